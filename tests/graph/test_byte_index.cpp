#include "core/utf8.hpp"
#include "graph/byte_index.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("code points are turned into bytes") {
    const std::string text = "aé€𝄞b";
    const ByteIndex index(text);
    CHECK(index.size() == 5);
    CHECK(index.slice(text, {.begin = 1, .end = 2}) == "é");
    CHECK(index.slice(text, {.begin = 2, .end = 4}) == "€𝄞");
    CHECK(index.slice(text, {.begin = 4, .end = 5}) == "b");
    CHECK(index.slice(text, {.begin = 0, .end = 0}).empty());
}

TEST_CASE("it inverts CodePointIndex over many blocks") {
    std::string text;
    for (int i = 0; i < 700; ++i) {
        text += i % 3 == 0 ? "é" : i % 7 == 0 ? "𝄞" : "x";
    }
    const CodePointIndex forth(text);
    const ByteIndex back(text);
    CHECK(back.size() == 700);
    for (std::uint32_t i = 0; i <= 700; ++i) {
        const auto rest = back.slice(text, {.begin = i, .end = 700});
        REQUIRE(forth(text.size() - rest.size()) == i);
    }
}

TEST_CASE("what is out of range is cut off") {
    const std::string ascii = "abc";
    CHECK(ByteIndex(ascii).slice(ascii, {.begin = 1, .end = 4000000000U}) == "bc");
    CHECK(ByteIndex(ascii).slice(ascii, {.begin = 9, .end = 12}).empty());
    const std::string other = "aéb";
    CHECK(ByteIndex(other).slice(other, {.begin = 2, .end = 99}) == "b");
    CHECK(ByteIndex(other).slice(other, {.begin = 2, .end = 1}).empty());
}
