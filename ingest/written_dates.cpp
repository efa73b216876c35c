#include "ingest/written_dates.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace newsgraph {

namespace {

constexpr std::array<std::string_view, 12> months{
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"};

// Words that stand beside dates and times and say nothing of their own.
constexpr std::array<std::string_view, 62> date_words{
    "am",        "pm",      "a.m",      "p.m",       "gmt",      "utc",    "est",      "edt",
    "et",        "pst",     "bst",      "cet",       "cest",     "eet",    "ist",      "msk",
    "jst",       "hkt",     "mon",      "tue",       "wed",      "thu",    "fri",      "sat",
    "sun",       "monday",  "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday",
    "published", "updated", "posted",   "last",      "on",       "at",     "by",       "date",
    "time",      "first",   "modified", "of",        "tues",     "thurs",  "hrs",      "local",
    "the",       "issued",  "pdt",      "mst",       "mdt",      "cst",    "cdt",      "aest",
    "aedt",      "wib",     "sgt",      "pkt",       "ict",      "posted"};

// The number that is the whole word, or all but an ending "st", "nd", "rd", "th"; -1: none.
int number_of(std::string_view word) {
    int value = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), value);
    const std::string_view rest(
        parsed.ptr, static_cast<std::size_t>(word.data() + word.size() - parsed.ptr));
    const bool ordinal = is_one_of(rest, {"st", "nd", "rd", "th"});
    const bool fits = parsed.ec == std::errc{} && (rest.empty() || ordinal);
    return fits && is_digit(word[0]) && word.size() <= 6 ? value : -1;
}

// "nov", "sept", "november": 11, 9, 11; 0: no month.
int month_of(std::string_view word) {
    for (std::size_t i = 0; i < months.size(); ++i) {
        const bool is_short = word.size() == 3 || word == "sept";
        if (months[i] == word || (is_short && months[i].starts_with(word))) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

std::optional<Date> checked(int year, int month, int day) {
    const bool in_range = year >= 1900 && year <= 2100 && month >= 1 && day >= 1;
    const std::chrono::year_month_day ymd{
        std::chrono::year{year},
        std::chrono::month(static_cast<unsigned>(month)),
        std::chrono::day(static_cast<unsigned>(day))};
    if (!in_range || !ymd.ok()) {
        return std::nullopt;
    }
    return Date{year, month, day};
}

int number_at(const std::vector<Word>& words, std::size_t at) {
    return at < words.size() ? number_of(words[at].lower) : -1;
}

// "November 30, 2022", "30 November 2022", "30th of November 2022": `at` is the month.
std::optional<Date> written_date(const std::vector<Word>& words, std::size_t at) {
    const int month = month_of(words[at].lower);
    if (month == 0) {
        return std::nullopt;
    }
    if (const auto date = checked(number_at(words, at + 2), month, number_at(words, at + 1))) {
        return date;
    }
    const std::size_t back = at > 0 && words[at - 1].lower == "of" ? 2 : 1;
    return at < back ? std::nullopt
                     : checked(number_at(words, at + 1), month, number_at(words, at - back));
}

// Three numbers with '.', '/' or '-' between. Where day and month could change places, a dot
// means that the day comes first, as nobody writes 11.30.2022; else it is no date for us.
std::optional<Date> three_numbers(std::array<int, 3> n, bool dotted) {
    if (n[0] > 31) {
        return checked(n[0], n[1], n[2]);
    }
    if (dotted || n[0] > 12 || n[0] == n[1]) {
        return checked(n[2], n[1], n[0]);
    }
    return n[1] > 12 ? checked(n[2], n[0], n[1]) : std::nullopt;
}

// "30.11.2022", "2022-11-30t10:00": one word.
std::optional<Date> compact_date(std::string_view word) {
    if (!is_digit(word[0]) || word.size() < 8) {
        return std::nullopt;
    }
    std::array<int, 3> numbers{};
    char separator = 0;
    const char* at = word.data();
    const char* const end = at + word.size();
    for (int& number : numbers) {
        const auto parsed = std::from_chars(at, end, number);
        const bool more = &number != &numbers.back();
        if (parsed.ec != std::errc{} || number <= 0 || (more && parsed.ptr == end)) {
            return std::nullopt;
        }
        if (more && separator != 0 && *parsed.ptr != separator) {
            return std::nullopt;
        }
        separator = more ? *parsed.ptr : separator;
        at = parsed.ptr + (more ? 1 : 0);
    }
    if (separator != '.' && separator != '-') {
        return std::nullopt;
    }
    return three_numbers(numbers, separator == '.');
}

// "28-nov-2023": one word.
std::optional<Date> dashed_date(std::string_view word) {
    const auto first = word.find('-');
    const auto second = first == std::string_view::npos ? first : word.find('-', first + 1);
    if (second == std::string_view::npos || first == 0) {
        return std::nullopt;
    }
    const int month = month_of(word.substr(first + 1, second - first - 1));
    return month == 0 || word.size() == second + 1
               ? std::nullopt
               : checked(
                   number_of(word.substr(second + 1)), month, number_of(word.substr(0, first)));
}

// "11/30/2022": split_words made three words of it.
std::optional<Date> slashed_date(const std::vector<Word>& words, std::size_t at) {
    const std::array<int, 3> n{
        number_at(words, at), number_at(words, at + 1), number_at(words, at + 2)};
    return std::ranges::min(n) > 0 ? three_numbers(n, false) : std::nullopt;
}

}  // namespace

std::optional<Date> find_date(const std::vector<Word>& words) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const auto& date :
             {written_date(words, at),
              compact_date(words[at].lower),
              dashed_date(words[at].lower),
              slashed_date(words, at)}) {
            if (date) {
                return date;
            }
        }
    }
    return std::nullopt;
}

