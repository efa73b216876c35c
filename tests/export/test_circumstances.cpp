#include "core/utf8.hpp"
#include "export/circumstances.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace newsgraph;
using newsgraph::test::literal;
using newsgraph::test::Said;
using newsgraph::test::SampleBuilder;
using newsgraph::test::world;
using newsgraph::test::world_text;

namespace {

std::string said(Said claim, std::vector<MergedQualifier> qualifiers = {}) {
    SampleBuilder builder = world();
    claim.id = "1";
    claim.sentence = world_text;
    builder.claim(claim);
    for (MergedQualifier& qualifier : qualifiers) {
        builder.qualify(qualifier.role, std::move(qualifier.value));
    }
    return sentence(builder.build(), {{ClaimIndex{0}}});
}

Said supply() {
    return {
        .subject = "iran", .relation = "supplies", .object = "drones", .recipient = "russia"};
}

}  // namespace

TEST_CASE("each place stands with the text's own word") {
    const auto fought = [](const std::string& text, const std::vector<std::string>& places) {
        SampleBuilder builder;
        builder.article("a", "", text).entity("chad", "Chad", EntityType::country);
        for (const std::string& place : places) {
            builder.entity(ascii_lower(place), place, EntityType::place, place == "field");
        }
        builder.entity("lee", "Lee", EntityType::person);
        std::ranges::sort(builder.parts.entities, {}, &Entity::id);
        builder.claim(
            {.id = "01",
             .subject = "lee",
             .relation = "sends",
             .object = "chad",
             .sentence = text});
        for (const std::string& place : places) {
            builder.qualify(Role::place, builder.find(ascii_lower(place)));
        }
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(fought("Lee sent Chad to Oslo.", {"Oslo"}) == "Lee sent Chad to Oslo");
    CHECK(
        fought("Lee sent Chad on a field in Oslo.", {"field", "Oslo"})
        == "Lee sent Chad on a field in Oslo");
    CHECK(
        fought("Lee sent Chad in Bergen, and then in Oslo.", {"Bergen", "Oslo"})
        == "Lee sent Chad in Bergen and Oslo");
    CHECK(fought("Oslo saw Lee send Chad.", {"Oslo"}) == "Lee sent Chad in Oslo");
}

TEST_CASE("whom the object is for is said once") {
    SampleBuilder builder = world();
    builder.entity("z-aid", "aid for Russia", EntityType::product, true);
    Said claim = supply();
    claim.object = "z-aid";
    claim.id = "1";
    claim.sentence = world_text;
    builder.claim(claim);
    CHECK(sentence(builder.build(), {{ClaimIndex{0}}}) == "Iran supplied aid for Russia");
}

TEST_CASE("who helps do something helps do it") {
    Said claim{.subject = "iran", .relation = "aids", .object = "", .predicate = "help"};
    CHECK(
        said(claim, {{Role::topic, literal(LiteralType::text, "build drones at home"), {0}}})
        == "Iran helped build drones at home");
}
