#include "extract/text/layout.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

std::string joined(std::string_view text, std::size_t title_bytes = 0) {
    std::string out;
    for (const Span span : find_paragraphs(text, title_bytes)) {
        out += "[" + std::string(slice(text, span)) + "]";
    }
    return out;
}

}  // namespace

TEST_CASE("blank lines part paragraphs, even with blanks in them") {
    CHECK(joined("a\nb\n\nc") == "[a\nb][c]");
    CHECK(joined("a\n \t\r\n\n\nb\n") == "[a][b]");
    CHECK(joined("\n\n  a  ") == "[a]");
    CHECK(joined("") == "");
    CHECK(joined("\n \n") == "");
}

TEST_CASE("the title is a paragraph even without a blank line after it") {
    CHECK(joined("Title\ntext", 5) == "[Title][text]");
    CHECK(joined("Title", 99) == "[Title]");
}
