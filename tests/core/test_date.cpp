#include "core/date.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("a date is written with the precision it has") {
    CHECK(Date{2022, 0, 0}.iso() == "2022");
    CHECK(Date{2022, 8, 0}.iso() == "2022-08");
    CHECK(Date{2022, 8, 7}.iso() == "2022-08-07");
}

TEST_CASE("ISO dates are read, other text is not") {
    CHECK(parse_iso_date("2022-11-30T08:15:00Z") == Date{2022, 11, 30});
    CHECK(parse_iso_date("2022-11") == Date{2022, 11, 0});
    CHECK(parse_iso_date("2024-02-29") == Date{2024, 2, 29});
    CHECK_FALSE(parse_iso_date("2023-02-29"));
    CHECK_FALSE(parse_iso_date("2022-13"));
    CHECK_FALSE(parse_iso_date("2022-00"));
    CHECK_FALSE(parse_iso_date("20221130"));
    CHECK_FALSE(parse_iso_date(""));
}

TEST_CASE("calendar arithmetic") {
    CHECK(add_days({2022, 12, 31}, 1) == Date{2023, 1, 1});
    CHECK(add_days({2024, 3, 1}, -1) == Date{2024, 2, 29});
    CHECK(add_months({2022, 11, 30}, 3) == Date{2023, 2, 0});
    CHECK(add_months({2022, 1, 15}, -1) == Date{2021, 12, 0});
    CHECK(weekday({2022, 11, 30}) == 2);  // a Wednesday
    CHECK(Date{2024, 2, 0}.last_day() == Date{2024, 2, 29});
    CHECK(Date{2024, 0, 0}.first_day() == Date{2024, 1, 1});
}
