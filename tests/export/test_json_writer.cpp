#include "export/json_writer.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("values of objects and arrays are parted by commas, whatever they are") {
    JsonWriter json;
    json.begin_object();
    json.member("a", "x");
    json.key("b");
    json.begin_array();
    json.plain("1.50");
    json.begin_object();
    json.end_object();
    json.begin_array();
    json.end_array();
    json.text("y");
    json.end_array();
    json.key("c");
    json.plain("true");
    json.end_object();
    CHECK(json.written() == R"({"a":"x","b":[1.50,{},[],"y"],"c":true})");
}

TEST_CASE("what was taken away is gone on with") {
    JsonWriter json;
    json.begin_array();
    json.plain("1");
    json.clear();
    json.plain("2");
    json.end_array();
    CHECK(json.written() == ",2]");
}

TEST_CASE("texts and keys are escaped, and what is no UTF-8 is replaced") {
    JsonWriter json;
    json.begin_object();
    json.member("\"k\\", "é\n\x01\"😀");
    json.member("bad", "a\xff");
    json.end_object();
    CHECK(json.written() == "{\"\\\"k\\\\\":\"é\\n\\u0001\\\"😀\",\"bad\":\"a\uFFFD\"}");
}
