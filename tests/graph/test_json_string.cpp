#include "graph/json_string.hpp"
#include "graph/json_value.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

std::string json(std::string_view text) {
    std::string out;
    const bool valid = put_json_string(text, [&](std::string_view piece) { out += piece; });
    return valid ? out : "invalid";
}

}  // namespace

TEST_CASE("text becomes a JSON string that says the same") {
    CHECK(json("") == R"("")");
    CHECK(json("Kestrel Works") == R"("Kestrel Works")");
    CHECK(json("a \"b\" \\ c\n\t\r\f\b") == R"("a \"b\" \\ c\n\t\r\f\b")");
    CHECK(json(std::string("\0\x1f\x7f", 3)) == "\"\\u0000\\u001F\x7f\"");
    CHECK(json("“Erdoğan” 🛰") == "\"“Erdoğan” 🛰\"");
}

TEST_CASE("every byte is told at every place of a word") {
    for (int byte = 0; byte < 128; ++byte) {
        for (std::size_t place = 0; place < 20; ++place) {
            std::string text(20, 'x');
            text[place] = static_cast<char>(byte);
            const std::string line = "{\"t\": " + json(text) + "}";
            const JsonLine read(line, "f:1");
            REQUIRE(read.root()["t"].text() == text);
        }
    }
}

TEST_CASE("what is no UTF-8 is told and not written") {
    CHECK(json("good until here \xff and on") == "invalid");
    CHECK(json("\xc3") == "invalid");
    CHECK(json("\xed\xa0\x80") == "invalid");  // a surrogate
}
