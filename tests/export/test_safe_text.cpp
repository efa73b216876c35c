#include "export/safe_text.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("what XML cannot hold is dropped, all else stays") {
    CHECK(
        without_controls("a\x01\x08\x0b\x1f"
                         "b")
        == "ab");
    CHECK(without_controls("a\uFFFE\uFFFFb") == "ab");
    CHECK(without_controls("\ta\nb ") == "\ta\nb ");
    CHECK(without_controls("a\r\nb\rc") == "a\nb\nc");
    CHECK(without_controls("😀 مرحبا") == "😀 مرحبا");
    CHECK(without_controls(std::string_view{"a\0b", 3}) == "ab");
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD, surrogates vanish") {
    CHECK(
        without_controls("a\xff"
                         "b")
        == "a\uFFFDb");
    CHECK(without_controls("\xed\xa0\x80").find('\xed') == std::string::npos);
}

TEST_CASE("one line has single blanks and none at the ends") {
    CHECK(one_line("  a\n\n b\tc\u00A0d ") == "a b c d");
    CHECK(one_line(" \x01 ") == "");
}
