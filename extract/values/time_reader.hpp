// What the readers of dates and of relative times share.
#pragma once

#include "extract/values/dates.hpp"

#include <cmath>
#include <initializer_list>
#include <optional>

namespace newsgraph {

class TimeReader {
  public:
    TimeReader(
        const SentenceWords& words, int first, const ValueWords& lexicon, bool has_opener)
        : words_(words),
          lexicon_(lexicon),
          first_(first),
          at_(first),
          has_opener_(has_opener) {}

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

    const ValueWord* word(ValueKind kind, int at) const {
        return lexicon_.find(kind, words_[at]);
    }

    static int to_int(double value) { return static_cast<int>(std::lround(value)); }

    const SentenceWords& words_;
    const ValueWords& lexicon_;
    int first_;
    int at_;
    bool has_opener_;  // "early", "the end of" stands before it
    TimeMeaning meaning_;
};

}  // namespace newsgraph
