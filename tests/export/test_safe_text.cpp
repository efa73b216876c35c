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

TEST_CASE("what is no plain letter is met wherever it stands") {
    const std::string letters = "abcdefghijklmnopqrstuvwxyz";
    for (std::size_t at = 1; at < letters.size(); ++at) {
        CAPTURE(at);
        const auto with = [&](std::string_view what) {
            std::string text = letters;
            return text.insert(at, what);
        };
        for (const char* gap :
             {" ", "  ", " \t", "\n", " \u00A0", "\u00A0 ", " \x01 ", "\x01 "}) {
            CHECK(one_line(with(gap)) == with(" "));
        }
        for (const char* none : {"\x01", "\x7F", "\uFFFE"}) {
            CHECK(one_line(with(none)) == letters);
            CHECK(without_controls(with(none)) == letters);
        }
        CHECK(one_line(with("é")) == with("é"));
        CHECK(one_line(with(" é !")) == with(" é !"));
        CHECK(without_controls(with("é\r\n")) == with("é\n"));
        CHECK(without_controls(with("  ~")) == with("  ~"));
    }
}
