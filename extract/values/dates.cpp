#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "extract/values/numbers.hpp"
#include "extract/values/times.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph {

namespace {

constexpr std::string_view mid_prefix = "mid-";

class DateReader : public TimeReader {
  public:
    using TimeReader::TimeReader;

    std::optional<TimePiece> read() {
        return read_any<DateReader>(
            {&DateReader::read_weekday,
             &DateReader::read_day_month,
             &DateReader::read_month,
             &DateReader::read_iso_date,
             &DateReader::read_mid_year,
             &DateReader::read_years,
             &DateReader::read_decade,
             &DateReader::read_season});
    }

  private:
    // Number of the month there, 0 for none. "May", "March" and "Sun" are other words too.
    int month_at(int at) const {
        std::string_view text = words_[at];
        const bool has_prefix = text.starts_with(mid_prefix);
        text.remove_prefix(has_prefix ? mid_prefix.size() : 0);
        const ValueWord* month = words_.find(ValueKind::month, text);
        if (month == nullptr || !(words_.is_capitalized(at) || has_prefix)) {
            return 0;
        }
        const bool is_short = text.size() == 3 && text != "may";
        const bool is_verb = is_one_of(words_.token(at).upos, {Upos::verb, Upos::aux});
        const bool has_number = day_at(at + 1) != 0 || year_at(at + 1) != 0;
        return (is_short || is_verb) && !has_number ? 0 : to_int(month->low);
    }

    // "30", "30th"; 0 for none.
    int day_at(int at) const {
        std::string_view text = words_[at];
        if (text.size() > 2) {
            const bool is_ordinal =
                is_one_of(text.substr(text.size() - 2), {"th", "st", "nd", "rd"});
            text.remove_suffix(is_ordinal ? 2 : 0);
        }
        const auto value = text.size() <= 2 ? read_digits(text) : std::nullopt;
        return value && *value >= 1 && *value <= 31 ? to_int(*value) : 0;
    }

    int year_at(int at) const {
        std::string_view text = words_[at];
        const bool digits = text.size() == 4 && std::ranges::all_of(text, is_digit);
        const auto value = digits ? read_digits(text) : std::nullopt;  // none for "0030 UTC"
        const int year = value ? to_int(*value) : 0;
        return year >= 1000 && year < 2200 ? year : 0;
    }

    // ", 2022", "2022", "of 2022" after a month or day; 0 for none.
    int take_year() {
        const int skipped = words_[at_] == "," || words_[at_] == "of" ? 1 : 0;
        const int year = year_at(at_ + skipped);
        at_ += year == 0 ? 0 : skipped + 1;
        return year;
    }

    // "November 30, 2022", "Nov. 30", "October 2020", "July", "July 13 to 17", "July-August".
    bool read_month() {
        const int month = month_at(at_);
        if (month == 0) {
            return false;
        }
        ++at_;
        Date date{0, month, 0};
        Date until = date;
        if (const int day = day_at(at_); day != 0 && !is_counted(at_)) {
            date.day = until.day = day;
            ++at_;
            if (const int last = joins_range(at_) ? day_at(at_ + 1) : 0; last > day) {
                until.day = last;
                at_ += 2;
            }
        } else if (const int last = joins_range(at_) ? month_at(at_ + 1) : 0; last != 0) {
            until.month = last;
            at_ += 2;
        }
        finish_date(date, until);
        return true;
    }

    // "30 November 2022", "the 30th of November".
    bool read_day_month() {
        at_ += words_[at_] == "the" ? 1 : 0;
        const int day = day_at(at_);
        const int of = words_[at_ + 1] == "of" ? 1 : 0;
        const int month = day == 0 ? 0 : month_at(at_ + 1 + of);
        if (month == 0) {
            return false;
        }
        at_ += 2 + of;
        finish_date({0, month, day}, {0, month, day});
        return true;
    }

    void finish_date(Date date, Date until) {
        date.year = until.year = take_year();
        if (date.year != 0 && until.month < date.month) {
            date.year -= 1;  // "from December to January 2023"
        }
        meaning_.form = date.year == 0 ? TimeForm::month : TimeForm::absolute;
        meaning_.date = date;
        if (until != date) {
            meaning_.until = until;
        }
    }

    // "in May 31 people died" says no day, but "the May 31 attacks" does.
    bool is_counted(int at) const {
        if (first_ > 0 && is_one_of(words_.token(first_ - 1).upos, {Upos::det, Upos::pron})) {
            return false;
        }
        if (at + 1 >= words_.size() || words_.token(at).head <= at
            || words_.token(at + 1).upos != Upos::noun) {
            return false;
        }
        const bool one_thing = words_.token(words_.token(at).head).xpos == Xpos::nn;
        return !one_thing || words_[at] == "1";
    }

