#include "export/nouns.hpp"
#include "export/sentences.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;
using newsgraph::test::SampleBuilder;

namespace {

constexpr const char* text = "Something was said here.";

// 0 an official, 1 officials, 2 the home of Ann, 3 the United States, 4 Ann.
SampleBuilder world() {
    SampleBuilder builder;
    builder.article("a", "", text)
        .entity("a-official", "official (United States)", EntityType::group, true)
        .entity("a-officials", "officials (United States)", EntityType::group, true)
        .entity("ann", "Ann", EntityType::person)
        .entity("ann-home", "home (Ann)", EntityType::facility, true)
        .entity("drones", "drones", EntityType::weapon, true)
        .entity("iran", "Iran", EntityType::country)
        .entity("us", "United States", EntityType::country);
    for (const std::size_t owned : {0U, 1U, 3U}) {
        builder.parts.entities[owned].unnamed = true;
        builder.parts.entities[owned].of = EntityIndex{owned == 3 ? 2U : 6U};
    }
    return builder;
}

}  // namespace

TEST_CASE("whose somebody is, is said in words") {
    SampleBuilder builder = world();
    const KnowledgeGraph graph = builder.build();
    CHECK(noun(graph, EntityIndex{0}) == "an official of the United States");
    CHECK(noun(graph, EntityIndex{1}) == "officials of the United States");
    CHECK(noun(graph, EntityIndex{3}) == "a home of Ann");
    CHECK(
        noun(graph, EntityIndex{3}, {.subject = EntityIndex{2}, .article = {}})
        == "their home");
    CHECK(
        noun(graph, EntityIndex{1}, {.subject = EntityIndex{6}, .article = {}})
        == "its officials");
    builder.parts = world().parts;
    builder.parts.entities[0].label = "foreign minister (United States)";
    CHECK(noun(builder.build(), EntityIndex{0}) == "the foreign minister of the United States");
    CHECK(without_owner(graph[EntityIndex{3}]) == "home");
    CHECK(without_owner(graph[EntityIndex{6}]) == "United States");
}

TEST_CASE("where things come from stands behind them, unless the sentence says so anyway") {
    SampleBuilder builder = world();
    builder
        .claim(
            {.id = "1",
             .subject = "us",
             .relation = "uses",
             .object = "drones",
             .sentence = text})
        .qualify(Role::origin, EntityIndex{5})
        .claim(
            {.id = "2",
             .subject = "iran",
             .relation = "uses",
             .object = "drones",
             .sentence = text})
        .qualify(Role::origin, EntityIndex{5});
    const KnowledgeGraph graph = builder.build();
    CHECK(sentence(graph, {{ClaimIndex{0}}}) == "The United States used drones from Iran");
    CHECK(sentence(graph, {{ClaimIndex{1}}}) == "Iran used drones");
}

TEST_CASE("who speaks for somebody is not named beside him") {
    SampleBuilder builder = world();
    builder
        .claim(
            {.id = "1",
             .subject = "iran",
             .relation = "uses",
             .object = "drones",
             .sentence = text,
             .speaker = "us"})
        .also(text, 0, "a-official");
    CHECK(
        sentence(builder.build(), {{ClaimIndex{0}}})
        == "According to the United States, Iran used drones");
}
