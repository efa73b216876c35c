#include "graph/conflicts.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using enum EntityType;

namespace {

// Whether two claims of one article conflict; both must know of it.
bool conflict(const Said& one, const Said& other) {
    RecordMaker maker("a");
    maker.named("Iran", country).named("Russia", country).named("Belarus", country);
    maker.kind("drones", weapon).kind("missiles", weapon).says(one).says(other);
    const KnowledgeGraph graph = fold({maker.record()});
    REQUIRE(graph.claims().size() == 2);
    const auto& first = graph.claims()[0].conflicts;
    const auto& second = graph.claims()[1].conflicts;
    REQUIRE(first.size() == second.size());
    CHECK((first.empty() || (first[0] == ClaimIndex{1} && second[0] == ClaimIndex{0})));
    return !first.empty();
}

const Said supplies{.subject = "Iran", .recipient = "Russia"};
const Said denies{.subject = "Iran", .recipient = "Russia", .polarity = Polarity::denied};

Said with_status(Said said, Status status) {
    said.status = status;
    return said;
}

}  // namespace

TEST_CASE("a denial conflicts with what it denies") {
    CHECK(conflict(supplies, denies));
    CHECK(
        conflict(with_status(supplies, Status::planned), with_status(denies, Status::planned)));
    CHECK(conflict(with_status(supplies, Status::possible), denies));
    CHECK(conflict(supplies, with_status(denies, Status::possible)));
}

TEST_CASE("a denial without a recipient denies all of them, not the reverse") {
    const Said no_drones{.subject = "Iran", .polarity = Polarity::denied};
    CHECK(conflict(supplies, no_drones));
    CHECK_FALSE(conflict({.subject = "Iran"}, denies));
}

TEST_CASE("what is about another thing does not conflict") {
    CHECK_FALSE(conflict({.subject = "Iran", .recipient = "Belarus"}, denies));
    CHECK_FALSE(
        conflict({.subject = "Iran", .object = "missiles", .recipient = "Russia"}, denies));
    CHECK_FALSE(
        conflict({.subject = "Iran", .relation = "sends", .recipient = "Russia"}, denies));
    CHECK_FALSE(conflict(with_status(supplies, Status::planned), denies));
    CHECK_FALSE(conflict(supplies, with_status(denies, Status::planned)));
    CHECK_FALSE(conflict(supplies, with_status(supplies, Status::planned)));
}

TEST_CASE("what nobody named conflicts with nothing") {
    CHECK_FALSE(conflict(
        {.subject = "", .recipient = "Russia"},
        {.subject = "", .recipient = "Russia", .polarity = Polarity::denied}));
    CHECK_FALSE(conflict(
        {.subject = "Iran", .object = ""},
        {.subject = "Iran", .object = "", .polarity = Polarity::denied}));
}

TEST_CASE("who denies the kind denies the thing, over singular and plural") {
    const auto conflicts = [](const std::string& sold, const std::string& denied) {
        RecordMaker yes("a");
        yes.named("Norvik", EntityType::company).kind(sold, EntityType::weapon);
        yes.says({.subject = "Norvik", .object = sold});
        RecordMaker no("b");
        no.named("Norvik", EntityType::company).kind(denied, EntityType::weapon);
        no.says({.subject = "Norvik", .object = denied, .polarity = Polarity::denied});
        const KnowledgeGraph graph = fold({yes.record(), no.record()});
        std::size_t count = 0;
        for (const MergedClaim& claim : graph.claims()) {
            count += claim.conflicts.size();
        }
        return count == 2;
    };
    CHECK(conflicts("attack drones", "drones"));
    CHECK(conflicts("drones", "attack drones"));
    CHECK(conflicts("drone", "drones"));
    CHECK_FALSE(conflicts("attack drones", "toy drones"));
    CHECK_FALSE(conflicts("drones", "missiles"));
}
