#include "export/drawing.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <vector>

using namespace newsgraph;
using newsgraph::test::sample_graph;
using newsgraph::test::SampleBuilder;

namespace {

std::vector<DrawnEdge> edges_of(const KnowledgeGraph& graph, const Drawing& drawing) {
    std::vector<DrawnEdge> out;
    for (const EdgeOutline& edge : drawing.edges) {
        out.push_back(edge_of(graph, drawing, edge));
    }
    return out;
}

std::optional<DrawnEdge> find(
    const KnowledgeGraph& graph,
    const Drawing& drawing,
    std::string_view from,
    std::string_view to,
    std::string_view label) {
    const std::vector<DrawnEdge> edges = edges_of(graph, drawing);
    const auto found = std::ranges::find_if(edges, [&](const DrawnEdge& edge) {
        return graph[edge.source].id == from && graph[edge.target].id == to
               && edge.label == label;
    });
    return found == edges.end() ? std::nullopt : std::optional{*found};
}

}  // namespace

TEST_CASE("a claim is drawn to its object and, with what is given, to its recipient") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {});
    CHECK(find(graph, drawing, "iran", "drones", "supplies"));
    const auto given = find(graph, drawing, "iran", "russia", "supplies drones and missiles");
    REQUIRE(given);
    CHECK(given->kind == "supplies");
    CHECK(given->claims.size() == 2);
    CHECK(given->independent_sources == 2);
}

TEST_CASE("one after the other, edges are what they are alone") {
    SampleBuilder builder = newsgraph::test::world();
    for (int i = 0; i < 40; ++i) {  // more than are looked ahead
        builder.claim(
            {.id = std::string(1, static_cast<char>('A' + i)),
             .subject = i % 2 == 0 ? "iran" : "russia",
             .relation = "",
             .object = i % 3 == 0 ? "drones" : "ann",
             .sentence = newsgraph::test::world_text,
             .status = static_cast<Status>(i % 5)});
    }
    const KnowledgeGraph graph = builder.build();
    const Drawing drawing = draw(graph, {});
    const std::vector<DrawnEdge> alone = edges_of(graph, drawing);
    CHECK(alone.size() > 12);
    std::size_t at = 0;
    for_each_edge(graph, drawing, [&](const DrawnEdge& edge) {
        REQUIRE(at < alone.size());
        CHECK(edge.id == alone[at].id);
        CHECK(edge.label == alone[at].label);
        CHECK(edge.claims == alone[at].claims);
        ++at;
    });
    CHECK(at == alone.size());
}

TEST_CASE("the kinds of edges are a closed set, whatever the texts say") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {.include_denied = true});
    std::set<std::string> kinds;
    for (const DrawnEdge& edge : edges_of(graph, drawing)) {
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

TEST_CASE("the more important a node, the larger, and labels do not cover each other") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw_arranged(graph, {});
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
    CHECK(find(graph, drawing, "russia", "drones", "produces (planned)"));
    CHECK(!find(graph, drawing, "russia", "drones", "produces"));
}

TEST_CASE("denied claims are left out and counted, or drawn as denied") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing without = draw(graph, {});
    CHECK(without.report.denied == 1);
    CHECK(!find(graph, without, "iran", "russia", "supplies drones (denied)"));
    const Drawing with = draw(graph, {.include_denied = true});
    CHECK(with.report.denied == 0);
    CHECK(find(graph, with, "iran", "russia", "supplies drones (denied)"));
}

TEST_CASE("claims that would look the same are one edge, and an article counts once") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {});
    // Claims 01 (two articles, with a recipient) and 07 (in one of them, without).
    const auto edge = find(graph, drawing, "iran", "drones", "supplies");
    REQUIRE(edge);
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
    CHECK(edges_of(graph, drawing)[0].articles.size() == 2);
    CHECK(drawing.edges[0].independent_sources == 1);
}

TEST_CASE("a claim without two entities draws no edge, and is counted") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing drawing = draw(graph, {});
    CHECK(drawing.report.without_ends == 1);  // c-06 has no object
    for (const DrawnEdge& edge : edges_of(graph, drawing)) {
        CHECK(edge.independent_sources > 0);
        CHECK(std::ranges::find(edge.claims, ClaimIndex{5}) == edge.claims.end());
    }
}