std::optional<Date> find_date(std::string_view text) {
    return find_date(split_words(text));
}

namespace {

constexpr std::array<std::string_view, 10> publishing{
    "date",
    "published",
    "posted",
    "issued",
    "publication",
    "uploaded",
    "released",
    "filed",
    "dated",
    "publ"};
constexpr std::array<std::string_view, 7> before_label{
    "first", "originally", "article", "story", "news", "page", "updated"};

bool is_change(const Word& word) {
    return is_one_of(word.lower, {"updated", "update", "modified", "edited", "revised"});
}

bool is_publishing(const Word& word) {
    return is_one_of(word.lower, publishing);
}

}  // namespace

bool is_update(const std::vector<Word>& words) {
    const bool published = std::ranges::any_of(words, is_publishing);
    return !published && (is_change(words.front()) || words.front().lower == "last");
}

bool has_date_label(const std::vector<Word>& words) {
    const auto label = std::ranges::find_if(words, is_publishing);
    return label != words.end() && std::all_of(words.begin(), label, [](const Word& word) {
               return is_one_of(word.lower, before_label) || is_digit(word.lower[0])
                      || month_of(word.lower) != 0;
           });
}

std::optional<Date> find_published(const std::vector<Word>& words) {
    const auto label = std::ranges::find_if(words, is_publishing);
    const auto change = std::find_if(words.begin(), label, is_change);
    // Before "published" only the day of a change is passed over: "2 May 2023, published by".
    if (label != words.end() && change != label) {
        const auto next = std::find_if(label, words.end(), is_change);
        if (const auto date = find_date(std::vector<Word>(label, next))) {
            return date;
        }
    }
    return find_date(words);
}

bool is_date_line(const std::vector<Word>& words) {
    if (words.empty() || words.size() > 24) {
        return false;
    }
    bool has_number = false;
    for (const Word& word : words) {
        has_number |= is_digit(word.lower[0]);
        const bool known = is_digit(word.lower[0]) || month_of(word.lower) != 0
                           || is_one_of(word.lower, date_words);
        if (!known) {
            return false;
        }
    }
    return has_number;
}

std::optional<Date> find_dateline(std::string_view paragraph) {
    const auto begin = paragraph.substr(0, 80);
    const std::size_t dash = std::min(
        {begin.find(" - "),
         begin.find(" \xE2\x80\x93 "),
         begin.find(" \xE2\x80\x94 "),
         begin.find("(Reuters)"),
         begin.find("(AP)")});
    if (dash == std::string_view::npos) {
        return std::nullopt;
    }
    return find_date(begin.substr(0, dash));
}

namespace {

// "20240604T100000Z", "20240604100000", "20240604" -> "2024-06-04", if that is a day.
std::optional<Date> stamp_without_signs(std::string_view value) {
    constexpr std::size_t digits = 8;
    const auto day = value.substr(0, digits);
    const bool fits = value.size() == digits || value.size() == digits + 6
                      || (value.size() > digits && value[digits] == 'T');
    if (!fits || day.size() < digits || !std::ranges::all_of(day, is_digit)) {
        return std::nullopt;
    }
    const std::string written(day);
    return parse_iso_date(
        written.substr(0, 4) + "-" + written.substr(4, 2) + "-" + written.substr(6));
}

}  // namespace

std::string to_iso_date(std::string_view value) {
    const auto start = value.find_first_not_of(" \t\n");
    if (start == std::string_view::npos) {
        return {};
    }
    value.remove_prefix(start);
    if (const auto date = parse_iso_date(value)) {
        return date->iso();
    }
    if (const auto date = stamp_without_signs(value)) {
        return date->iso();
    }
    std::int64_t seconds = 0;
    const auto* const end = value.data() + value.size();
    const auto parsed = std::from_chars(value.data(), end, seconds);
    if (parsed.ec == std::errc{} && parsed.ptr == end
        && (value.size() == 10 || value.size() == 13)) {
        using namespace std::chrono;
        const sys_seconds time{
            std::chrono::seconds{value.size() == 13 ? seconds / 1000 : seconds}};
        const year_month_day ymd{floor<days>(time)};
        return Date{
            static_cast<int>(ymd.year()),
            static_cast<int>(unsigned(ymd.month())),
            static_cast<int>(unsigned(ymd.day()))}
            .iso();
    }
    const auto date = find_date(value);
    return date ? date->iso() : std::string{};
}

bool names_zone(std::string_view stamp) {
    const auto time = stamp.find(':');
    const auto zone = time == std::string_view::npos ? time : stamp.find_first_of("+-", time);
    return zone != std::string_view::npos
           && stamp.find_first_of("123456789", zone) != std::string_view::npos;
}

}  // namespace newsgraph
