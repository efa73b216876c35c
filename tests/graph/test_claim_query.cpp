#include "graph/claim_query.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using newsgraph::test::sample_graph;
using newsgraph::test::SampleBuilder;

namespace {

using Ids = std::vector<std::string>;

Ids found(const ClaimQuery& query) {
    const KnowledgeGraph graph = sample_graph();
    Ids out;
    for (const ClaimIndex claim : find_claims(graph, query)) {
        out.push_back(graph[claim].id.str());
    }
    return out;
}

// Entities of sample_graph().
constexpr EntityIndex drones{1};
constexpr EntityIndex iran{3};
constexpr EntityIndex pentagon{5};
constexpr EntityIndex russia{6};

// A chain of five, a longer way round, and officials who meet all of them.
KnowledgeGraph chain_of_five() {
    SampleBuilder builder;
    builder.article("a", "", "One met another.");
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) {
        builder.entity(name, name, EntityType::person);
    }
    builder.entity("officials", "officials", EntityType::group, true);
    builder.parts.entities.back().unnamed = true;
    int id = 10;
    const auto meet = [&](const char* one, const char* other, Polarity polarity) {
        builder.claim(
            {.id = std::to_string(id++),
             .subject = one,
             .relation = "meets",
             .object = other,
             .sentence = "One met another.",
             .polarity = polarity});
    };
    meet("a", "b", Polarity::affirmed);
    meet("c", "b", Polarity::affirmed);
    meet("c", "d", Polarity::affirmed);
    meet("d", "e", Polarity::affirmed);
    meet("b", "f", Polarity::affirmed);
    meet("f", "d", Polarity::affirmed);
    meet("a", "e", Polarity::denied);
    meet("officials", "a", Polarity::affirmed);
    meet("officials", "e", Polarity::affirmed);
    return builder.build();
}

}  // namespace

TEST_CASE("claims are found by their ends, whoever is given something among them") {
    CHECK(found({}).size() == 7);
    CHECK(found({.subject = russia}) == Ids{"c-04"});
    CHECK(found({.object = russia}) == Ids{"c-01", "c-02", "c-03"});
    CHECK(found({.subject = iran, .object = drones}) == Ids{"c-01", "c-03", "c-07"});
    CHECK(found({.any = russia}) == Ids{"c-01", "c-02", "c-03", "c-04"});
    CHECK(found({.speaker = pentagon}) == Ids{"c-01"});
}

TEST_CASE("claims are found by kind, outlet, time and how sure they are") {
    CHECK(found({.relations = {"open"}}) == Ids{"c-05"});
    CHECK(found({.statuses = {Status::planned}}) == Ids{"c-04"});
    CHECK(found({.polarity = Polarity::denied}) == Ids{"c-03"});
    CHECK(found({.outlet = "the 3TH paper"}) == Ids{"c-01", "c-02"});
    CHECK(found({.outlet = "nobody"}).empty());
    CHECK(found({.since = "2022-11-03"}) == Ids{"c-01", "c-02"});
    CHECK(found({.since = "2022-11-02", .until = "2022-11-02"}) == Ids{"c-03", "c-05", "c-06"});
    CHECK(found({.min_confidence = 0.9}).empty());
}

TEST_CASE("the shortest ways go by names, in either direction, never by a denial") {
    const KnowledgeGraph graph = chain_of_five();
    const auto routes = shortest_routes(graph, EntityIndex{0}, EntityIndex{4}, 5);
    REQUIRE(routes.size() == 2);
    CHECK(
        routes[0].entities
        == std::vector{
            EntityIndex{0}, EntityIndex{1}, EntityIndex{2}, EntityIndex{3}, EntityIndex{4}});
    CHECK(routes[0].claims.size() == 4);
    CHECK(routes[1].entities[2] == EntityIndex{5});
    CHECK(shortest_routes(graph, EntityIndex{0}, EntityIndex{4}, 1).size() == 1);
    CHECK(shortest_routes(graph, EntityIndex{0}, EntityIndex{6}, 5).empty());
    const auto same = shortest_routes(graph, EntityIndex{2}, EntityIndex{2}, 5);
    REQUIRE(same.size() == 1);
    CHECK(same[0].claims.empty());
}
