#include "export/report.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace newsgraph;
using newsgraph::test::Said;
using newsgraph::test::SampleBuilder;
using newsgraph::test::world;
using newsgraph::test::world_text;

namespace {

// The text of each item of a page, without its notes.
std::vector<std::string> items(const Page& page) {
    std::vector<std::string> out;
    for (const PageBlock& block : page.blocks) {
        if (block.kind == PageBlock::Kind::item) {
            out.push_back(block.cells[0][0].text);
        }
    }
    return out;
}

SampleBuilder posts() {
    SampleBuilder builder = world();
    builder.entity("z-post", "spokesperson", EntityType::position, true);
    return builder;
}

// "Ann is a spokesperson", whose is for a qualifier to say.
Said post(const std::string& id) {
    return {
        .id = id,
        .subject = "ann",
        .relation = "holds_position",
        .object = "z-post",
        .sentence = world_text};
}

}  // namespace

TEST_CASE("where the first ones were told with others, the next ones take their room") {
    SampleBuilder builder = world();
    builder.entity("z-guns", "guns", EntityType::weapon, true)
        .entity("z-tanks", "tanks", EntityType::weapon, true);
    const std::vector<std::string> weapons{"drones", "missiles", "z-guns", "z-tanks"};
    const std::vector<std::string> speakers{"ann", "officials", "russia", "us"};
    for (std::size_t i = 0; i < 4; ++i) {
        builder.claim(
            {"1" + std::to_string(i), "iran", "supplies", weapons[i], "russia", world_text});
    }
    for (std::size_t i = 0; i < 4; ++i) {
        builder.claim(
            {.id = "2" + std::to_string(i),
             .subject = "iran",
             .relation = "supplies",
             .object = weapons[i],
             .sentence = world_text,
             .speaker = speakers[i]});
    }
    builder.claim({"3", "russia", "attacks", "us", "", world_text});
    const KnowledgeGraph graph = builder.build();
    std::vector<ClaimIndex> claims;
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        claims.push_back(ClaimIndex{i});
    }
    Report report{graph};
    report.statements("", claims, {.statements = 2, .notes = 1, .level = 0});
    const auto told = items(report.finish());
    REQUIRE(told.size() == 2);
    CHECK(told[0] == "Iran supplied drones, missiles, guns and tanks to Russia ");
    CHECK(told[1] == "Russia attacked the United States ");
}

TEST_CASE("a post is told with the same post of somebody, not with that of another") {
    SampleBuilder builder = posts();
    builder.claim(post("1"))
        .qualify(Role::origin, builder.find("iran"))
        .claim(post("2"))
        .qualify(Role::origin, builder.find("russia"))
        .claim(post("3"));
    const KnowledgeGraph graph = builder.build();
    Report report{graph};
    report.tell({{ClaimIndex{0}}});
    CHECK(!report.was_told({{ClaimIndex{1}}}));
    CHECK(report.was_told({{ClaimIndex{2}}}));
}

TEST_CASE("whose spokesperson somebody is, tells the post with that body and no other") {
    SampleBuilder builder = posts();
    builder.claim(post("1"))
        .qualify(Role::origin, builder.find("iran"))
        .claim(post("2"))
        .qualify(Role::origin, builder.find("russia"))
        .claim(post("3"))
        .claim({"4", "ann", "spokesperson_of", "iran", "", world_text});
    const KnowledgeGraph graph = builder.build();
    Report report{graph};
    report.tell({{ClaimIndex{3}}});
    CHECK(report.was_told({{ClaimIndex{0}}}));
    CHECK(!report.was_told({{ClaimIndex{1}}}));
    CHECK(report.was_told({{ClaimIndex{2}}}));
}

TEST_CASE("whose spokesperson somebody is, tells for whom he works") {
    SampleBuilder builder = posts();
    builder.claim({"1", "ann", "works_for", "iran", "", world_text})
        .claim({"2", "ann", "works_for", "russia", "", world_text})
        .claim({"3", "ann", "spokesperson_of", "iran", "", world_text});
    const KnowledgeGraph graph = builder.build();
    Report report{graph};
    report.tell({{ClaimIndex{2}}});
    CHECK(report.was_told({{ClaimIndex{0}}}));
    CHECK(!report.was_told({{ClaimIndex{1}}}));
}

TEST_CASE("what information reports is no line of its own, what Ann reports is") {
    SampleBuilder builder = posts();
    builder.entity("z-information", "information", EntityType::concept_, true)
        .claim({"1", "ann", "reports", "", "", world_text})
        .qualify(Role::topic, newsgraph::test::literal(LiteralType::text, "it will act soon"))
        .claim({"2", "z-information", "reports", "", "", world_text})
        .qualify(Role::topic, newsgraph::test::literal(LiteralType::text, "it will act soon"));
    const KnowledgeGraph graph = builder.build();
    CHECK(has_content(graph, graph[ClaimIndex{0}]));
    CHECK(!has_content(graph, graph[ClaimIndex{1}]));
}

TEST_CASE("an outlet is written as it writes itself, other speakers with a capital") {
    const auto speaker = [](const std::string& label) {
        SampleBuilder builder = world();
        builder.entity("z-speaker", label, EntityType::group, true)
            .claim(
                {.id = "1",
                 .subject = "iran",
                 .relation = "attacks",
                 .object = "us",
                 .sentence = world_text,
                 .speaker = "z-speaker"});
        return speakers_or_outlets(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(speaker("paper.example") == "paper.example");
    CHECK(speaker("rebels") == "Rebels");
    CHECK(speaker("rebels of St. John") == "Rebels of St. John");
}
