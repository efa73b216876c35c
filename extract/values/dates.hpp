// Dates that the words name: "October 2020", "Nov. 30", "2014-2015", "Wednesday", "the 1970s".
#pragma once

#include "extract/values/calendar.hpp"
#include "extract/values/value_words.hpp"

#include <optional>

namespace newsgraph {

// A piece of text that says a time: it ends before the token `last`.
struct TimePiece {
    int last = 0;
    TimeMeaning meaning;
};

// The date that begins with that token; nothing if none does. A year counts only where the words
// around it say so: "in 2015", "mid-2025", "(2015)", but not "the 2015 agreement"; `has_opener`
// means that "early", "the end of" or the like stands before.
std::optional<TimePiece> date_at(
    const SentenceWords&, int first, const ValueWords&, bool has_opener);

}  // namespace newsgraph
