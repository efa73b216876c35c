#include "core/date.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace newsgraph {

namespace {

std::chrono::sys_days to_days(Date date) {
    return std::chrono::year{date.year} / date.month / date.day;
}

Date from_days(std::chrono::sys_days days) {
    const std::chrono::year_month_day ymd{days};
    return {
        static_cast<int>(ymd.year()),
        static_cast<int>(static_cast<unsigned>(ymd.month())),
        static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

// Reads exactly `digits` digits at the front of `text` and removes them.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    int value = 0;
    if (text.size() < digits) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
    if (error != std::errc{} || end != text.data() + digits || text[0] == '-') {
        return std::nullopt;
    }
    text.remove_prefix(digits);
    return value;
}

bool exists(Date date) {
    return date.year >= 1000 && date.year <= 2999 && date.month <= 12 &&
           (date.day == 0 ||
            (std::chrono::year{date.year} / date.month / date.day).ok());
}

}  // namespace

std::string Date::iso() const {
    std::array<char, 16> buffer{};
    if (month == 0) {
        std::snprintf(buffer.data(), buffer.size(), "%04d", year);
    } else if (day == 0) {
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d", year, month);
    } else {
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
    }
    return buffer.data();
}

Date Date::first_day() const { return {year, month == 0 ? 1 : month, day == 0 ? 1 : day}; }

Date Date::last_day() const {
    if (day != 0) {
        return *this;
    }
    const auto last_month = std::chrono::month(month == 0 ? 12U : static_cast<unsigned>(month));
    return from_days(std::chrono::year{year} / last_month / std::chrono::last);
}

std::optional<Date> parse_iso_date(std::string_view text) {
    Date date;
    const auto year = take_number(text, 4);
    if (!year) {
        return std::nullopt;
    }
    date.year = *year;
    for (int* part : {&date.month, &date.day}) {
        if (text.empty() || text[0] != '-') {
            break;
        }
        text.remove_prefix(1);
        const auto value = take_number(text, 2);
        if (!value || *value == 0) {
            return std::nullopt;
        }
        *part = *value;
    }
    const bool ends = text.empty() || text[0] == 'T' || text[0] == 't' || text[0] == ' ';
    return ends && exists(date) ? std::optional(date) : std::nullopt;
}

Date add_days(Date date, int days) {
    return from_days(to_days(date) + std::chrono::days{days});
}

Date add_months(Date date, int months) {
    const auto moved = std::chrono::year{date.year} / std::chrono::month(static_cast<unsigned>(date.month)) +
                       std::chrono::months{months};
    return {
        static_cast<int>(moved.year()),
        static_cast<int>(static_cast<unsigned>(moved.month())),
        0};
}

int weekday(Date date) {
    return static_cast<int>(std::chrono::weekday{to_days(date)}.iso_encoding()) - 1;
}

}  // namespace newsgraph
