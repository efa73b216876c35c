// What a stretch of a page speaks of, and where it goes on speaking of it.
#pragma once

#include "ingest/page.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph {

// Stems as in Form, sorted and unique.
struct TextWords {
    std::vector<std::uint64_t> content;
    std::vector<std::uint64_t> names;
};

// Of the open blocks in [begin, end); of a long stretch, those next to its end.
TextWords words_of(const PageBlocks& page, std::size_t begin, std::size_t end);

// The last open block in [begin, before), or nowhere.
std::size_t previous_open(const PageBlocks& page, std::size_t before, std::size_t begin);

// Whether an article of the words `text` goes on at `at` after a list of other articles that
// begins at `mark`.
bool resumes(const PageBlocks& page, std::size_t at, std::size_t mark, const TextWords& text);

}  // namespace newsgraph
