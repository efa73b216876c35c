#include "core/one_of.hpp"
#include "extract/values/numbers.hpp"
#include "extract/values/times.hpp"

#include <string_view>

namespace newsgraph {

namespace {

class RelativeReader : public TimeReader {
  public:
    using TimeReader::TimeReader;

    std::optional<TimePiece> read() {
        return read_any<RelativeReader>(
            {&RelativeReader::read_named_day,
             &RelativeReader::read_ago,
             &RelativeReader::read_relative,
             &RelativeReader::read_ahead,
             &RelativeReader::read_clock});
    }

  private:
    void set_period(std::string_view unit, int number, TimeForm form = TimeForm::period) {
        meaning_.form = form;
        meaning_.unit = unit;
        meaning_.number = number;
    }

    // "today", "yesterday", "last night".
    bool read_named_day() {
        if (const ValueWord* day = word(ValueKind::named_day, at_)) {
            ++at_;
            set_period("day", to_int(day->low));
            return true;
        }
        const bool is_part = word(ValueKind::daypart, at_ + 1) != nullptr;
        const bool is_last = words_[at_] == "last" && words_[at_ + 1] == "night";
        const bool is_this = words_[at_] == "this" && is_part;
        set_period("day", is_last ? -1 : 0);
        at_ += 2;
        return is_last || is_this;
    }

    // Words that turn to the past or the future, after "the", "these" and the like.
    struct Direction {
        int way = 0;    // -1, 0, 1
        int last = -1;  // one past the word, -1: none there
    };

    Direction direction_at(int at) const {
        const bool has_article = words_[at] == "the" || words_[at] == "these";
        at += has_article ? 1 : 0;
        if (word(ValueKind::back, at) != nullptr) {
            return {-1, at + 1};
        }
        if (word(ValueKind::ahead, at) != nullptr) {
            return {1, at + 1};
        }
        if (word(ValueKind::same, at) != nullptr) {
            return {0, at + 1};
        }
        return has_article && has_opener_ ? Direction{0, at} : Direction{};
    }

    // "last month", "next Friday", "the last two weeks", "recent weeks", "the end of the year".
    bool read_relative() {
        if (words_[at_] == "recent" && word(ValueKind::period, at_ + 1) != nullptr) {
            at_ += 2;
            return true;
        }
        const Direction direction = direction_at(at_);
        if (direction.last < 0) {
            return false;
        }
        at_ = direction.last;
        return read_leaning_day(direction.way) || read_single_period(direction.way)
               || read_span(direction.way) || read_season();
    }

    // "last Wednesday", "next July", "this Friday".
    bool read_leaning_day(int way) {
        const auto date = date_at(words_, at_, false);
        if (!date
            || (date->meaning.form != TimeForm::weekday
                && date->meaning.form != TimeForm::month)) {
            return false;
        }
        at_ = date->last;
        meaning_ = date->meaning;
        meaning_.lean = way < 0 ? Lean::back : way > 0 ? Lean::ahead : Lean::none;
        return true;
    }

    bool read_single_period(int way) {
        const ValueWord* period = word(ValueKind::period, at_);
        if (period == nullptr || words_[at_].back() == 's'
            || is_one_of(period->unit, {"second", "minute"})) {
            return false;
        }
        ++at_;
        set_period(period->unit, way);
        // "the past year" reaches to the day, "last year" does not; "the same day" is another's.
        const std::string_view said = words_[at_ - 2];
        if (said == "past" && way < 0) {
            meaning_.form = TimeForm::span;
        }
        if (is_one_of(said, {"same", "following", "previous", "preceding"})) {
            meaning_ = {};
        }
        return true;
    }

    // "the last two weeks", "the next few months", "the last weeks".
    bool read_span(int way) {
        const auto number = number_at(words_, at_);
        const int at = number ? number->last : at_;
        const ValueWord* period = word(ValueKind::period, at);
        if (period == nullptr || way == 0) {
            return false;
        }
        at_ = at + 1;
        if (number && number->min == number->max) {
            set_period(period->unit, way * to_int(*number->min), TimeForm::span);
        }
        return true;
    }

    // "last weekend", "next summer": a time, but of no certain days.
    bool read_season() {
        const bool is_season = word(ValueKind::season, at_) != nullptr
                               || words_[at_] == "weekend" || words_[at_] == "quarter";
        at_ += is_season ? 1 : 0;
        return is_season;
    }

    // "two weeks", "a year": how many of which period; one where no number says more.
    struct Length {
        const ValueWord* period = nullptr;
        std::optional<Number> number;
        bool has_article = false;
        int last = 0;  // one past the period

        // "months ago" and "several months ago" tell no day.
        bool is_exact() const { return number ? number->min == number->max : has_article; }
        int count() const { return number && number->min ? to_int(*number->min) : 1; }
    };

    Length length_at(int at) const {
        Length length;
        length.has_article = is_one_of(words_[at], {"a", "an"});
        length.number = number_at(words_, at);
        const int unit =
            length.number ? length.number->last : at + (length.has_article ? 1 : 0);
        length.period = word(ValueKind::period, unit);
        length.last = unit + 1;
        return length;
    }

    // "two weeks ago", "a year earlier", "months ago".
    bool read_ago() {
        const Length length = length_at(at_);
        const std::string_view after = words_[length.last];
        if (length.period == nullptr || !is_one_of(after, {"ago", "earlier", "later"})) {
            return false;
        }
        at_ = length.last + 1;
        if (length.is_exact() && after == "ago") {
            set_period(length.period->unit, -length.count(), TimeForm::ago);
        }
        return true;
    }

    // "in two weeks", "within a few months", where the words look ahead.
    bool read_ahead() {
        const Length length = length_at(at_);
        const bool is_counted = length.number || length.has_article;
        if (words_[at_ - 1] != "in" || length.period == nullptr || !is_counted
            || words_.is_joined(length.last - 2)) {
            return false;
        }
        at_ = length.last;
        if (length.is_exact()) {
            set_period(length.period->unit, length.count(), TimeForm::ago);
        }
        meaning_.lean = Lean::ahead;
        return true;
    }

    // "6 p.m.", "08:30", "11:30 a.m."
    bool read_clock() {
        const std::string_view text = words_[at_];
        const auto hour = read_digits(text);
        const bool has_half = is_one_of(words_[at_ + 1], {"p.m.", "a.m.", "pm", "am"});
        const bool is_hour = has_half && hour && *hour <= 24;
        if (!is_hour && !has_minutes(text)) {
            return false;
        }
        at_ += has_half ? 2 : 1;
        return true;
    }

    // "08:30", "8:30"
    static bool has_minutes(std::string_view text) {
        const std::size_t colon = text.find(':');
        return (colon == 1 || colon == 2) && text.size() == colon + 3
               && text.find_first_not_of("0123456789:") == std::string_view::npos;
    }
};

}  // namespace

std::optional<TimePiece> relative_time_at(
    const SentenceWords& words, int first, bool has_opener) {
    return RelativeReader(words, first, has_opener).read();
}

}  // namespace newsgraph
