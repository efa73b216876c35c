#include "export/salience.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using newsgraph::test::world;
using newsgraph::test::world_text;

namespace {

// Two claims that differ in where the article says them; which comes first?
ClaimIndex first_told(std::uint32_t sentence, std::uint32_t other_sentence) {
    test::SampleBuilder builder = world();
    builder
        .claim(
            {.id = "1",
             .subject = "iran",
             .relation = "attacks",
             .object = "us",
             .sentence = world_text})
        .claim(
            {.id = "2",
             .subject = "iran",
             .relation = "attacks",
             .object = "russia",
             .sentence = world_text});
    builder.parts.claims[0].evidence[0].sentence = sentence;
    builder.parts.claims[1].evidence[0].sentence = other_sentence;
    return Salience{builder.build()}.claims().front();
}

}  // namespace

TEST_CASE("what news say first is told first") {
    CHECK(first_told(9, 0) == ClaimIndex{1});
    CHECK(first_told(0, 9) == ClaimIndex{0});
    CHECK(first_told(3, 1) == ClaimIndex{1});
    CHECK(first_told(9, 3) == ClaimIndex{1});
    CHECK(first_told(9, 8) == ClaimIndex{0});
}
