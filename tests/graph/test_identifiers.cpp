#include "graph/identifiers.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

namespace {

Entity entity(
    std::string label, EntityType type, std::uint32_t mentions, bool generic = false) {
    Entity made;
    made.label = std::move(label);
    made.type = type;
    made.generic = generic;
    made.mentions = mentions;
    return made;
}

std::vector<std::string> ids(std::vector<Entity> entities) {
    assign_ids(entities);
    std::vector<std::string> found;
    for (const Entity& one : entities) {
        found.push_back(one.id);
    }
    return found;
}

bool is_safe(const std::string& id) {
    static const std::string allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return !id.empty() && id.find_first_not_of(allowed) == std::string::npos
           && id.front() != '-' && id.back() != '-';
}

}  // namespace

TEST_CASE("ids are readable, and the most mentioned has the plain one") {
    using enum EntityType;
    CHECK(
        ids(
            {entity("Georgia", place, 3),
             entity("Iran", country, 9),
             entity("Georgia", country, 8)})
        == std::vector<std::string>{"georgia-place", "iran", "georgia"});
}

TEST_CASE("a suffix never takes the id of another") {
    using enum EntityType;
    const auto found = ids(
        {entity("Georgia", country, 9),
         entity("Georgia", place, 5),
         entity("Georgia place", concept_, 1),
         entity("georgia", place, 1, true)});
    auto sorted = found;
    std::ranges::sort(sorted);
    CHECK(std::ranges::adjacent_find(sorted) == sorted.end());
    CHECK(std::ranges::all_of(found, is_safe));
    CHECK(found[1] == "georgia-place");
    CHECK(found[3].starts_with("georgia-place-"));
}

TEST_CASE("labels without Latin letters and equal entities have safe ids too") {
    using enum EntityType;
    const auto found = ids(
        {entity("Москва", place, 1),
         entity("", person, 1),
         entity("?", person, 1),
         entity("?", person, 1),
         entity("-.-", law, 2)});
    CHECK(std::ranges::all_of(found, is_safe));
    CHECK(found[0].starts_with("place-"));
    auto sorted = found;
    std::ranges::sort(sorted);
    CHECK(std::ranges::adjacent_find(sorted) == sorted.end());
}

TEST_CASE("ids do not depend on the order of entities") {
    using enum EntityType;
    std::vector<Entity> entities{
        entity("Georgia", country, 3),
        entity("Georgia", place, 3),
        entity("Georgia", person, 3)};
    auto back = entities;
    std::ranges::reverse(back);
    auto forth_ids = ids(entities);
    auto back_ids = ids(back);
    std::ranges::reverse(back_ids);
    CHECK(forth_ids == back_ids);
}

TEST_CASE("thousands that nothing tells apart have ids of their own") {
    const auto found = ids(std::vector<Entity>(3000, entity("Boats", EntityType::vehicle, 1)));
    CHECK(found[0] == "boats");
    CHECK(found[1] == "boats-vehicle");
    auto sorted = found;
    std::ranges::sort(sorted);
    CHECK(std::ranges::adjacent_find(sorted) == sorted.end());
    CHECK(std::ranges::all_of(found, is_safe));
}
