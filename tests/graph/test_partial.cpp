#include "core/error.hpp"
#include "graph/partial.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using enum EntityType;

namespace {

ArticleRecord example() {
    RecordMaker maker("dir/a \"b\".txt");
    maker.text("Ünicode 𝄞 first.");
    maker.entity(
        {.label = "Iran",
         .type = country,
         .aliases = {"Persia", "Tehran"},
         .wikidata = "Q794",
         .mentions = 7});
    maker.named("Georgia", country).named("Georgia", place).named("Georgia", place);
    maker.kind("drones", weapon).named("Москва", place);
    maker.entity(
        {.label = "officials",
         .type = group,
         .generic = true,
         .unnamed = true,
         .of = EntityIndex{0}});
    maker.says({.subject = "Iran", .recipient = "Georgia", .speakers = {"Москва", "Iran"}});
    Literal literal;
    literal.type = LiteralType::time;
    literal.text = "in August";
    literal.iso = "2022-08";
    maker.with(Role::time, literal);
    literal.type = LiteralType::measure;
    literal.iso.clear();
    literal.min = 0.1;
    literal.max = 1e300;
    literal.unit = "km";
    maker.with(Role::quantity, literal).with(Role::cause, GraphTerm{});
    maker.says(
        {.subject = "",
         .relation = "",
         .object = "",
         .polarity = Polarity::denied,
         .status = Status::requested,
         .confidence = 0.123});
    ArticleRecord record = maker.record();
    record.article.title = "Ünicode";
    record.article.published = "2022-11-30";
    record.article.publisher = "Daily\nNews";
    record.article.author = "Ann \"A\" Lee";
    record.article.url = "https://example.org/?a=b&c";
    record.article.language = "en";
    record.foreign_sentences = 2;
    record.replaced_bytes = 3;
    record.flaws.add(TextFlaw::ligature, 4);
    record.flaws.add(TextFlaw::wrong_digest);
    record.claims[0].evidence[0].time = "2022-08";
    return record;
}

ArticleRecord read_record(const std::string& line) {
    return std::get<ArticleRecord>(read_partial(line, "f:1"));
}

std::string message(const std::string& line) {
    try {
        read_partial(line, "part.jsonl:12");
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

std::string replaced(std::string line, const std::string& from, const std::string& to) {
    const std::size_t at = line.find(from);
    REQUIRE(at != std::string::npos);
    return line.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a record is read as it was written") {
    const std::string line = write_partial(example());
    CHECK(line.find('\n') == std::string::npos);
    CHECK(read_record(line) == example());
    CHECK(write_partial(read_record(line)) == line);
    const ArticleRecord nothing;
    ArticleRecord bare;
    bare.article.document = "a";
    CHECK(read_record(write_partial(bare)) == bare);
    CHECK_FALSE(message(write_partial(nothing)).empty());  // an article has a name
}

TEST_CASE("a skipped input is read as it was written") {
    const Skipped skipped{.document = "a\"b", .reason = "is empty"};
    CHECK(write_partial(skipped) == R"({"skipped":{"document":"a\"b","reason":"is empty"}})");
    CHECK(std::get<Skipped>(read_partial(write_partial(skipped), "f:1")) == skipped);
}

TEST_CASE("a line that was cut anywhere is an error with file and line") {
    const std::string line = write_partial(example());
    for (std::size_t size = 0; size < line.size(); ++size) {
        REQUIRE(message(line.substr(0, size)).starts_with("part.jsonl:12: "));
    }
}

TEST_CASE("foreign and hostile lines are errors") {
    const std::string line = write_partial(example());
    for (const std::string& bad :
         {std::string("{}"),
          std::string("[]"),
          std::string("{\"article\":7}"),
          std::string("{\"article\":{}}"),
          std::string("{\"skipped\":[]}"),
          std::string("{\"text\":\"an article\"}"),
          std::string(1000, '{'),
          replaced(line, "\"id\":\"georgia-place\"", "\"id\":\"georgia\""),
          replaced(line, "\"sentences\":2", "\"sentences\":-2"),
          replaced(line, "\"text\":\"Iran", "\"text\":\"Iraq"),
          replaced(line, "\"start\":17", "\"start\":4294967295"),
          replaced(line, "\"evidence\":[{", "\"evidence\":[{\"document\":\"x\"},{")}) {
        CHECK_MESSAGE(message(bad).starts_with("part.jsonl:12: "), bad.substr(0, 80));
    }
}

TEST_CASE("changed bytes never crash the reader") {
    const std::string line = write_partial(example());
    std::uint32_t random = 1;
    for (int i = 0; i < 3000; ++i) {
        std::string bad = line;
        for (int k = 0; k < 3; ++k) {
            random = random * 1664525U + 1013904223U;
            bad[(random >> 8U) % bad.size()] = static_cast<char>(random >> 4U);
        }
        const std::string said = message(bad);
        REQUIRE_MESSAGE((said.empty() || said.starts_with("part.jsonl:12: ")), said);
    }
}
