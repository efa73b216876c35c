#include "graph/documents.hpp"
#include "graph/sha256.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace newsgraph;

namespace {

ArticleRecord article(std::string name, std::string text, std::string title = "") {
    ArticleRecord record;
    record.article.document = std::move(name);
    record.article.title = std::move(title);
    record.article.text = std::move(text);
    return record;
}

auto count_named(const std::vector<ArticleRecord>& records, const std::string& name) {
    return std::ranges::count(
        records, name, [](const ArticleRecord& record) { return record.article.document; });
}

std::string suffix(const std::string& text) {
    return "~" + sha256_hex(text).substr(0, 8);
}

}  // namespace

TEST_CASE("two texts of one name are told apart, both of them") {
    std::vector<ArticleRecord> records{
        article("b", "x"), article("a", "one"), article("a", "two")};
    settle_documents(records);
    REQUIRE(records.size() == 3);
    CHECK(records[0].article.document.substr(0, 2) == "a~");
    std::vector<std::string> names{records[0].article.document, records[1].article.document};
    std::vector<std::string> expected{"a" + suffix("one"), "a" + suffix("two")};
    std::ranges::sort(expected);
    CHECK(names == expected);
    CHECK(records[2].article.document == "b");
}

TEST_CASE("the same name with the same text is one article") {
    std::vector<ArticleRecord> records{
        article("a", "one"), article("a", "two"), article("a", "one")};
    settle_documents(records);
    CHECK(records.size() == 2);
}

TEST_CASE("which of two that differ otherwise stays does not depend on their order") {
    const auto one = article("a", "text", "First title");
    const auto other = article("a", "text", "Second title");
    std::vector<ArticleRecord> forth{one, other};
    std::vector<ArticleRecord> back{other, one};
    settle_documents(forth);
    settle_documents(back);
    REQUIRE(forth.size() == 1);
    CHECK(forth == back);
}

TEST_CASE("a file that is called like a made-up name stays apart") {
    const std::string taken = "a" + suffix("one");
    std::vector<ArticleRecord> records{
        article(taken, "three"), article("a", "one"), article("a", "two")};
    settle_documents(records);
    REQUIRE(records.size() == 3);
    CHECK(records[0].article.document < records[1].article.document);
    CHECK(records[1].article.document < records[2].article.document);
    CHECK(count_named(records, taken + suffix("three")) == 1);
    CHECK(count_named(records, taken + suffix("one")) == 1);
}
