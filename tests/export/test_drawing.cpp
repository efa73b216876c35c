#include "export/drawing.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;
using newsgraph::test::sample_graph;
using newsgraph::test::SampleBuilder;

namespace {

const DrawnEdge* find(
    const KnowledgeGraph& graph,
    const Drawing& drawing,
    std::string_view from,
    std::string_view to,
    std::string_view label) {
    const auto found = std::ranges::find_if(drawing.edges, [&](const DrawnEdge& edge) {
        return graph[edge.source].id == from && graph[edge.target].id == to
               && edge.label == label;
    });
    return found == drawing.edges.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a claim is drawn to its object and, with what is given, to its recipient") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {});
    CHECK(find(graph, drawing, "iran", "drones", "supplies") != nullptr);
    CHECK(find(graph, drawing, "iran", "russia", "supplies drones") != nullptr);
    CHECK(find(graph, drawing, "iran", "russia", "supplies missiles") != nullptr);
}

TEST_CASE("what is not actual says so in its label") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {});
    CHECK(find(graph, drawing, "russia", "drones", "produces (planned)") != nullptr);
    CHECK(find(graph, drawing, "russia", "drones", "produces") == nullptr);
}

TEST_CASE("denied claims are left out and counted, or drawn as denied") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing without = draw(graph, {});
    CHECK(without.report.denied == 1);
    CHECK(find(graph, without, "iran", "russia", "supplies drones (denied)") == nullptr);
    const Drawing with = draw(graph, {.include_denied = true});
    CHECK(with.report.denied == 0);
    CHECK(find(graph, with, "iran", "russia", "supplies drones (denied)") != nullptr);
}

TEST_CASE("claims that would look the same are one edge, and an article counts once") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {});
    // Claims 01 (two articles, with a recipient) and 07 (in one of them, without).
    const DrawnEdge* edge = find(graph, drawing, "iran", "drones", "supplies");
    REQUIRE(edge != nullptr);
    CHECK(join_claims(graph, edge->claims) == "c-01 | c-07");
    CHECK(edge->articles == 2);
    CHECK(edge->independent_sources == 2);
    CHECK(graph[edge->strongest].id == "c-01");
    CHECK(edge->first == "2022-11-01");
    CHECK(edge->last == "2022-11-03");
    CHECK(edge->disputed);
}

TEST_CASE("near-copies of one report count as one source") {
    std::string report;
    for (int i = 0; i < 60; ++i) {
        report += "Word" + std::to_string(i * 7919 % 1000) + " ";
    }
    SampleBuilder builder;
    builder.article("a", "", report + "A meets B.")
        .article("b", "", report + "A meets B.")
        .entity("a", "A", EntityType::person)
        .entity("b", "B", EntityType::person)
        .claim(
            {.id = "1",
             .subject = "a",
             .relation = "meets",
             .object = "b",
             .sentence = "A meets B."},
            0)
        .claim(
            {.id = "2",
             .subject = "a",
             .relation = "meets",
             .object = "b",
             .sentence = "A meets B.",
             .time = "2022"},
            1);
    const KnowledgeGraph graph = builder.build();
    const Drawing drawing = draw(graph, {});
    REQUIRE(drawing.edges.size() == 1);
    CHECK(drawing.edges[0].articles == 2);
    CHECK(drawing.edges[0].independent_sources == 1);
}

TEST_CASE("a claim without two entities draws no edge, and is counted") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {});
    CHECK(drawing.report.without_ends == 1);  // c-06 has no object
    for (const DrawnEdge& edge : drawing.edges) {
        CHECK(edge.independent_sources > 0);
        CHECK(std::ranges::find(edge.claims, ClaimIndex{5}) == edge.claims.end());
    }
}

TEST_CASE("ids of edges are unique and do not change when others come") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing some = draw(graph, {});
    const Drawing more = draw(graph, {.include_denied = true});
    std::vector<std::string> ids;
    for (const DrawnEdge& edge : more.edges) {
        ids.push_back(edge.id);
    }
    for (const DrawnEdge& edge : some.edges) {
        CHECK(std::ranges::find(ids, edge.id) != ids.end());
    }
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("the reader sees the surest sentence, of those the earliest") {
    const KnowledgeGraph graph = sample_graph();
    const Evidence* best = best_evidence(graph, graph[ClaimIndex{0}]);
    REQUIRE(best != nullptr);
    CHECK(graph.quote(*best) == "Iran has given Russia hundreds of drones, the Pentagon said.");
    CHECK(best_evidence(graph, MergedClaim{}) == nullptr);
}
