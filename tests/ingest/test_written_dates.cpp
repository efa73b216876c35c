#include "ingest/written_dates.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

std::string found(std::string_view text) {
    const auto date = find_date(text);
    return date ? date->iso() : "";
}

}  // namespace

TEST_CASE("written dates are found") {
    CHECK(found("November 30, 2022") == "2022-11-30");
    CHECK(found("Published Wed., 30th Nov. 2022 at 10:12") == "2022-11-30");
    CHECK(found("the 3rd of May 2021") == "2021-05-03");
    CHECK(found("2022-11-30T10:00:00Z") == "2022-11-30");
    CHECK(found("30.11.2022, 09:15") == "2022-11-30");
    CHECK(found("11/30/2022") == "2022-11-30");
    CHECK(found("30/11/2022") == "2022-11-30");
}

TEST_CASE("a date is never guessed") {
    CHECK(found("03/04/2022").empty());
    CHECK(found("February 30, 2022").empty());
    CHECK(found("Nov 3").empty());
    CHECK(found("version 1.2.3 of 2022").empty());
}

TEST_CASE("date lines hold nothing else") {
    CHECK(is_date_line(split_words("Updated: Nov 30, 2022 10:12 am GMT")));
    CHECK(is_date_line(split_words("14:32")));
    CHECK_FALSE(is_date_line(split_words("Iran, November 30, 2022")));
    CHECK_FALSE(is_date_line(split_words("May")));
}

TEST_CASE("datelines") {
    CHECK(
        find_dateline("KYIV, Nov. 3, 2022 (Reuters) - The town was quiet.")->iso()
        == "2022-11-03");
    CHECK_FALSE(find_dateline("The town was quiet on Nov. 3, 2022, officials said."));
    CHECK_FALSE(find_dateline("KYIV, Nov 3 (Reuters) - The town was quiet."));
}

TEST_CASE("fields hold dates in many ways") {
    CHECK(to_iso_date("Wed, 30 Nov 2022 10:00:00 GMT") == "2022-11-30");
    CHECK(to_iso_date("2022-11") == "2022-11");
    CHECK(to_iso_date("2022-11-30 08:00") == "2022-11-30");
    CHECK(to_iso_date("1669802400") == "2022-11-30");
    CHECK(to_iso_date("yesterday").empty());
    CHECK(to_iso_date("").empty());
}

TEST_CASE("dates without signs between, as corpora have them") {
    CHECK(to_iso_date("20240604T100000Z") == "2024-06-04");
    CHECK(to_iso_date("20240604100000") == "2024-06-04");
    CHECK(to_iso_date("20240604") == "2024-06-04");
    CHECK(to_iso_date("20241304").empty());
    CHECK(to_iso_date("2024060").empty());
    CHECK(to_iso_date("1717495200") == "2024-06-04");
    CHECK(to_iso_date("1717495200000") == "2024-06-04");
}
