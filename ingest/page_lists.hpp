// Lists inside an article, and taking out a stretch of a page.
#pragma once

#include "ingest/page.hpp"

#include <cstddef>
#include <string_view>

namespace newsgraph {

// Gives every block in [begin, end) that is still in the reason why it is out.
void drop(PageBlocks& page, std::size_t begin, std::size_t end, std::string_view reason);

// Whether the line at `from` begins a list of the article: an item, or announced by the block
// `before` (nowhere: there is none): "Three firms are on the list:".
bool is_list(const PageBlocks& page, std::size_t from, std::size_t before);

// A list keeps as far as its items are of one kind: "- Iran\n- Russia". At most `end`.
std::size_t end_of_list(const PageBlocks& page, std::size_t from, std::size_t end);

// A line that the page's structure shows as the article's own and that leads nowhere else, so
// that it is no headline of another story, how many of its like may stand in a row.
bool is_own_line(const BlockState& entry);

}  // namespace newsgraph
