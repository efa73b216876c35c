// Phrases of time: "October 2020", "on Wednesday", "the last two weeks", "mid-2025".
#pragma once

#include "extract/values/calendar.hpp"
#include "extract/values/value_words.hpp"

#include <optional>

namespace newsgraph {

// Tokens [first, last) say a time; the words of [core, last) say which.
struct TimePhrase {
    int first = 0;
    int core = 0;
    int last = 0;
    TimeMeaning meaning;
};

// The longest time that begins with that token. Prepositions stay outside ("since|August"), what
// says early or late is inside ("as early as July", "the end of July"). A year is one only where
// the words around it say so: "in 2015", "mid-2025", "(2015)", but not "the 2015 agreement".
std::optional<TimePhrase> time_at(const SentenceWords&, int first, const ValueWords&);

}  // namespace newsgraph
