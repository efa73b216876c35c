#include "core/error.hpp"
#include "graph/json_value.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

void parse(const std::string& line) {
    const JsonLine json(line, "f.jsonl:7");
}

std::string message(const std::string& line) {
    try {
        parse(line);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("members are found in whatever order they are asked for") {
    const JsonLine json(R"({"a": 1, "b": 2, "c": 3, "d": {"a": 4}})", "f:1");
    const JsonValue root = json.root();
    for (const char* key : {"c", "a", "b", "b", "d", "a", "c"}) {
        CAPTURE(key);
        CHECK(root.has(key));
        CHECK_FALSE(root.has("e"));
    }
    CHECK(root["d"]["a"].number() == 4);
    CHECK(root["c"].number() == 3);
    CHECK(root["a"].number() == 1);
    CHECK(root["b"].number() == 2);
}

TEST_CASE("values are read by what they are") {
    const JsonLine json(
        R"({"s": "x\u0000y", "n": 4294967295, "r": 0.125, "i": 3, "b": true, "z": null,)"
        R"( "l": [1, 2], "e": ""})",
        "f:1");
    const JsonValue root = json.root();
    CHECK(root["s"].text() == std::string("x\0y", 3));
    CHECK(root["n"].number() == 4294967295U);
    CHECK(root["r"].real() == 0.125);
    CHECK(root["i"].real() == 3.0);
    CHECK(root["b"].truth());
    CHECK(root["z"].text().empty());
    CHECK(root["absent"].is_null());
    CHECK(root["absent"].items().empty());
    CHECK_FALSE(root["absent"].real());
    CHECK(root["l"].items().size() == 2);
    CHECK(root["l"].items()[1].number() == 2);
    CHECK_THROWS_AS(root["e"].name(), Error);
    CHECK_THROWS_AS(root["s"].number(), Error);
    CHECK_THROWS_AS(root["r"].number(), Error);
    CHECK_THROWS_AS(root["n"].text(), Error);
    CHECK_THROWS_AS(root["n"].items(), Error);
    CHECK_THROWS_AS(root["n"]["x"], Error);
    CHECK_THROWS_AS(root["n"].truth(), Error);
    CHECK_THROWS_AS(root["s"].real(), Error);
}

TEST_CASE("what is no JSON object is an error that names the place") {
    CHECK(message("{}").empty());
    for (const std::string line :
         {"",
          "x",
          "{\"a\": ",
          "[]",
          "1",
          "{} {}",
          "{\"a\": \"\xff\"}",
          "{\"a\": \"\\ud800\"}",
          "{\"a\": NaN}"}) {
        CHECK_MESSAGE(message(line).starts_with("f.jsonl:7: "), line);
    }
}

TEST_CASE("nesting cannot exhaust the stack") {
    const std::string deep(10'000'000, '[');
    CHECK_FALSE(message(deep).empty());
    CHECK_FALSE(message("{\"a\":" + deep).empty());
    const auto nested = [](std::size_t levels) {
        const std::size_t lists = levels - 1;
        return "{\"a\":" + std::string(lists, '[') + '1' + std::string(lists, ']') + "}";
    };
    CHECK(message(nested(32)).empty());
    CHECK(message(nested(33)).find("too deep") != std::string::npos);
    CHECK(message(nested(5'000'000)).find("too deep") != std::string::npos);
    // Brackets in strings are text.
    CHECK(message("{\"a\":\"\\\"" + std::string(100, '[') + "\"}").empty());
}
