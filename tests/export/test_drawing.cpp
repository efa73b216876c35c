#include "export/drawing.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

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
    const DrawnEdge* given =
        find(graph, drawing, "iran", "russia", "supplies drones and missiles");
    REQUIRE(given != nullptr);
    CHECK(given->kind == "supplies");
    CHECK(given->claims.size() == 2);
    CHECK(given->independent_sources == 2);
}

TEST_CASE("the kinds of edges are a closed set, whatever the texts say") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {.include_denied = true});
    std::set<std::string> kinds;
    for (const DrawnEdge& edge : drawing.edges) {
        kinds.insert(edge.kind);
    }
    CHECK(
        kinds
        == std::set<std::string>{
            "open", "produces (planned)", "supplies", "supplies (denied)"});
}

TEST_CASE("what no edge touches and whom nobody names is not drawn, but counted") {
    SampleBuilder builder;
    builder.article("a", "", "Officials met Ann. Officials of Iran met Ann.")
        .entity("ann", "Ann", EntityType::person)
        .entity("bob", "Bob", EntityType::person)
        .entity("iran", "Iran", EntityType::country)
        .entity("officials-1", "officials", EntityType::group, true)
        .entity("officials-iran", "officials (Iran)", EntityType::group, true)
        .claim({"1", "officials-1", "meets", "ann", "", "Officials met Ann."})
        .claim({"2", "officials-iran", "meets", "ann", "", "Officials of Iran met Ann."});
    builder.parts.entities[3].unnamed = true;
    builder.parts.entities[4].unnamed = true;
    builder.parts.entities[4].of = EntityIndex{2};
    const KnowledgeGraph graph = builder.build();
    const Drawing drawing = draw(graph, {});
    CHECK(drawing.nodes.size() == 2);
    CHECK(drawing.edges.size() == 1);
    CHECK(drawing.report.unnamed == 1);
    CHECK(drawing.report.isolated == 2);
    const Drawing all = draw(graph, {.all = true});
    CHECK(all.nodes.size() == 5);
    CHECK(all.edges.size() == 2);
    const Drawing some = draw(graph, {.drawn = {"ann", "bob"}});
    CHECK(some.nodes.empty());
    CHECK(some.report.not_shown == 3);
}

TEST_CASE("the more important a node, the larger; labels do not cover each other") {
    const KnowledgeGraph graph = sample_graph();
    Drawing drawing = draw(graph, {});
    arrange(graph, drawing);
    const auto radius = [&](std::string_view id) {
        return std::ranges::find_if(
                   drawing.nodes,
                   [&](const DrawnNode& node) { return graph[node.entity].id == id; })
            ->radius;
    };
    CHECK(radius("iran") > radius("hostile"));
    for (const DrawnNode& a : drawing.nodes) {
        for (const DrawnNode& b : drawing.nodes) {
            const double x = std::abs(a.at.x - b.at.x);
            const double y = std::abs(a.at.y - b.at.y);
            CHECK((&a == &b || x >= a.radius + b.radius || y >= a.radius + b.radius));
        }
    }
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
    CHECK(edge->claims == std::vector{ClaimIndex{0}, ClaimIndex{6}});
    CHECK(edge->articles.size() == 2);
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
    CHECK(drawing.edges[0].articles.size() == 2);
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
