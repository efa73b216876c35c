#include "export/according_to.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;
using newsgraph::test::literal;
using newsgraph::test::Said;
using newsgraph::test::SampleBuilder;
using newsgraph::test::world;
using newsgraph::test::world_text;

namespace {

Said supply() {
    return {
        .subject = "iran", .relation = "supplies", .object = "drones", .recipient = "russia"};
}

}  // namespace

TEST_CASE("nobody is made to say a circumstance that only another tells") {
    const auto told = [](const std::vector<std::vector<std::uint32_t>>& by) {
        SampleBuilder builder = world();
        Said claim = supply();
        claim.id = "1";
        claim.speaker = "ann";
        claim.sentence = world_text;
        builder.claim(claim).also(world_text, 0, "us");
        for (const auto& evidence : by) {
            const std::string words = "wave " + std::to_string(evidence.front());
            builder.parts.claims[0].qualifiers.push_back(
                {Role::quantity, literal(LiteralType::quantity, words), evidence});
        }
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    const std::string_view both = "According to Ann and the United States, ";
    CHECK(told({}).starts_with(both));
    CHECK(told({{0, 1}}).starts_with(both));
    CHECK(told({{1}}).starts_with("According to the United States and, in part, Ann, "));
    CHECK(told({{0}, {1}}).starts_with("According in part to Ann and the United States, "));
}

TEST_CASE("an inquiry that says so is one, where the text has the article") {
    const std::string text = "An inquiry found that Iran had supplied drones to Russia.";
    SampleBuilder builder = world();
    builder.article("b", "", text).entity("z-inquiry", "inquiry", EntityType::event, true);
    Said claim = supply();
    claim.id = "1";
    claim.speaker = "z-inquiry";
    claim.sentence = text;
    builder.claim(claim, 1);
    CHECK(
        sentence(builder.build(), {{ClaimIndex{0}}})
        == "According to an inquiry, Iran supplied drones to Russia");
}
