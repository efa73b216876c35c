#include "ingest/json_fields.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

JsonArticle read(std::string json, const ReadOptions& options = {}) {
    return read_json_article(json, options);
}

}  // namespace

TEST_CASE("the fields of an article") {
    const auto article = read(
        R"({"id": 7, "title": "T", "url": "u", "published": "2022", "publisher": {"name": "P"},
            "text": "a\nb", "inner": {"title": "not this"}, "tags": ["x", {"id": "y"}]})");
    CHECK(article.error.empty());
    CHECK(article.id == "7");
    CHECK(article.title == "T");
    CHECK(article.url == "u");
    CHECK(article.published == "2022");
    CHECK(article.publisher == "P");
    CHECK(article.text == "a\nb");
}

TEST_CASE("other names by --field, also inside an object") {
    ReadOptions options;
    options.fields = {{"text", "body"}, {"publisher", "source.name"}};
    const auto article =
        read(R"({"body": "b", "text": "no", "source": {"name": "P"}, "name": "no"})", options);
    CHECK(article.text == "b");
    CHECK(article.publisher == "P");
}

TEST_CASE("paragraphs in an array are one text") {
    CHECK(read(R"({"text": ["a", "b"]})").text == "a\n\nb");
}

TEST_CASE("what is no article says why") {
    CHECK(read("nonsense").error == "not JSON (broken at byte 2)");
    CHECK(read("[1]").error == "not a JSON object");
    CHECK(read("\"text\"").error == "not a JSON object");
    CHECK(read("{\"text\": \"a\"").error.starts_with("not JSON (broken at byte "));
    CHECK(read("{\"title\": \"a\"}").error.empty());
    CHECK_FALSE(read("{\"title\": \"a\"}").text);
    CHECK(read("{\"a\":" + std::string(100'000, '[')).error == "JSON nested too deep");
}

TEST_CASE("halves of a character become U+FFFD, whole ones stay") {
    const auto article = read(R"({"text": "a \ud83d b \ud83d\ude00 c \\ud83d"})");
    CHECK(article.text == "a \uFFFD b 😀 c \\ud83d");
    CHECK(article.replaced == 1);
}
