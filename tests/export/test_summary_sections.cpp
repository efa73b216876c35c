#include "export/summary_sections.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;
using newsgraph::test::Said;
using newsgraph::test::SampleBuilder;
using newsgraph::test::world;
using newsgraph::test::world_text;

namespace {

// The items of what is told of Iran as a main actor, without their notes.
std::vector<std::string> dossier_of_iran(SampleBuilder& builder) {
    const EntityIndex iran = builder.find("iran");
    const KnowledgeGraph graph = builder.build();
    Report report{graph};
    write_dossiers(report, {iran}, Room{});
    std::vector<std::string> out;
    for (const PageBlock& block : report.finish().blocks) {
        if (block.kind == PageBlock::Kind::item) {
            out.push_back(block.cells[0][0].text);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("who is named twice in a claim is told it once, with all who did it") {
    SampleBuilder builder = world();
    for (const char* subject : {"russia", "us"}) {
        builder.claim({subject, subject, "attacks", "iran", "", world_text})
            .qualify(Role::place, builder.find("iran"));
    }
    CHECK(
        dossier_of_iran(builder)
        == std::vector<std::string>{"Russia and the United States attacked Iran in Iran "});
}

TEST_CASE("of a main actor nothing is told that is denied, but what it denies itself") {
    const auto denied_by = [](const char* speaker) {
        SampleBuilder builder = world();
        builder.claim(
            {.id = "1",
             .subject = "iran",
             .relation = "attacks",
             .object = "us",
             .sentence = world_text,
             .speaker = speaker,
             .polarity = Polarity::denied});
        return dossier_of_iran(builder);
    };
    CHECK(denied_by("russia").empty());
    CHECK(
        denied_by("iran")
        == std::vector<std::string>{"Iran denied attacking the United States "});
}

TEST_CASE("a claim is about its ends and what its qualifiers name, and said by the nearest") {
    SampleBuilder builder = world();
    builder.claim({"1", "iran", "supplies", "drones", "russia", world_text, "us"});
    builder.parts.claims[0].evidence[0].speakers.push_back(builder.find("ann"));
    const MergedClaim claim = builder.parts.claims[0];
    for (const char* entity : {"iran", "drones", "russia"}) {
        CHECK(is_about(claim, builder.find(entity)));
        CHECK(!is_said_by(claim, builder.find(entity)));
    }
    CHECK(!is_about(claim, builder.find("us")));
    CHECK(is_said_by(claim, builder.find("us")));
    CHECK(!is_said_by(claim, builder.find("ann")));
}
