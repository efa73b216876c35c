#include "core/utf8.hpp"
#include "export/objects.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;
using newsgraph::test::literal;
using newsgraph::test::SampleBuilder;
using newsgraph::test::world;
using newsgraph::test::world_text;

TEST_CASE("a post that there is one of has no article, unless the text has one") {
    const auto post = [](const std::string& label, const std::string& text) {
        SampleBuilder builder;
        builder.article("a", "", text)
            .entity("lee", "Lee", EntityType::person)
            .entity("post", label, EntityType::position, true)
            .claim(
                {.id = "01",
                 .subject = "lee",
                 .relation = "holds_position",
                 .object = "post",
                 .sentence = text});
        const auto at = static_cast<std::uint32_t>(ascii_lower(text).find(label));
        builder.parts.claims[0].evidence[0].object_span = {
            at, at + static_cast<std::uint32_t>(label.size())};
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(post("president", "President Lee left.") == "Lee is president");
    CHECK(post("president", "Lee, a president, left.") == "Lee is a president");
    CHECK(post("spokesperson", "Spokesperson Lee left.") == "Lee is a spokesperson");
    CHECK(
        post("former president", "Former president Lee left.") == "Lee is a former president");
}

TEST_CASE("whose a post is is told once") {
    const auto told = [](bool qualified) {
        SampleBuilder builder;
        builder.article("a", "", "President Lee left.")
            .entity("lee", "Lee", EntityType::person)
            .entity("president-chad", "president (Chad)", EntityType::position, true)
            .entity("chad", "Chad", EntityType::country);
        Entity& post = builder.parts.entities[1];
        post.unnamed = true;
        post.of = builder.find("chad");
        builder.claim(
            {.id = "01",
             .subject = "lee",
             .relation = "holds_position",
             .object = "president-chad",
             .sentence = "President Lee left."});
        if (qualified) {
            builder.qualify(Role::origin, builder.find("chad"));
        }
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(told(false) == "Lee is president of Chad");
    CHECK(told(true) == "Lee is president of Chad");
}

TEST_CASE("an amount that the text leads up to is no number of them") {
    const std::string text = "Lee was sentenced by Ann to ten years.";
    SampleBuilder builder;
    builder.article("a", "", text)
        .entity("ann", "Ann", EntityType::person)
        .entity("lee", "Lee", EntityType::person)
        .claim(
            {.id = "01",
             .subject = "ann",
             .relation = "sanctions",
             .object = "lee",
             .sentence = text})
        .qualify(Role::quantity, literal(LiteralType::measure, "ten years"));
    CHECK(sentence(builder.build(), {{ClaimIndex{0}}}) == "Ann sanctioned Lee to ten years");
}

TEST_CASE("what something is worth is said so") {
    const auto property = [](LiteralType type, const std::string& words) {
        SampleBuilder builder = world();
        builder.claim(
            {.id = "1",
             .subject = "missiles",
             .relation = "has_property",
             .object = "",
             .sentence = world_text,
             .predicate = "be"});
        builder.parts.claims[0].object = literal(type, words);
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(property(LiteralType::money, "$1 billion") == "Missiles are worth $1 billion");
    CHECK(property(LiteralType::measure, "50 percent") == "Missiles are 50 percent");
}
