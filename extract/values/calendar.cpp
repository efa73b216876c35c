#include "extract/values/calendar.hpp"

#include <cstdlib>

namespace newsgraph {

namespace {

constexpr int days_of_week = 7;

bool exists(Date date) {
    return parse_iso_date(date.iso()).has_value();
}

std::string interval(Date from, Date to) {
    return from == to ? from.iso() : from.iso() + "/" + to.iso();
}

// The day, week, month, year or decade that lies `number` units off. A week is an interval from
// Monday to Sunday, a decade from its first to its last year.
std::string shifted(Date day, std::string_view unit, int number) {
    if (unit == "year") {
        return Date{day.year + number, 0, 0}.iso();
    }
    if (unit == "decade") {
        const int first = day.year / 10 * 10 + 10 * number;
        return interval({first, 0, 0}, {first + 9, 0, 0});
    }
    if (unit == "month" && day.month != 0) {
        return add_months(day, number).iso();
    }
    if (day.day == 0) {
        return "";
    }
    if (unit == "day") {
        return add_days(day, number).iso();
    }
    if (unit == "week") {
        const Date monday = add_days(day, days_of_week * number - weekday(day));
        return interval(monday, add_days(monday, days_of_week - 1));
    }
    return "";
}

// The day of that number of units before or after, as one end of a span.
std::optional<Date> end_of_span(Date day, std::string_view unit, int number) {
    if (unit == "day" || unit == "week") {
        const int days = number * (unit == "week" ? days_of_week : 1);
        return day.day == 0 ? std::nullopt : std::optional(add_days(day, days));
    }
    if (unit == "month") {
        return day.month == 0 ? std::nullopt : std::optional(add_months(day, number));
    }
    if (unit == "year" || unit == "decade") {
        return Date{day.year + number * (unit == "year" ? 1 : 10), 0, 0};
    }
    return std::nullopt;
}

// "the last two weeks": from a day to the day of publication, both with the unit's precision.
std::string span_iso(Date day, std::string_view unit, int number) {
    const auto other = end_of_span(day, unit, number);
    if (!other) {
        return "";
    }
    Date near = day;
    near.day = other->day == 0 ? 0 : day.day;
    near.month = other->month == 0 ? 0 : day.month;
    return number < 0 ? interval(*other, near) : interval(near, *other);
}

// Which way to look, and whether the day of publication itself is passed over.
struct Search {
    Tense tense = Tense::past;
    bool strictly = false;  // "last Wednesday" on a Wednesday is another day
};

Search search_of(const TimeMeaning& meaning, Tense tense) {
    if (meaning.lean == Lean::none) {
        return {tense, false};
    }
    return {meaning.lean == Lean::back ? Tense::past : Tense::future, true};
}

// "Nov. 30", "July": the year that brings it to the side that is meant.
int year_of(Date said, Date published, Search search) {
    Date today = published;
    today.day = said.day == 0 ? 0 : published.day;
    said.year = published.year;
    if (said == today && !search.strictly) {
        return published.year;
    }
    const int back = said < today ? published.year : published.year - 1;
    if (search.tense == Tense::present) {
        const int months = (published.year - back) * 12 + published.month - said.month;
        return months <= 6 ? back : back + 1;
    }
    if (search.tense == Tense::past) {
        return back;
    }
    return said > today ? published.year : published.year + 1;
}

std::string month_iso(const TimeMeaning& meaning, Date published, Search search) {
    if (published.month == 0 || (meaning.date.day != 0 && published.day == 0)) {
        return "";
    }
    const int year = year_of(meaning.date, published, search);
    const Date date{year, meaning.date.month, meaning.date.day};
    if (!meaning.until) {
        return exists(date) ? date.iso() : "";
    }
    Date until = *meaning.until;
    until.year = until.month < date.month ? year + 1 : year;
    return exists(date) && exists(until) ? interval(date, until) : "";
}

std::string weekday_iso(const TimeMeaning& meaning, Date published, Search search) {
    if (published.day == 0) {
        return "";
    }
    int ahead = (meaning.number - weekday(published) + days_of_week) % days_of_week;
    int back = (days_of_week - ahead) % days_of_week;
    if (ahead == 0 && search.strictly) {
        ahead = back = days_of_week;
    }
    const bool look_ahead =
        search.tense == Tense::future || (search.tense == Tense::present && ahead < back);
    return add_days(published, look_ahead ? ahead : -back).iso();
}

std::string absolute_iso(const TimeMeaning& meaning) {
    if (!exists(meaning.date)) {
        return "";
    }
    return meaning.until ? interval(meaning.date, *meaning.until) : meaning.date.iso();
}

// "a decade ago" is not as exact as "the last decade".
std::string ago_iso(const TimeMeaning& meaning, Date published) {
    return meaning.unit == "decade" ? "" : shifted(published, meaning.unit, meaning.number);
}

}  // namespace

std::string resolve(const TimeMeaning& meaning, std::optional<Date> published, Tense tense) {
    if (meaning.form == TimeForm::absolute) {
        return absolute_iso(meaning);
    }
    if (!published) {
        return "";
    }
    switch (meaning.form) {
        case TimeForm::month:
            return month_iso(meaning, *published, search_of(meaning, tense));
        case TimeForm::weekday:
            return weekday_iso(meaning, *published, search_of(meaning, tense));
        case TimeForm::period:
            return shifted(*published, meaning.unit, meaning.number);
        case TimeForm::ago:
            return ago_iso(meaning, *published);
        case TimeForm::span:
            return span_iso(*published, meaning.unit, meaning.number);
        default:
            return "";
    }
}

}  // namespace newsgraph
