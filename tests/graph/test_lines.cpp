// Lines out and in again: lines_out.cpp and lines_in.cpp.
#include "core/error.hpp"
#include "graph/claim_values.hpp"
#include "graph/lines.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace newsgraph;

namespace {

KnowledgeGraph example() {
    RecordMaker maker("a");
    maker.named("Iran", EntityType::country, "Q794").named("Russia", EntityType::country);
    maker.kind("drones", EntityType::weapon);
    maker.says({.subject = "Iran", .recipient = "Russia", .speakers = {"Russia"}});
    Literal literal;
    literal.type = LiteralType::money;
    literal.text = "$1.5 billion";
    literal.min = 1.5e9;
    literal.max = std::numeric_limits<double>::infinity();
    literal.unit = "USD";
    maker.with(Role::quantity, literal);
    return fold({maker.record()});
}

LineNames names_of_example() {
    LineNames names;
    names.documents.add("a");
    for (const char* entity : {"drones", "iran", "russia"}) {
        names.entities.add(entity);
    }
    return names;
}

ClaimLine read(const std::string& line) {
    const JsonLine json(line, "claims.jsonl:1");
    return read_claim(json.root(), names_of_example());
}

std::string replaced(std::string line, const std::string& from, const std::string& to) {
    const std::size_t at = line.find(from);
    REQUIRE(at != std::string::npos);
    return line.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("lines have the contract's shape") {
    const KnowledgeGraph graph = example();
    CHECK(
        article_line(graph.articles()[0], graph.text(ArticleIndex{0}))
        == R"({"document":"a","title":null,"published":null,"publisher":null,"author":null,)"
           R"("url":null,"language":null,"text":"Iran supply drones."})");
    CHECK(
        entity_line(graph, graph.entities()[1])
        == R"({"id":"iran","label":"Iran","type":"Country","kind":"name","of":null,)"
           R"("broader":null,"generic":false,"aliases":[],)"
           R"("wikidata":"Q794","mentions":1,"documents":["a"]})");
    const std::string id = graph.claims()[0].id.str();
    std::string expected =
        R"({"id":"ID","subject":{"id":"iran","label":"Iran","type":"Country"},
        "relation":"supplies","predicate":"supply",
        "object":{"id":"drones","label":"drones","type":"Weapon"},
        "qualifiers":[
        {"role":"recipient","value":RUSSIA,"evidence":[0]},
        {"role":"quantity","value":{"literal":"$1.5 billion","type":"money",
        "min":1500000000,"max":null,"unit":"USD"},"evidence":[0]}],
        "polarity":"affirmed","status":"actual","attributed_to":[RUSSIA],
        "confidence":0.8,"articles":1,"independent_sources":1,"conflicts_with":[],
        "evidence":[{"document":"a","sentence":0,"start":0,"end":19,
        "text":"Iran supply drones.","predicate":"supply",
        "spans":{"subject":[0,4],"predicate":[5,11],"object":[12,18]},
        "attributed_to":[RUSSIA],"time":null,"rule":"test","confidence":0.8}]})";
    for (std::size_t at = 0; (at = expected.find("\n        ")) != std::string::npos;) {
        expected.erase(at, 9);
    }
    while (expected.find("RUSSIA") != std::string::npos) {
        expected = replaced(
            expected, "RUSSIA", R"({"id":"russia","label":"Russia","type":"Country"})");
    }
    CHECK(claim_line(graph, graph.claims()[0]) == replaced(expected, "\"ID\"", '"' + id + '"'));
}

TEST_CASE("a claim is read as it was written") {
    const KnowledgeGraph graph = example();
    const JsonLine json(claim_line(graph, graph.claims()[0]), "claims.jsonl:1");
    const ClaimLine line = read_claim(json.root(), names_of_example());
    MergedClaim expected = graph.claims()[0];
    Literal unbounded = *literal_in(expected.qualifiers[1].value);
    unbounded.max.reset();  // infinity is no bound
    expected.qualifiers[1].value = unbounded;
    CHECK(line.claim == expected);
    CHECK(line.quotes == std::vector<std::string_view>{"Iran supply drones."});
}

TEST_CASE("what does not fit is an error with file and line") {
    const KnowledgeGraph graph = example();
    const std::string line = claim_line(graph, graph.claims()[0]);
    for (const auto& change : std::vector<std::pair<std::string, std::string>>{
             {"\"id\":\"iran\"", "\"id\":\"nobody\""},
             {"\"id\":\"c-", "\"id\":\"c-00000000"},
             {"\"actual\"", "\"eventual\""},
             {"\"recipient\"", "\"receiver\""},
             {"\"document\":\"a\"", "\"document\":\"b\""},
             {"\"evidence\":[0]", "\"evidence\":[1]"},
             {"[5,11]", "[11,5]"},
             {"[5,11]", "[5]"},
             {"[5,11]", "[-5,11]"},
             {"\"end\":19", "\"end\":-1"},
             {"\"confidence\":0.8", "\"confidence\":1.1"},
             {"\"money\"", "\"gold\""}}) {
        std::string message;
        try {
            read(replaced(line, change.first, change.second));
        } catch (const Error& error) {
            message = error.what();
        }
        CHECK_MESSAGE(message.starts_with("claims.jsonl:1: "), change.second);
    }
}

TEST_CASE("confidences are written with at most three digits and read exactly") {
    const KnowledgeGraph graph = example();
    MergedClaim claim = graph.claims()[0];
    for (int i = 0; i <= 1000; ++i) {
        claim.confidence = thousandths(i / 1000.0);
        const std::string line = claim_line(graph, claim);
        const std::size_t at = line.find("\"confidence\":") + 13;
        REQUIRE(line.find(',', at) - at <= 5);
        REQUIRE(read(line).claim.confidence == claim.confidence);
    }
}

TEST_CASE("bytes that are no UTF-8 are never written") {
    SourceArticle article;
    article.document = "a";
    article.text = "\xc3(";
    CHECK_THROWS_AS(article_line(article), Error);
}

TEST_CASE("the memory of a line serves the next one, unless it is much") {
    constexpr std::size_t most = std::size_t{1} << 20U;
    const auto kept_after = [](std::string text) {
        SourceArticle article;
        article.document = "a";
        article.text = std::move(text);
        article_line(article);
        return memory_for_next_line();
    };
    const std::size_t of_long_one = kept_after(std::string(100'000, 'x'));
    CHECK(of_long_one >= 100'000);
    CHECK(kept_after("x") == of_long_one);
    CHECK(kept_after(std::string(2 * most, 'x')) <= most);
    // Two bytes each, less than is kept; in memory that grew by halves it is more.
    CHECK(kept_after(std::string(480'000, '\n')) <= most);
    // What comes after them need not begin from nothing.
    CHECK(kept_after("x") >= 2048);
}
