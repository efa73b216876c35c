// Calendar dates and periods with the precision that a text gives them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// A year, a month of a year, or a day: month or day 0 means that it was not said.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    auto operator<=>(const Date&) const = default;
    // "2022", "2022-08", "2022-08-17".
    std::string iso() const;
    // Last day that it covers: 2022-08 -> 2022-08-31.
    Date last_day() const;
    // First day that it covers: 2022-08 -> 2022-08-01.
    Date first_day() const;
};

// Reads "2022", "2022-08", "2022-08-17" and what follows a 'T' or blank after it; nothing if
// it is no date of the Gregorian calendar between 1000 and 2999.
std::optional<Date> parse_iso_date(std::string_view text);

// The day that many days later (negative: earlier). The date must have a day.
Date add_days(Date date, int days);
// The month that many months later; the day is dropped.
Date add_months(Date date, int months);
// 0 Monday ... 6 Sunday. The date must have a day.
int weekday(Date date);

}  // namespace newsgraph
