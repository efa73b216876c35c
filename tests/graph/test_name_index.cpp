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
    CHECK(names.find("") == 1U);
}

TEST_CASE("names that fill a slot to its end, and one byte more, are told apart") {
    NameIndex names;
    const std::string full(20, 'a');
    for (const std::string& name : {full, full + "b", full + "c", full.substr(1)}) {
        CHECK_FALSE(names.find(name));
        CHECK(names.add(name));
    }
    CHECK(names.find(full) == 0U);
    CHECK(names.find(full + "b") == 1U);
    CHECK(names.find(full + "c") == 2U);
    CHECK(names.find(full.substr(1)) == 3U);
}