    bool joins_range(int at) const {
        const std::string_view word = words_[at];
        return is_one_of(word, {"-", "–", "—", "to", "through"})
               || (word == "and" && words_[first_ - 1] == "between");
    }

    // "Wednesday", "Wednesday, November 30, 2022": the date says more.
    bool read_weekday() {
        const ValueWord* day = word(ValueKind::weekday, at_);
        if (day == nullptr || !words_.is_capitalized(at_)) {
            return false;
        }
        ++at_;
        const int before_date = at_;
        at_ += words_[at_] == "," ? 1 : 0;
        if (read_day_month()) {
            return true;
        }
        at_ = before_date + (words_[before_date] == "," ? 1 : 0);
        if (read_month() && meaning_.date.day != 0) {
            return true;
        }
        meaning_ = {};
        at_ = before_date;
        meaning_.form = TimeForm::weekday;
        meaning_.number = to_int(day->low);
        return true;
    }

    // "2022-11-30".
    bool read_iso_date() {
        const auto date = words_[at_].size() == 10 ? parse_iso_date(words_[at_]) : std::nullopt;
        if (!date || date->day == 0) {
            return false;
        }
        meaning_.form = TimeForm::absolute;
        meaning_.date = *date;
        ++at_;
        return true;
    }

    // "mid-2025".
    bool read_mid_year() {
        const std::string_view text = words_[at_];
        if (!text.starts_with(mid_prefix)) {
            return false;
        }
        const auto year = parse_iso_date(text.substr(mid_prefix.size()));
        if (!year || year->month != 0) {
            return false;
        }
        set_years(year->year, year->year, 1);
        return true;
    }

    // "2015", "2014-2015", "2014–15".
    bool read_years() {
        const int year = year_at(at_);
        if (year == 0) {
            return false;
        }
        const int last = last_year(year);
        if (last == 0 && !is_said_to_be_year()) {
            return false;
        }
        set_years(year, last == 0 ? year : last, last == 0 ? 1 : 3);
        return true;
    }

    // "(2015)", "in 2015", but not "in 2015 cases".
    bool is_said_to_be_year() const {
        const bool is_alone = words_[at_ - 1] == "(" && words_[at_ + 1] == ")";
        return is_alone || ((has_opener_ || follows_year_word()) && !is_modifier());
    }

    void set_years(int first, int last, int tokens) {
        meaning_.form = TimeForm::absolute;
        meaning_.date = {first, 0, 0};
        if (last != first) {
            meaning_.until = Date{last, 0, 0};
        }
        at_ += tokens;
    }

    // The second year of "2014-2015" and "2014–15"; 0 for none.
    int last_year(int year) const {
        if (!joins_range(at_ + 1) || (words_[at_ + 1] == "to" && words_[at_ - 1] != "from")) {
            return 0;
        }
        if (const int last = year_at(at_ + 2); last > year) {
            return last;
        }
        const auto ending =
            words_[at_ + 2].size() == 2 ? read_digits(words_[at_ + 2]) : std::nullopt;
        const int last = ending ? year / 100 * 100 + to_int(*ending) : 0;
        return words_[at_ + 1] != "to" && last > year ? last : 0;
    }

    // "the 2015 agreement", "2000 soldiers": the tree hangs it on a noun that follows.
    bool is_modifier() const {
        const int head = words_.token(at_).head;
        if (head <= at_ || head > at_ + 4) {
            return false;
        }
        return is_one_of(words_.token(head).upos, {Upos::noun, Upos::propn});
    }

    // "the 1970s", "the late 1970s".
    bool read_decade() {
        at_ += words_[at_] == "the" ? 1 : 0;
        at_ += words_[at_] == "early" || words_[at_] == "late" ? 1 : 0;
        std::string_view text = words_[at_];
        if (text.starts_with(mid_prefix)) {
            text.remove_prefix(mid_prefix.size());
        }
        const auto year = text.size() == 5 && text[4] == 's' ? parse_iso_date(text.substr(0, 4))
                                                             : std::nullopt;
        if (!year || year->year % 10 != 0) {
            return false;
        }
        meaning_.form = TimeForm::absolute;
        meaning_.date = *year;
        meaning_.until = Date{year->year + 9, 0, 0};
        ++at_;
        return true;
    }

    // "the summer of 2022", "spring 2023": the year is what is certain.
    bool read_season() {
        at_ += words_[at_] == "the" ? 1 : 0;
        if (word(ValueKind::season, at_) == nullptr) {
            return false;
        }
        ++at_;
        const int year = take_year();
        meaning_.form = TimeForm::absolute;
        meaning_.date = {year, 0, 0};
        return year != 0;
    }

    bool follows_year_word() const {
        return word(ValueKind::before_year, first_ - 1) != nullptr;
    }
};

}  // namespace

std::optional<TimePiece> date_at(const SentenceWords& words, int first, bool has_opener) {
    return DateReader(words, first, has_opener).read();
}

}  // namespace newsgraph
