#include "graph/merge.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using enum EntityType;

namespace {

RecordMaker maker(std::string document) {
    RecordMaker made(std::move(document));
    made.named("Iran", country).named("Russia", country).named("Belarus", country);
    made.named("Jane Doe", person).named("Daily News", media).kind("drones", weapon);
    return made;
}

std::size_t count_evidence(const KnowledgeGraph& graph) {
    std::size_t count = 0;
    for (const MergedClaim& claim : graph.claims()) {
        count += claim.evidence.size();
    }
    return count;
}

Literal quantity(std::string text, double number) {
    Literal literal;
    literal.type = LiteralType::quantity;
    literal.text = std::move(text);
    literal.min = number;
    literal.max = number;
    return literal;
}

}  // namespace

TEST_CASE("articles that say the same give one claim with all evidence") {
    auto a = maker("a");
    a.says({.subject = "Iran", .recipient = "Russia", .confidence = 0.7});
    auto b = maker("b");
    b.says({.subject = "Iran", .recipient = "Russia", .confidence = 0.7, .predicate = "give"});
    b.says({.subject = "Iran", .recipient = "Russia", .confidence = 0.5, .predicate = "give"});
    const KnowledgeGraph graph = fold({b.record(), a.record()});
    REQUIRE(graph.claims().size() == 1);
    const MergedClaim& claim = graph.claims()[0];
    CHECK(claim.predicate == "give");
    CHECK(claim.articles == 2);
    CHECK(claim.independent_sources == 2);
    CHECK(claim.confidence == 0.91);
    REQUIRE(claim.evidence.size() == 3);
    CHECK(claim.evidence[0].article == ArticleIndex{0});
    CHECK(claim.evidence[2].sentence == 1);
    CHECK(graph.quote(claim.evidence[1]) == "Iran give drones.");
    REQUIRE(claim.qualifiers.size() == 1);
    CHECK(claim.qualifiers[0].evidence == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("whatever is in the merge key keeps claims apart") {
    auto a = maker("a");
    a.says({.subject = "Iran"});
    a.says({.subject = "Iran", .recipient = "Russia"});
    a.says({.subject = "Iran", .recipient = "Belarus"});
    a.says({.subject = "Russia"});
    a.says({.subject = ""});
    a.says({.subject = "Iran", .relation = "produces"});
    a.says({.subject = "Iran", .relation = "", .predicate = "flaunt"});
    a.says({.subject = "Iran", .relation = "", .predicate = "parade"});
    a.says({.subject = "Iran", .object = ""});
    a.says({.subject = "Iran", .polarity = Polarity::denied});
    a.says({.subject = "Iran", .status = Status::planned});
    a.says({.subject = "Iran", .status = Status::possible});
    const KnowledgeGraph graph = fold({a.record(), a.record()});
    CHECK(graph.claims().size() == 12);
    CHECK(count_evidence(graph) == 12);
}

TEST_CASE("the open predicate is not part of the key of a typed claim") {
    auto a = maker("a");
    a.says({.subject = "Iran", .predicate = "give"});
    a.says({.subject = "Iran", .predicate = "sell"});
    CHECK(fold({a.record()}).claims().size() == 1);
}

TEST_CASE("near-copies are articles but not sources") {
    const std::string wire(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
    auto a = maker("a").text(wire);
    a.says({.subject = "Iran", .confidence = 0.6});
    auto b = maker("b").text(wire);
    b.says({.subject = "Iran", .confidence = 0.5});
    auto c = maker("c").text("something else entirely was printed in this other paper today");
    c.says({.subject = "Iran", .confidence = 0.5});
    const KnowledgeGraph graph = fold({a.record(), b.record(), c.record()});
    REQUIRE(graph.claims().size() == 1);
    CHECK(graph.claims()[0].articles == 3);
    CHECK(graph.claims()[0].independent_sources == 2);
    CHECK(graph.claims()[0].confidence == 0.8);  // 1 - 0.4 * 0.5
}

TEST_CASE("qualifiers are united, each with the evidence that gave it") {
    auto a = maker("a");
    a.says({.subject = "Iran"}).with(Role::quantity, quantity("50", 50));
    a.with(Role::place, a.number("Belarus")).with(Role::place, GraphTerm{});
    a.says({.subject = "Iran"}).with(Role::quantity, quantity("dozens", 24));
    a.says({.subject = "Iran"}).with(Role::quantity, quantity("50", 50));
    a.with(Role::quantity, quantity("50", 50));
    const KnowledgeGraph graph = fold({a.record()});
    REQUIRE(graph.claims().size() == 1);
    const auto& qualifiers = graph.claims()[0].qualifiers;
    REQUIRE(qualifiers.size() == 3);
    CHECK(qualifiers[0].role == Role::place);
    CHECK(qualifiers[0].evidence == std::vector<std::uint32_t>{0});
    CHECK(literal_in(qualifiers[1].value)->text == "50");
    CHECK(qualifiers[1].evidence == std::vector<std::uint32_t>{0, 2});
    CHECK(literal_in(qualifiers[2].value)->text == "dozens");
}

TEST_CASE("speakers are those of all evidence, nearest first") {
    auto a = maker("a");
    a.says({.subject = "Iran", .speakers = {"Jane Doe", "Daily News"}});
    a.says({.subject = "Iran", .speakers = {"Russia"}});
    a.says({.subject = "Iran"});
    const KnowledgeGraph graph = fold({a.record()});
    REQUIRE(graph.claims().size() == 1);
    std::vector<std::string> speakers;
    for (const EntityIndex speaker : graph.claims()[0].speakers) {
        speakers.push_back(graph[speaker].id);
    }
    CHECK(speakers == std::vector<std::string>{"jane-doe", "russia", "daily-news"});
    CHECK(graph.claims()[0].evidence[0].speakers.size() == 2);
}

TEST_CASE("claims are sorted by ids that say what is claimed") {
    auto a = maker("a");
    a.says({.subject = "Iran"}).says({.subject = "Russia"}).says({.subject = "Belarus"});
    const KnowledgeGraph graph = fold({a.record()});
    CHECK(std::ranges::is_sorted(graph.claims(), {}, &MergedClaim::id));
    auto b = maker("b");
    b.says({.subject = "Russia", .confidence = 0.1});
    const KnowledgeGraph other = fold({b.record()});
    CHECK(std::ranges::count(graph.claims(), other.claims()[0].id, &MergedClaim::id) == 1);
}
