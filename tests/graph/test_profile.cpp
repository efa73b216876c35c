#include "graph/profile.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using enum EntityType;

namespace {

Entity record(
    std::string label,
    EntityType type,
    std::uint32_t mentions,
    std::vector<std::string> aliases = {}) {
    Entity made;
    made.label = std::move(label);
    made.type = type;
    made.mentions = mentions;
    made.aliases = std::move(aliases);
    return made;
}

Entity profiled(const std::vector<Entity>& records) {
    Profile profile;
    for (const Entity& one : records) {
        profile.add(one, ArticleIndex{0});
    }
    return profile.entity();
}

}  // namespace

TEST_CASE("the label is the name of most mentions, then the longest, then the first") {
    CHECK(
        profiled({record("Burma", country, 2), record("Myanmar", country, 3)}).label
        == "Myanmar");
    CHECK(
        profiled({record("Burma", country, 3), record("Myanmar", country, 3)}).label
        == "Myanmar");
    CHECK(profiled({record("B", country, 1), record("A", country, 1)}).label == "A");
}

TEST_CASE("a name that others have as second name is less of a label") {
    CHECK(
        profiled({record("United Nations", international_organization, 5, {"UN"}),
                  record("UN", international_organization, 6)})
            .label
        == "United Nations");
    CHECK(
        profiled(
            {record("Iran", country, 90), record("Islamic Republic", country, 1, {"Iran"})})
            .label
        == "Iran");
}

TEST_CASE("an alias that nobody has as label is never one") {
    CHECK(
        profiled({record("Iran", country, 1, {"Tehran", "The Islamic Republic of Iran"})}).label
        == "Iran");
}

TEST_CASE("a person has the full name") {
    const Entity entity = profiled({record("Doe", person, 30), record("Jane Doe", person, 1)});
    CHECK(entity.label == "Jane Doe");
    CHECK(entity.aliases == std::vector<std::string>{"Doe"});
}

TEST_CASE("types are voted, and precise ones count more") {
    CHECK(profiled({record("X", organization, 3), record("X", company, 1)}).type == company);
    CHECK(
        profiled({record("X", organization, 9), record("X", company, 1)}).type == organization);
    CHECK(profiled({record("X", media, 2), record("X", company, 3)}).type == company);
}

TEST_CASE("aliases are sorted and differ from the label in more than capitals") {
    const Entity entity =
        profiled({record("Iran", country, 5, {"Persia", "IRAN"}), record("iran", country, 1)});
    CHECK(entity.aliases == std::vector<std::string>{"Persia"});
    CHECK(entity.mentions == 6);
}
