#include "graph/query.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using enum EntityType;

namespace {

KnowledgeGraph example() {
    RecordMaker a("a");
    a.called("United States", country, {"U.S.", "Washington"}).named("Russia", country);
    a.named("Washington", place).kind("drones", weapon).named("Daily News", media);
    a.says({.subject = "United States", .recipient = "Russia", .speakers = {"Daily News"}});
    a.says({.subject = "Russia", .relation = "", .predicate = "flaunt"});
    a.says({.subject = "Russia", .relation = "", .predicate = "flaunt"});
    a.says({.subject = "United States", .relation = "", .predicate = "flaunt"});
    a.says({.subject = "Russia", .relation = "", .predicate = "eye"});
    a.says({.subject = "Russia", .relation = "", .object = "", .predicate = "dither"});
    return fold({a.record()});
}

std::string ids(const KnowledgeGraph& graph, std::string_view name) {
    std::string found;
    for (const EntityIndex entity : find_entities(graph, name)) {
        found += (found.empty() ? "" : " ") + graph[entity].id;
    }
    return found;
}

EntityIndex one(const KnowledgeGraph& graph, std::string_view name) {
    return find_entities(graph, name).at(0);
}

}  // namespace

TEST_CASE("entities are found by id, label and alias in any spelling") {
    const KnowledgeGraph graph = example();
    CHECK(ids(graph, "united-states") == "united-states");
    CHECK(ids(graph, "UNITED STATES") == "united-states");
    CHECK(ids(graph, "the US") == "united-states");
    CHECK(ids(graph, "u.s.") == "united-states");
    CHECK(ids(graph, "washington") == "washington united-states");
    CHECK(ids(graph, "Atlantis").empty());
    CHECK(ids(graph, "").empty());
    CHECK(ids(graph, "?").empty());
}

TEST_CASE("claims of an entity and between two") {
    const KnowledgeGraph graph = example();
    CHECK(claims_of(graph, one(graph, "Russia")).size() == 4);
    CHECK(claims_of(graph, one(graph, "drones")).size() == 4);
    CHECK(claims_of(graph, one(graph, "Daily News")).empty());
    CHECK(claims_of(graph, one(graph, "Daily News"), Speaking::with).size() == 1);
    const auto between = claims_between(graph, one(graph, "Russia"), one(graph, "US"));
    REQUIRE(between.size() == 1);
    CHECK(graph[between[0]].relation == "supplies");
}

TEST_CASE("open predicates are counted, the most frequent first") {
    const KnowledgeGraph graph = example();
    const auto open = open_predicates(graph);
    REQUIRE(open.size() == 3);
    CHECK(open[0].predicate == "flaunt");
    CHECK(open[0].claims == 2);
    CHECK(open[0].evidence == 3);
    CHECK(graph[open[0].example].evidence.size() == 2);
    CHECK(open[1].predicate == "dither");
    CHECK(open[2].predicate == "eye");
}
