#include "ingest/page_lists.hpp"

namespace newsgraph {

void drop(PageBlocks& page, std::size_t begin, std::size_t end, std::string_view reason) {
    for (std::size_t i = begin; i < end; ++i) {
        if (page[i].open()) {
            page[i].reason = reason;
        }
    }
}

bool is_list(const PageBlocks& page, std::size_t from, std::size_t before) {
    const bool announced = before != nowhere && page[before].form.announces;
    return announced || page[from].block.kind == BlockKind::item;
}

std::size_t end_of_list(const PageBlocks& page, std::size_t from, std::size_t end) {
    const BlockKind kind = page[from].block.kind;
    std::size_t i = from;
    while (i < end && page[i].open() && page[i].block.kind == kind
           && page[i].form.words <= 40) {
        ++i;
    }
    return i;
}

bool is_own_line(const BlockState& entry) {
    const Block& block = entry.block;
    return block.inside && (block.listed || block.link_bytes * 2 <= block.text.size());
}

}  // namespace newsgraph
