#include "export/nouns.hpp"
#include "export/sentences.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;
using newsgraph::test::Said;
using newsgraph::test::SampleBuilder;
using newsgraph::test::world;
using newsgraph::test::world_text;

TEST_CASE("whose somebody is, is said in words") {
    SampleBuilder builder = world();
    const EntityIndex official = builder.find("a-official");
    const EntityIndex officials = builder.find("a-officials");
    const EntityIndex home = builder.find("ann-home");
    const EntityIndex ann = builder.find("ann");
    const EntityIndex us = builder.find("us");
    const KnowledgeGraph graph = builder.build();
    CHECK(noun(graph, official) == "an official of the United States");
    CHECK(noun(graph, officials) == "officials of the United States");
    CHECK(noun(graph, home) == "a home of Ann");
    CHECK(noun(graph, home, {.subject = ann, .article = {}, .possessive = {}}) == "a home");
    CHECK(
        noun(graph, home, {.subject = ann, .article = {}, .possessive = "her"}) == "her home");
    CHECK(
        noun(graph, officials, {.subject = us, .article = {}, .possessive = {}})
        == "its officials");
    CHECK(without_owner(graph[home]) == "home");
    CHECK(without_owner(graph[us]) == "United States");
}

TEST_CASE("there is one foreign minister, and no oil in an oil tanker") {
    SampleBuilder builder = world();
    builder.parts.entities[0].label = "foreign minister (United States)";
    builder.entity("z-oil", "oil", EntityType::material, true);
    const EntityIndex oil = builder.find("z-oil");
    const KnowledgeGraph graph = builder.build();
    CHECK(noun(graph, EntityIndex{0}) == "the foreign minister of the United States");
    CHECK(noun(graph, oil, {.subject = {}, .article = "a", .possessive = {}}) == "oil");
    CHECK(noun(graph, oil, {.subject = {}, .article = "the", .possessive = {}}) == "the oil");
}

TEST_CASE("there is one administration, and the BBC is called so where the text does") {
    SampleBuilder builder = world();
    builder.entity("z-administration", "administration", EntityType::government_body, true)
        .entity("z-bbc", "BBC", EntityType::media)
        .entity("z-bbs", "Bbs", EntityType::media)
        .entity("z-court", "court", EntityType::government_body, true)
        .entity("z-us-people", "Unites (United States)", EntityType::group, true);
    Entity& people = builder.parts.entities.back();
    people.of = builder.find("us");
    for (const char* id : {"z-administration", "z-court", "z-us-people"}) {
        builder.parts.entities[static_cast<std::size_t>(builder.find(id))].unnamed = true;
    }
    const EntityIndex administration = builder.find("z-administration");
    const EntityIndex bbc = builder.find("z-bbc");
    const EntityIndex bbs = builder.find("z-bbs");
    const EntityIndex court = builder.find("z-court");
    const EntityIndex nationals = builder.find("z-us-people");
    const KnowledgeGraph graph = builder.build();
    const NounContext the{.subject = {}, .article = "the", .possessive = {}};
    CHECK(noun(graph, administration) == "the administration");
    CHECK(noun(graph, court) == "a court");
    CHECK(noun(graph, bbc) == "BBC");
    CHECK(noun(graph, bbc, the) == "the BBC");
    CHECK(noun(graph, bbs, the) == "Bbs");
    CHECK(noun(graph, nationals) == "Unites");
    CHECK(is_only_one("foreign minister"));
    CHECK(!is_only_one("minister for trade"));
}

TEST_CASE("what is called after its owner has no article, and is his own in his sentence") {
    SampleBuilder builder = world();
    builder.entity("z-right", "Ann's right to speak", EntityType::concept_, true);
    const EntityIndex right = builder.find("z-right");
    const EntityIndex ann = builder.find("ann");
    const KnowledgeGraph graph = builder.build();
    CHECK(
        noun(graph, right, {.subject = {}, .article = "a", .possessive = {}})
        == "Ann's right to speak");
    CHECK(
        noun(graph, right, {.subject = ann, .article = {}, .possessive = "her"})
        == "her right to speak");
}

TEST_CASE("where things come from stands behind them, unless the sentence says so anyway") {
    SampleBuilder builder = world();
    builder
        .claim(
            {.id = "1",
             .subject = "us",
             .relation = "uses",
             .object = "drones",
             .sentence = world_text})
        .qualify(Role::origin, builder.find("iran"))
        .claim(
            {.id = "2",
             .subject = "iran",
             .relation = "uses",
             .object = "drones",
             .sentence = world_text})
        .qualify(Role::origin, builder.find("iran"));
    const KnowledgeGraph graph = builder.build();
    CHECK(sentence(graph, {{ClaimIndex{0}}}) == "The United States used drones from Iran");
    CHECK(sentence(graph, {{ClaimIndex{1}}}) == "Iran used drones");
}

TEST_CASE("where one of several things comes from is not said, as it would be of all") {
    SampleBuilder builder = world();
    Said use{.subject = "us", .relation = "uses", .sentence = world_text};
    for (const char* object : {"missiles", "drones"}) {
        use.id = use.object = object;
        builder.claim(use);
    }
    builder.qualify(Role::origin, builder.find("iran"));
    const KnowledgeGraph graph = builder.build();
    CHECK(sentence(graph, {{ClaimIndex{1}}}) == "The United States used drones from Iran");
    CHECK(
        sentence(graph, {{ClaimIndex{0}, ClaimIndex{1}}})
        == "The United States used missiles and drones");
}

TEST_CASE("who speaks for somebody is not named beside him") {
    SampleBuilder builder = world();
    builder
        .claim(
            {.id = "1",
             .subject = "iran",
             .relation = "uses",
             .object = "drones",
             .sentence = world_text,
             .speaker = "us"})
        .also(world_text, 0, "a-official");
    CHECK(
        sentence(builder.build(), {{ClaimIndex{0}}})
        == "According to the United States, Iran used drones");
}
