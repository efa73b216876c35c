#include "ingest/json_values.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <vector>

using namespace newsgraph;

namespace {

// "line:value" of each value; a too long or broken one is "line:!".
std::vector<std::string> cut(
    const std::string& text, JsonLayout layout, std::size_t limit = 100) {
    std::istringstream stream(text);
    JsonValues values(stream, layout, limit);
    std::vector<std::string> out;
    std::string value;
    for (;;) {
        const auto found = values.next(value);
        if (found == JsonValues::Found::end) {
            return out;
        }
        const bool good = found == JsonValues::Found::value;
        out.push_back(std::to_string(values.line()) + ":" + (good ? value : "!"));
    }
}

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("lines") {
    CHECK(
        cut("{\"a\":1}\n\n  \n{\"b\":2}", JsonLayout::lines)
        == Values{"1:{\"a\":1}", "4:{\"b\":2}"});
    CHECK(
        cut("{}\n" + std::string(500, 'x') + "\n{}\n", JsonLayout::lines)
        == Values{"1:{}", "2:!", "3:{}"});
}

TEST_CASE("objects over several lines, alone, in a row or in an array") {
    CHECK(
        cut("{\n\"a\": \"}{\\\"\"\n}", JsonLayout::values)
        == Values{"1:{\n\"a\": \"}{\\\"\"\n}"});
    CHECK(
        cut("[\n {\"a\":[1]},\n {\"b\":2}\n]\n", JsonLayout::values)
        == Values{"2:{\"a\":[1]}", "3:{\"b\":2}"});
    CHECK(cut("{}\n{}", JsonLayout::values) == Values{"1:{}", "2:{}"});
    CHECK(
        cut("{\"a\":\"" + std::string(500, 'x') + "\"} {}", JsonLayout::values)
        == Values{"1:!", "1:{}"});
}

TEST_CASE("what is no JSON is broken once") {
    CHECK(cut("hello\nworld", JsonLayout::values) == Values{"1:!"});
    CHECK(cut("{\"a\": ", JsonLayout::values) == Values{"1:!"});
    CHECK(cut("", JsonLayout::values).empty());
}

TEST_CASE("the layout of a .json file is told by its first line") {
    CHECK(layout_of("{\"a\":1}\n{\"b\":2}\n") == JsonLayout::lines);
    CHECK(layout_of("{\n  \"a\": 1\n}") == JsonLayout::values);
    CHECK(layout_of("[{\"a\":1}]") == JsonLayout::values);
}
