#include "core/utf8.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("byte offsets become code point offsets") {
    std::string text;
    for (int i = 0; i < 300; ++i) {
        text += "é";
    }
    text += "€x";
    const CodePointIndex index(text);
    CHECK(index(0) == 0);
    CHECK(index(2) == 1);
    CHECK(index(600) == 300);
    CHECK(index(603) == 301);
    CHECK(index(604) == 302);
    CHECK(index(9999) == 302);
}

TEST_CASE("code points are counted at every place of a word") {
    for (std::size_t place = 0; place < 20; ++place) {
        std::string text(20, 'x');
        CHECK(count_code_points(text) == 20);
        CHECK(count_code_points(text.insert(place, "\u20ac")) == 21);
        CHECK(count_code_points(text.insert(0, "\U0001F600\u00e9")) == 23);
    }
    CHECK(count_code_points("") == 0);
    CHECK(count_code_points("\xff\x80") == 1);
}

TEST_CASE("code points are decoded and encoded") {
    const std::string text = "aé€😀";
    std::string copy;
    std::size_t at = 0;
    while (at < text.size()) {
        append_utf8(copy, next_code_point(text, at));
    }
    CHECK(copy == text);
    std::size_t start = 0;
    CHECK(next_code_point("\xFFx", start) == 0xFFFD);
    CHECK(start == 1);
}

TEST_CASE("a place within a code point is led back to where it begins") {
    const std::string text = "a€x";
    CHECK(code_point_start(text, 0) == 0);
    CHECK(code_point_start(text, 1) == 1);
    CHECK(code_point_start(text, 2) == 1);
    CHECK(code_point_start(text, 3) == 1);
    CHECK(code_point_start(text, 4) == 4);
    CHECK(code_point_start(text, text.size()) == text.size());
    CHECK(code_point_start("\x82\x82", 1) == 0);
}