TEST_CASE("ids of edges are unique and do not change when others come") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing some = draw(graph, {});
    const Drawing more = draw(graph, {.include_denied = true});
    std::vector<std::string> ids;
    for (const DrawnEdge& edge : edges_of(graph, more)) {
        ids.push_back(edge.id);
    }
    for (const DrawnEdge& edge : edges_of(graph, some)) {
        CHECK(std::ranges::find(ids, edge.id) != ids.end());
    }
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("the reader sees the surest sentence, of those the earliest") {
    const KnowledgeGraph graph = sample_graph();
    const Evidence* best = best_evidence(graph, graph[ClaimIndex{0}]);
    REQUIRE(best);
    CHECK(graph.quote(*best) == "Iran has given Russia hundreds of drones, the Pentagon said.");
    CHECK(best_evidence(graph, MergedClaim{}) == nullptr);
}

TEST_CASE("the picture without denied claims is that with them, less what they alone draw") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing plain = draw(graph, {});
    const Drawing fewer = draw_arranged(graph, {});
    const Drawing whole = draw_arranged(graph, {.include_denied = true});
    CHECK(fewer.report == plain.report);
    CHECK(fewer.nodes.size() == plain.nodes.size());
    REQUIRE(fewer.edges.size() == plain.edges.size());
    for (std::size_t i = 0; i < plain.edges.size(); ++i) {
        CHECK(
            edge_of(graph, fewer, fewer.edges[i]).id
            == edge_of(graph, plain, plain.edges[i]).id);
    }
    for (const DrawnNode& node : fewer.nodes) {
        const auto same = std::ranges::find(whole.nodes, node.entity, &DrawnNode::entity);
        REQUIRE(same != whole.nodes.end());
        CHECK(same->at == node.at);
        CHECK(same->community == node.community);
    }
    ExportOptions shared;
    shared.arranged = &whole;
    CHECK(draw_arranged(graph, shared).nodes.size() == fewer.nodes.size());
    CHECK(draw_arranged(graph, shared).report == fewer.report);
}

TEST_CASE("who is touched by denied claims alone is in the picture only with them") {
    SampleBuilder builder;
    builder.article("a", "", "Ann met Ben. Ann did not meet Cy.")
        .entity("ann", "Ann", EntityType::person)
        .entity("ben", "Ben", EntityType::person)
        .entity("cy", "Cy", EntityType::person)
        .claim({"1", "ann", "meets", "ben", "", "Ann met Ben."})
        .claim(
            {.id = "2",
             .subject = "ann",
             .relation = "meets",
             .object = "cy",
             .sentence = "Ann did not meet Cy.",
             .polarity = Polarity::denied});
    const KnowledgeGraph graph = builder.build();
    const Drawing fewer = draw_measured(graph, {});
    CHECK(fewer.nodes.size() == 2);
    CHECK(fewer.report == ExportReport{.denied = 1, .isolated = 1});
    CHECK(fewer.nodes[0].core == 1);
    CHECK(draw_measured(graph, {.include_denied = true}).nodes.size() == 3);
    CHECK(draw_measured(graph, {.all = true}).nodes.size() == 3);
}

TEST_CASE("of too large a picture the most important nodes are kept, and what links them") {
    const KnowledgeGraph graph = sample_graph();
    const Drawing whole = draw_measured(graph, {});
    const Drawing some = most_important(graph, whole, 2);
    REQUIRE(some.nodes.size() == 2);
    CHECK(some.report.lesser_entities == whole.nodes.size() - 2);
    double least = 1;
    for (const DrawnNode& node : some.nodes) {
        least = std::min(least, node.importance);
    }
    CHECK(
        std::ranges::count_if(
            whole.nodes, [&](const DrawnNode& node) { return node.importance > least; })
        < 2);
    for (const EdgeOutline& edge : some.edges) {
        CHECK(
            std::ranges::find(some.nodes, edge.source, &DrawnNode::entity) != some.nodes.end());
        CHECK(
            std::ranges::find(some.nodes, edge.target, &DrawnNode::entity) != some.nodes.end());
    }
}
