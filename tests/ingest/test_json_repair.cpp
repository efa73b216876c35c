// JSON that templates break, and JSON that is none of theirs.
#include "ingest/json_repair.hpp"
#include "ingest/metadata.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("JSON stays as it is") {
    for (const std::string json :
         {R"({"a":"b", "c" : ["d" , "e",1,-2,true,false,null,{"f":"g"}],"h":"\"i\"," })",
          R"(["a","b",["c"],"d",])",
          R"({"a":"b" /* c */ ,"d":"e"})",
          R"({"a":"","b":""}{"c":""};)",
          R"("a")"}) {
        CHECK(
            repair_json(json)
            == (json.ends_with(';') ? json.substr(0, json.size() - 1) : json));
    }
}

TEST_CASE("quotes in strings that nobody escaped are escaped") {
    CHECK(
        repair_json(R"({"headline": "The "Alba" sinks", "count": 9})")
        == R"({"headline": "The \"Alba\" sinks", "count": 9})");
    CHECK(
        repair_json(R"({"headline":""No," says "Alba"","a":["said "yes", but","b"]})")
        == R"({"headline":"\"No,\" says \"Alba\"","a":["said \"yes\", but","b"]})");
}

TEST_CASE("a page's facts are read beside a headline with quotes of its own") {
    Metadata metadata;
    read_json_ld(
        R"({"@type":"NewsArticle","headline":""We stay" says the owner of "Alba"",)"
        R"("datePublished":"2024-06-04","publisher":{"name":"Quay Post"}})",
        metadata);
    CHECK(metadata.published == "2024-06-04");
    CHECK(metadata.publisher == "Quay Post");
    CHECK(metadata.title == "\"We stay\" says the owner of \"Alba\"");
}
