#include "export/date_words.hpp"

#include "core/ascii.hpp"
#include "core/date.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

namespace newsgraph {

namespace {

constexpr std::array months{
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"};

std::string month(const Date& date) {
    return months.at(static_cast<std::size_t>(date.month) - 1);
}

std::string words_of(const Date& date) {
    if (date.month == 0) {
        return std::to_string(date.year);
    }
    return date.day == 0 ? fmt::format("{} {}", month(date), date.year)
                         : fmt::format("{} {} {}", date.day, month(date), date.year);
}

// The first of two, without what the second says again: "28 November" (and 4 December 2022).
std::string short_words(const Date& first, const Date& last) {
    if (first.month == 0 || first.year != last.year) {
        return words_of(first);
    }
    if (first.day == 0) {
        return month(first);
    }
    return first.month == last.month ? std::to_string(first.day)
                                     : fmt::format("{} {}", first.day, month(first));
}

struct Period {
    Date first;
    std::optional<Date> last;  // none: one date
};

std::optional<Period> read_period(std::string_view iso) {
    const std::size_t slash = iso.find('/');
    const auto first = parse_iso_date(iso.substr(0, slash));
    if (!first || slash == std::string_view::npos) {
        return first ? std::optional{Period{*first, {}}} : std::nullopt;
    }
    const auto last = parse_iso_date(iso.substr(slash + 1));
    return last ? std::optional{Period{*first, last}} : std::nullopt;
}

// From Monday to Sunday.
bool is_week(const Period& period) {
    return period.last && period.first.day != 0 && weekday(period.first) == 0
           && add_days(period.first, 6) == *period.last;
}

// The text's own word where it says more than "on" or "in".
std::string_view own_word(std::string_view words) {
    const std::string lower = ascii_lower(words);
    for (const std::string_view word : {"since", "until", "till", "by", "before", "after"}) {
        if (lower.starts_with(std::string{word} + " ")) {
            return word;
        }
    }
    return "";
}

bool is_weekday(std::string_view word) {
    return is_one_of(
        word, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
}

bool is_month(std::string_view word) {
    return std::ranges::any_of(
        months, [&](const char* month) { return ascii_lower(month) == word; });
}

// "15:00", "8:00am"
bool is_time_of_day(std::string_view word) {
    return is_digit(word[0]) && word.find(':') != std::string_view::npos;
}

}  // namespace

std::string vague_time_phrase(std::string_view words) {
    const std::string lower = ascii_lower(words);
    const std::string_view first = std::string_view{lower}.substr(0, lower.find(' '));
    const std::string own{words};
    if (first.empty()
        || is_one_of(
            first,
            {"last",
             "this",
             "next",
             "every",
             "yesterday",
             "today",
             "now",
             "since",
             "until",
             "before",
             "after",
             "during"})) {
        return own;
    }
    const bool relative = lower.starts_with("the same ") || lower.starts_with("the next ")
                          || lower.starts_with("the previous ")
                          || lower.starts_with("the following ");
    if (relative) {
        return own;
    }
    if (is_weekday(first)) {
        return "on " + own;
    }
    if (is_month(first) || is_one_of(first, {"recent", "early", "late", "coming"})) {
        return "in " + own;
    }
    return is_time_of_day(first) ? "at " + own : "";
}

std::string date_words(std::string_view iso) {
    const auto period = read_period(iso);
    if (!period) {
        return "";
    }
    if (!period->last) {
        return words_of(period->first);
    }
    return fmt::format(
        "{} to {}", short_words(period->first, *period->last), words_of(*period->last));
}

std::string date_phrase(std::string_view iso, std::string_view words) {
    const auto period = read_period(iso);
    if (!period) {
        return "";
    }
    const std::string_view own = own_word(words);
    if (is_week(*period) && own.empty()) {
        return "in the week of " + words_of(period->first);
    }
    if (period->last && own.empty()) {
        return fmt::format(
            "between {} and {}",
            short_words(period->first, *period->last),
            words_of(*period->last));
    }
    const Date& date =
        period->last && own != "since" && own != "after" ? *period->last : period->first;
    const std::string_view usual = date.day == 0 ? "in" : "on";
    return fmt::format("{} {}", own.empty() ? usual : own, words_of(date));
}

}  // namespace newsgraph
