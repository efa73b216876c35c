// The form of a block: what can be seen of it without understanding it.
#pragma once

#include "ingest/block.hpp"
#include "ingest/cues.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph {

// Everything about one block by itself. Shares are of `words`.
struct Form {
    std::size_t words = 0;
    std::size_t function_words = 0;
    std::size_t lower_words = 0;  // content words in lower case
    CueCounts cues{};
    std::uint64_t key = 0;  // equal for blocks that say the same, letter case apart
    std::vector<std::uint64_t> content;  // hashed stems of content words, sorted, unique
    std::vector<std::uint64_t> names;    // those of capitalised words that begin no sentence
    std::uint64_t first = 0;             // hashed stem of the first word
    bool ends_sentence = false;
    bool announces = false;  // ends with a colon
    bool has_quote = false;
    bool title_case = false;  // "Zoo Confesses to Dyeing Donkeys to Look Like Zebras"
    bool foreign = false;     // surely in another language than English
    bool linked = false;      // nearly all of it is links
    bool prose = false;       // a sentence or more of running text
    bool strong = false;      // a paragraph that hardly can be anything but running text

    std::size_t cue(Cue which) const { return cues[static_cast<std::size_t>(which)]; }
};

Form describe(const Block& block, const Cues& cues);

// Form::key of a text of these words.
std::uint64_t key_of(const std::vector<Word>& words);

void sort_unique(std::vector<std::uint64_t>& values);

// Share of `part` that is in `whole`; both sorted and unique; 0 when `part` is empty.
double overlap(const std::vector<std::uint64_t>& part, const std::vector<std::uint64_t>& whole);

}  // namespace newsgraph
