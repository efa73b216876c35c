// Answers of services: articles in an array in an object.
#include "ingest/reader.hpp"
#include "ingest/wrapped_objects.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;

namespace {

using Views = std::vector<std::string_view>;

const std::string text =
    "The ferry left the harbour of the town on Monday with all of its crew, the owner said.";

std::vector<std::string> read(const std::string& name, const std::string& content) {
    ReadOptions how;
    how.data_dir = std::string(SOURCE_ROOT) + "/data";
    const TempFolder folder;
    std::vector<std::string> out;
    const auto reader = open_inputs({folder.file(name, content)}, how);
    while (const auto input = reader->next()) {
        const auto* read = std::get_if<ReadDocument>(&*input);
        out.push_back(
            read != nullptr ? read->document.id + "|" + read->document.title + "|"
                                  + read->document.published
                            : "skipped " + std::get<Skipped>(*input).document);
    }
    return out;
}

}  // namespace

TEST_CASE("the objects of the largest array of objects") {
    CHECK(
        wrapped_objects(R"({"a":[{"b":1},{"c":"]}"}]})")
        == Views{R"({"b":1})", R"({"c":"]}"})"});
    CHECK(
        wrapped_objects(R"({"a":[{"b":1}],"r":{"d":[{"long":"\"}"},{}]}})")
        == Views{R"({"long":"\"}"})", "{}"});
    CHECK(wrapped_objects(R"({"a":[{"b":[{"c":1}]}]})") == Views{R"({"b":[{"c":1}]})"});
    CHECK(wrapped_objects(R"({"a":[1,"x",[{"b":1}]]})").empty());
    CHECK(wrapped_objects(R"({"a":{"b":{"c":{"d":[{"e":1}]}}}})").empty());
    CHECK(wrapped_objects("}}]]{\"").empty());
    CHECK(wrapped_objects(R"({"a":[{"b":"\)").empty());
}

TEST_CASE("articles in the answer of a service are read each by itself") {
    const std::string first =
        R"({"title":"Ferry","content":")" + text + R"(","url":"http://q.example/1"})";
    const std::string second =
        R"({"title":"Pier","publishedAt":"20240604T100000Z","content":")" + text + R"("})";
    const std::vector<std::string> both{
        "http://q.example/1|Ferry|", "a.json:1#2|Pier|2024-06-04"};
    CHECK(
        read("a.json", R"({"status":"ok","articles":[)" + first + "," + second + "]}") == both);
    const std::vector<std::string> twice{
        "http://q.example/1|Ferry|", "http://q.example/1|Ferry|", "skipped a.jsonl:2#2"};
    CHECK(
        read(
            "a.jsonl",
            R"({"response":{"docs":[)" + first + "]}}\n" + R"({"items":[)" + first
                + R"(,{"title":"none"}]})")
        == twice);
}

TEST_CASE("an object without text whose lists are no articles is one skip") {
    const std::vector<std::string> one{"skipped a.json:1"};
    CHECK(read("a.json", R"({"title":"x","keywords":[{"name":"a"},{"name":"b"}]})") == one);
}

TEST_CASE("a feed in JSON and a table in UTF-16") {
    const std::vector<std::string> item{"1|Ferry|2024-06-04"};
    CHECK(
        read(
            "feed.json",
            R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Ferry",)"
            R"("date_published":"2024-06-04T10:00:00Z","content_html":"<p>)"
                + text + R"(</p>"}]})")
        == item);
    std::string wide("\xFF\xFE", 2);
    for (const char c : "headline\tbody\nFerry\t" + text + "\n") {
        wide += c;
        wide += '\0';
    }
    CHECK(read("a.tsv", wide) == std::vector<std::string>{"a.tsv:2|Ferry|"});
}
