#include "graph/relations.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using enum EntityType;

namespace {

ArticleRecord meeting(
    const std::string& document, const std::string& one, const std::string& other) {
    RecordMaker maker(document);
    maker.named("Iran", country).named("Russia", country).named("deal", EntityType::document);
    maker.says({.subject = one, .relation = "meets", .object = other});
    return maker.record();
}

}  // namespace

TEST_CASE("who meets is met: two orders are one claim, and spans stay with their words") {
    const std::vector records{
        meeting("a", "Iran", "Russia"),
        meeting("b", "Russia", "Iran"),
        meeting("c", "Russia", "Iran")};
    const KnowledgeGraph graph = fold(records);
    REQUIRE(graph.claims().size() == 1);
    const MergedClaim& claim = graph.claims().front();
    CHECK(graph[*claim.subject].label == "Russia");  // as most tell it
    CHECK(claim.articles == 3);
    for (const Evidence& evidence : claim.evidence) {
        CHECK(graph.words(evidence.article, evidence.subject_span) == "Russia");
        CHECK(graph.words(evidence.article, evidence.object_span) == "Iran");
    }
    CHECK(bytes_of(fold({records[2], records[0], records[1]})) == bytes_of(graph));
}

TEST_CASE("as many orders as there are: the ids decide which is shown") {
    const KnowledgeGraph graph =
        fold({meeting("a", "Russia", "Iran"), meeting("b", "Iran", "Russia")});
    REQUIRE(graph.claims().size() == 1);
    CHECK(graph[*graph.claims().front().subject].label == "Iran");
}

TEST_CASE("a meeting and its denial conflict, whoever is told first") {
    RecordMaker maker("a");
    maker.named("Iran", country).named("Russia", country);
    maker.says({.subject = "Russia", .relation = "meets", .object = "Iran"});
    maker.says(
        {.subject = "Iran",
         .relation = "meets",
         .object = "Russia",
         .polarity = Polarity::denied});
    const KnowledgeGraph graph = fold({maker.record()});
    REQUIRE(graph.claims().size() == 2);
    CHECK(graph.claims()[0].conflicts.size() == 1);
    CHECK(graph.claims()[1].conflicts.size() == 1);
}

TEST_CASE("what cannot act is not put in front of what can") {
    const KnowledgeGraph graph = fold({meeting("a", "Russia", "deal")});
    CHECK(graph[*graph.claims().front().subject].label == "Russia");
}

TEST_CASE("other relations keep their direction") {
    RecordMaker maker("a");
    maker.named("Iran", country).named("Russia", country);
    maker.says({.subject = "Russia", .object = "Iran"});
    maker.says({.subject = "Iran", .object = "Russia"});
    CHECK(fold({maker.record()}).claims().size() == 2);
}

TEST_CASE("of two schemas the greater says what a relation is, in any order") {
    ArticleRecord one = meeting("a", "Iran", "Russia");
    ArticleRecord other = meeting("b", "Russia", "Iran");
    one.relations = {{.id = "meets", .symmetric = true, .phrase = "meet, met"}};
    other.relations = {{.id = "meets", .symmetric = false, .phrase = "see, seen"}};
    CHECK(gather_relations({one, other}) == one.relations);
    CHECK(gather_relations({other, one}) == one.relations);
    CHECK(fold({other, one}).relations() == one.relations);
}
