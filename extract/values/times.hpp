// Phrases of time: "October 2020", "on Wednesday", "the last two weeks", "mid-2025".
#pragma once

#include "extract/values/calendar.hpp"
#include "extract/values/value_words.hpp"

#include <cmath>
#include <initializer_list>
#include <optional>

namespace newsgraph {

// Tokens up to `last` say a time; the words of [core, last) say which.
struct TimePhrase {
    int core = 0;
    int last = 0;
    TimeMeaning meaning;
};

// The longest time that begins with that token. Prepositions stay outside ("since|August"), what
// says early or late is inside ("as early as July", "the end of July"). A year is one only where
// the words around it say so: "in 2015", "mid-2025", "(2015)", but not "the 2015 agreement".
std::optional<TimePhrase> time_at(const SentenceWords&, int first);

// A piece of text that says a time: it ends before the token `last`.
struct TimePiece {
    int last = 0;
    TimeMeaning meaning;
};

// The date that begins with that token: "October 2020", "Nov. 30", "2014-2015", "Wednesday", "the
// 1970s"; nothing if none does. A year counts only where the words around it say so: "in 2015",
// "mid-2025", "(2015)", but not "the 2015 agreement"; `has_opener` means that "early", "the end
// of" or the like stands before.
std::optional<TimePiece> date_at(const SentenceWords&, int first, bool has_opener);

// The time that begins with that token and is counted from the day of publication ("last month",
// "two weeks ago", "tomorrow", "the next few months"), or a time of day; nothing if none does.
// `has_opener` makes "the year" this year. "in two weeks" leans ahead and is a time only where the
// clause does too; else it is a length of time.
std::optional<TimePiece> relative_time_at(const SentenceWords&, int first, bool has_opener);

// What both readers share.
class TimeReader {
  public:
    TimeReader(const SentenceWords& words, int first, bool has_opener)
        : words_(words), first_(first), at_(first), has_opener_(has_opener) {}

  protected:
    // What the first step that reads a time makes of the words; each begins at the first one.
    template <class Reader>
    std::optional<TimePiece> read_any(std::initializer_list<bool (Reader::*)()> steps) {
        for (const auto step : steps) {
            at_ = first_;
            meaning_ = {};
            if ((static_cast<Reader*>(this)->*step)()) {
                return TimePiece{at_, meaning_};
            }
        }
        return std::nullopt;
    }

    const ValueWord* word(ValueKind kind, int at) const { return words_.find(kind, at); }

    static int to_int(double value) { return static_cast<int>(std::lround(value)); }

    const SentenceWords& words_;
    int first_;
    int at_;
    bool has_opener_;  // "early", "the end of" stands before it
    TimeMeaning meaning_;
};

}  // namespace newsgraph
