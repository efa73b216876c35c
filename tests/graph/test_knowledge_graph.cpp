#include "graph/knowledge_graph.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using enum EntityType;

namespace {

KnowledgeGraph example() {
    RecordMaker maker("a");
    maker.text("Überschrift — naïve.").named("Iran", country).named("Russia", country);
    maker.kind("drones", weapon);
    maker.says({.subject = "Iran", .recipient = "Russia"});
    maker.says({.subject = "", .recipient = "Russia"});
    maker.says({.subject = "Iran", .polarity = Polarity::denied});
    return fold({maker.record()});
}

}  // namespace

TEST_CASE("quotes are letter for letter, after text of any script") {
    const KnowledgeGraph graph = example();
    std::size_t named = 0;
    for (const MergedClaim& claim : graph.claims()) {
        const Evidence& evidence = claim.evidence[0];
        CHECK(graph.words(evidence.article, evidence.predicate_span) == "supply");
        CHECK(graph.quote(evidence).ends_with("supply drones."));
        named += graph.words(evidence.article, evidence.subject_span) == "Iran" ? 1 : 0;
    }
    CHECK(named == 2);
}

TEST_CASE("a claim is drawn to its object and to its recipient, if somebody acts") {
    const KnowledgeGraph graph = example();
    const auto& edges = graph.topology().edges();
    REQUIRE(edges.size() == 3);  // of three claims, one without a subject
    std::size_t to_recipient = 0;
    for (const Edge& edge : edges) {
        CHECK(graph[edge.from].label == "Iran");
        const bool recipient = edge.kind == EdgeKind::recipient;
        CHECK(graph[edge.to].label == (recipient ? "Russia" : "drones"));
        CHECK(graph[edge.claim].polarity == edge.polarity);
        to_recipient += recipient ? 1 : 0;
    }
    CHECK(to_recipient == 1);
}

TEST_CASE("only what is affirmed and actual is plain") {
    MergedClaim claim;
    CHECK(claim.is_plain());
    claim.status = Status::planned;
    CHECK_FALSE(claim.is_plain());
    claim = {};
    claim.polarity = Polarity::denied;
    CHECK_FALSE(claim.is_plain());
}
