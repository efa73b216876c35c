#include "core/error.hpp"
#include "graph/query.hpp"
#include "graph/selection.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using newsgraph::test::sample_graph;

namespace {

std::vector<std::string> claims(const Selected& selected) {
    std::vector<std::string> out;
    for (const MergedClaim& claim : selected.graph.claims()) {
        out.push_back(claim.id.str());
    }
    return out;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("claims are chosen by relation, status, sources and days") {
    const KnowledgeGraph graph = sample_graph();
    CHECK(claims(select(graph, {})).size() == 7);
    CHECK(claims(select(graph, {.relations = {"produces", "open"}})) == Ids{"c-04", "c-05"});
    CHECK(claims(select(graph, {.statuses = {Status::planned}})) == Ids{"c-04"});
    CHECK(claims(select(graph, {.min_sources = 2})) == Ids{"c-01"});
    // Articles are of 2022-11-01, 02 and 03.
    CHECK(claims(select(graph, {.since = "2022-11-03"})) == Ids{"c-01", "c-02"});
    CHECK(claims(select(graph, {.until = "2022-11-01"})) == Ids{"c-01", "c-04", "c-07"});
    CHECK(claims(select(graph, {.since = "2022-11", .until = "2022"})).size() == 7);
}

TEST_CASE("what is left fits together: entities, articles, conflicts") {
    const KnowledgeGraph graph = sample_graph();
    const Selected some = select(graph, {.until = "2022-11-01"});
    CHECK(some.graph.articles().size() == 2);  // claim 01 is in a third one, too
    CHECK(some.graph[ClaimIndex{0}].conflicts.empty());
    CHECK(some.graph.quote(some.graph[ClaimIndex{0}].evidence[1]).starts_with("Iran also"));
    const auto subject = some.graph[ClaimIndex{1}].subject;
    REQUIRE(subject);
    CHECK(some.graph[*subject].label == "Russia");
    const Selected disputed = select(graph, {.relations = {"supplies"}});
    CHECK(disputed.graph[ClaimIndex{0}].conflicts == std::vector{ClaimIndex{2}});
}

TEST_CASE("named ones only: the gift stays, what is given is not drawn") {
    const Selected named = select(sample_graph(), {.named_only = true});
    CHECK(claims(named) == Ids{"c-01", "c-02", "c-03", "c-05", "c-06"});
    CHECK(named.drawn.contains("russia"));
    CHECK(!named.drawn.contains("drones"));
}

TEST_CASE("an entity with what is near it, and the most important ones") {
    const KnowledgeGraph graph = sample_graph();
    const Selected near = select(graph, {.ego = "hostile", .steps = 1});
    CHECK(near.drawn == std::set<std::string>{"hostile", "iran"});
    CHECK(claims(near) == Ids{"c-05", "c-06"});
    CHECK(select(graph, {.ego = "hostile", .steps = 2}).drawn.size() == 5);
    CHECK_THROWS_AS(select(graph, {.ego = "nobody"}), Error);
    const Selected top = select(graph, {.top = 2});
    CHECK(top.drawn.size() == 2);
    CHECK(top.drawn.contains("iran"));
}

TEST_CASE("a name that nobody has is answered with names like it") {
    const KnowledgeGraph graph = sample_graph();
    const auto like = [&](std::string_view name) {
        const auto found = similar_entities(graph, name, 3);
        return found.empty() ? "" : graph[found.front()].id;
    };
    CHECK(like("Irann") == "iran");
    CHECK(like("Islamic Republic") == "iran");
    CHECK(like("the deal of 2015") == "2015-deal");
    CHECK(like("Zürich") == "");
    CHECK(like("") == "");
}
