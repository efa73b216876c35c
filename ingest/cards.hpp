// Rows of other stories, and slide shows beside an article, in the elements of an HTML page.
#pragma once

#include "ingest/block.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph {

// A headline in a link of its own.
bool is_linked_headline(const Block& block);

// Bytes of a block that speak for running text.
std::size_t prose_bytes(const Block& block);

// Bytes of a sentence, be it short, that leads nowhere.
std::size_t sentence_bytes(const Block& block);

// Which elements are cards: side by side with others that look alike, each with the headline of
// another story in a link and at most some lines about it, or a numbered picture of a show.
// `parents[i]` is what element i stands in, before it; `regions[i]` where blocks[i] stands.
// Linear in both.
std::vector<bool> find_cards(
    const std::vector<std::uint32_t>& parents,
    const std::vector<std::uint32_t>& regions,
    const std::vector<Block>& blocks);

}  // namespace newsgraph
