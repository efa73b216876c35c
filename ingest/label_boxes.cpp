#include "ingest/label_boxes.hpp"

#include "ingest/cards.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// What stands in one element, those inside it included.
struct Contents {
    std::uint32_t first = UINT32_MAX;  // its first block
    std::uint32_t leads = 0;           // blocks that are, or begin with, a link to a story
    std::size_t unlinked = 0;          // bytes of text outside links
    bool headline = false;             // of the page itself

    void add(const Block& block, std::uint32_t place);
    void add(const Contents& inner);
    bool is_box() const;
};

void Contents::add(const Block& block, std::uint32_t place) {
    constexpr std::size_t shortest = 12;  // bytes of a headline
    const bool leads_on = is_linked_headline(block) || block.front_link >= shortest;
    first = std::min(first, place);
    leads += leads_on && !block.announces_others ? 1U : 0U;
    unlinked += block.text.size() - block.link_bytes;
    headline |= block.kind == BlockKind::headline && block.link_bytes == 0;
}

void Contents::add(const Contents& inner) {
    first = std::min(first, inner.first);
    leads += inner.leads;
    unlinked += inner.unlinked;
    headline |= inner.headline;
}

bool Contents::is_box() const {
    constexpr std::size_t summary = 420;  // bytes about a story
    return leads >= 1 && !headline && unlinked <= summary * leads;
}

}  // namespace

bool announces_others(std::string_view line, const Cues& cues) {
    constexpr std::size_t longest = 60;  // bytes
    constexpr std::size_t most_words = 8;
    if (line.size() > longest) {
        return false;
    }
    const auto words = split_words(line);
    const auto counts = cues.count(words);
    const auto has = [&](Cue cue) { return counts[static_cast<std::size_t>(cue)] > 0; };
    const bool bare_label = has(Cue::label) && words.size() <= 4 && line.back() == ':';
    return words.size() <= most_words && (has(Cue::end) || has(Cue::box) || bare_label);
}

std::vector<bool> find_labelled_boxes(
    const std::vector<std::uint32_t>& parents,
    const std::vector<std::uint32_t>& regions,
    const std::vector<Block>& blocks,
    const std::vector<std::size_t>& prose) {
    std::vector<Contents> contents(parents.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        contents[regions[i]].add(blocks[i], static_cast<std::uint32_t>(i));
    }
    for (std::size_t i = parents.size() - 1; i > 0; --i) {
        contents[parents[i]].add(contents[i]);
    }
    std::vector<bool> boxes(parents.size());
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        // An element has one first block, so all these ways up together pass each once.
        std::uint32_t at = blocks[i].announces_others ? regions[i] : 0;
        for (; at != 0 && contents[at].first == i; at = parents[at]) {
            boxes[at] = contents[at].is_box() && prose[at] * 5 < prose[0] * 2;
        }
    }
    return boxes;
}

}  // namespace newsgraph
