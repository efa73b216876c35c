// Lines that are no sentences and yet the article's, since they stand in the part of a page that
// its structure shows as the article: lists, signatures, turns of a talk, entries with a time.
#pragma once

#include "ingest/page.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_set>

namespace newsgraph {

// A line of the article's own that says something by its form: an item of a list, most of a
// sentence, "Dear minister,", "14:05 Talks end".
bool reads_as_text(const BlockState& entry);

// Lines that stand again and again over running text, two at least taking turns: the speakers
// of a talk. Their Form::key.
std::unordered_set<std::uint64_t> find_speakers(const PageBlocks& page, std::size_t begin);

// Of the lines from `from` on, which no paragraph follows any more, the end of those that are
// the article's; `begin` is where the text begins.
std::size_t end_of_own_lines(const PageBlocks& page, std::size_t begin, std::size_t from);

}  // namespace newsgraph
