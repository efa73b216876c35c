#include "core/markers.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("every marker is read back from its spelling") {
    for (int i = 0; i <= static_cast<int>(Marker::without); ++i) {
        const auto marker = static_cast<Marker>(i);
        CHECK(parse_marker(name_of(marker)) == marker);
    }
    CHECK(name_of(Marker::because_of) == "because_of");
    CHECK(name_of(Marker::for_) == "for");
    CHECK(name_of(Marker::possessive) == "'s");
}

TEST_CASE("a preposition is also known by the lemma of the verb that it was") {
    CHECK(parse_marker("accord_to") == Marker::according_to);
    CHECK(parse_marker("include") == Marker::including);
    CHECK(parse_marker("on_board") == Marker::in);
    CHECK_FALSE(parse_marker("form"));
}
