#include "graph/name_index.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("names are found where they stand, and no others") {
    NameIndex names;
    CHECK(!names.find("a"));
    for (int i = 0; i < 5000; ++i) {
        CHECK(names.add(
            (i % 2 == 0 ? "n" : "a name that is longer than a slot ") + std::to_string(i)));
    }
    CHECK(names.size() == 5000);
    for (int i = 0; i < 5000; ++i) {
        CHECK(
            names.find(
                (i % 2 == 0 ? "n" : "a name that is longer than a slot ") + std::to_string(i))
            == std::uint32_t(i));
    }
    CHECK(!names.find("n5000"));
    CHECK(!names.find("a name that is longer than a slot "));
}

TEST_CASE("a name is in the list once, and may be empty") {
    NameIndex names;
    CHECK(names.add("a"));
    CHECK(names.add(""));
    CHECK(!names.add("a"));
    CHECK(names.size() == 2);
    CHECK(names.find("") == 1U);
}
