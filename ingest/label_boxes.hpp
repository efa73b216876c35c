// Boxes of other stories that their first line gives away: "Related", "You may also like".
#pragma once

#include "ingest/block.hpp"
#include "ingest/cues.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

// Whether a line announces other stories: "Related", "More from Politics", "Read more:".
bool announces_others(std::string_view line, const Cues& cues);

// Which elements are boxes of other stories: a line that announces them (Block::announces_others)
// stands first in it, then links with at most some lines about each; no headline of the page is
// in it, nor much of its running text. `prose[i]` is how many bytes of running text element i
// has; the others as in find_cards(). Linear.
std::vector<bool> find_labelled_boxes(
    const std::vector<std::uint32_t>& parents,
    const std::vector<std::uint32_t>& regions,
    const std::vector<Block>& blocks,
    const std::vector<std::size_t>& prose);

}  // namespace newsgraph
