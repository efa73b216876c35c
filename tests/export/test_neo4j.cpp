#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

using namespace newsgraph;
using newsgraph::test::SampleBuilder;

namespace {

std::string written(WriteGraph write, const ExportOptions& options = {}) {
    std::ostringstream out;
    write(out, test::sample_graph(), options);
    return out.str();
}

bool has(const std::string& file, std::string_view part) {
    return file.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("neo4j: nodes have an id, labels, and aliases as an array") {
    const std::string nodes = written(write_neo4j_nodes);
    CHECK(nodes.starts_with("id:ID,name,:LABEL,"));
    CHECK(
        has(nodes, "\niran,Iran,Entity;Country,name,,false,Islamic Republic of Iran;Tehran,"));
    CHECK(!has(nodes, "pentagon"));  // no edge touches it
}

TEST_CASE("neo4j: what is not said to be so has a type of its own") {
    const std::string edges = written(write_neo4j_edges);
    CHECK(edges.starts_with(":START_ID,:END_ID,:TYPE,"));
    CHECK(has(edges, "\niran,russia,SUPPLIES,e-"));
    CHECK(has(edges, "\nrussia,drones,PRODUCES_PLANNED,e-"));
    CHECK(has(edges, "\nhostile,iran,OPEN,e-"));
    CHECK(!has(edges, "DENIED"));
    const std::string denied = written(write_neo4j_edges, {.include_denied = true});
    CHECK(has(denied, "\niran,russia,SUPPLIES_DENIED,e-"));
}

TEST_CASE("neo4j: no apostrophe is put before a formula, no record breaks its line") {
    const std::string edges = written(write_neo4j_edges);
    CHECK(has(edges, "\"=He said: \"\"<b>R & & D</b>\"\""));
    CHECK(std::ranges::count(edges, '\n') == 6);
}

TEST_CASE("neo4j: what separates the items of an array is never in one") {
    SampleBuilder builder;
    builder.article("a", "One; two", "A meets B.")
        .entity("a", "A", EntityType::person)
        .entity("b", "B", EntityType::person)
        .claim({"1", "a", "meets", "b", "", "A meets B.", ""});
    builder.parts.entities[0].aliases = {"A; the first", "Aa"};
    const KnowledgeGraph graph = builder.build();
    std::ostringstream nodes;
    write_neo4j_nodes(nodes, graph, {});
    CHECK(has(nodes.str(), ",\"A, the first;Aa\","));
    std::ostringstream edges;
    write_neo4j_edges(edges, graph, {});
    CHECK(has(edges.str(), ",\"One, two\","));
    CHECK(has(edges.str(), ",2022-11-01,2022-11-01,"));
    CHECK(has(edges.str(), ",Ann & Bo Lee,"));
}
