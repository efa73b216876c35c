#include "extract/values/calendar.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

const Date wednesday{2022, 11, 30};

std::string month(int number, int day, Tense tense, Lean lean = Lean::none) {
    TimeMeaning meaning;
    meaning.form = TimeForm::month;
    meaning.date = {0, number, day};
    meaning.lean = lean;
    return resolve(meaning, wednesday, tense);
}

std::string weekday(int number, Tense tense, Lean lean = Lean::none) {
    TimeMeaning meaning;
    meaning.form = TimeForm::weekday;
    meaning.number = number;
    meaning.lean = lean;
    return resolve(meaning, wednesday, tense);
}

std::string shifted(TimeForm form, const std::string& unit, int number, Date day = wednesday) {
    TimeMeaning meaning;
    meaning.form = form;
    meaning.unit = unit;
    meaning.number = number;
    return resolve(meaning, day, Tense::past);
}

}  // namespace

TEST_CASE("a month without a year is the nearest on its side") {
    CHECK(month(7, 0, Tense::past) == "2022-07");
    CHECK(month(12, 0, Tense::past) == "2021-12");
    CHECK(month(11, 0, Tense::past) == "2022-11");
    CHECK(month(7, 0, Tense::future) == "2023-07");
    CHECK(month(12, 0, Tense::future) == "2022-12");
    CHECK(month(12, 0, Tense::present) == "2022-12");
    CHECK(month(8, 0, Tense::present) == "2022-08");
    CHECK(month(11, 0, Tense::past, Lean::back) == "2021-11");
    CHECK(month(11, 29, Tense::future) == "2023-11-29");
    CHECK(month(2, 29, Tense::past) == "");  // 2022 had none
}

TEST_CASE("a day of the week is the nearest on its side") {
    CHECK(weekday(2, Tense::past) == "2022-11-30");
    CHECK(weekday(2, Tense::future) == "2022-11-30");
    CHECK(weekday(4, Tense::past) == "2022-11-25");
    CHECK(weekday(4, Tense::future) == "2022-12-02");
    CHECK(weekday(4, Tense::present) == "2022-12-02");
    CHECK(weekday(0, Tense::present) == "2022-11-28");
    CHECK(weekday(2, Tense::past, Lean::back) == "2022-11-23");
    CHECK(weekday(2, Tense::past, Lean::ahead) == "2022-12-07");
}

TEST_CASE("periods have the precision of their unit") {
    CHECK(shifted(TimeForm::period, "month", -1) == "2022-10");
    CHECK(shifted(TimeForm::period, "month", 2) == "2023-01");
    CHECK(shifted(TimeForm::period, "year", 1) == "2023");
    CHECK(shifted(TimeForm::period, "week", -1) == "2022-11-21/2022-11-27");
    CHECK(shifted(TimeForm::period, "decade", -1) == "2010/2019");
    CHECK(shifted(TimeForm::ago, "decade", -1) == "");
    CHECK(shifted(TimeForm::period, "hour", -1) == "");
    CHECK(shifted(TimeForm::span, "day", -10) == "2022-11-20/2022-11-30");
    CHECK(shifted(TimeForm::span, "month", -3) == "2022-08/2022-11");
    CHECK(shifted(TimeForm::span, "year", 2) == "2022/2024");
}

TEST_CASE("a date of publication without a day gives no days") {
    CHECK(shifted(TimeForm::period, "month", -1, {2022, 11, 0}) == "2022-10");
    CHECK(shifted(TimeForm::period, "week", -1, {2022, 11, 0}) == "");
    CHECK(shifted(TimeForm::span, "day", -1, {2022, 11, 0}) == "");
    CHECK(shifted(TimeForm::period, "month", -1, {2022, 0, 0}) == "");
    CHECK(shifted(TimeForm::period, "year", -1, {2022, 0, 0}) == "2021");
}
