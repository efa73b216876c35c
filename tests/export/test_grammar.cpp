#include "export/grammar.hpp"
#include "export/phrases.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Entity named(std::string label, EntityType type) {
    return {
        .id = "x",
        .label = std::move(label),
        .type = type,
        .generic = false,
        .of = {},
        .aliases = {},
        .wikidata = "",
        .mentions = 1,
        .documents = {}};
}

Entity generic(std::string label, EntityType type) {
    Entity entity = named(std::move(label), type);
    entity.generic = true;
    return entity;
}

}  // namespace

TEST_CASE("verbs have their forms") {
    CHECK(third_person("supply") == "supplies");
    CHECK(third_person("deploy") == "deploys");
    CHECK(third_person("carry out") == "carries out");
    CHECK(third_person("launch") == "launches");
    CHECK(third_person("do") == "does");
    CHECK(third_person("be part") == "is part");
    CHECK(gerund("supply") == "supplying");
    CHECK(gerund("produce") == "producing");
    CHECK(gerund("agree") == "agreeing");
    CHECK(gerund("stop") == "stopping");
    CHECK(gerund("visit") == "visiting");
    CHECK(gerund("transfer") == "transferring");
    CHECK(gerund("send") == "sending");
    CHECK(gerund("buy") == "buying");
    CHECK(gerund("be based") == "being based");
}

TEST_CASE("plural nouns are told from names that end in s") {
    CHECK(is_plural(generic("attack drones", EntityType::weapon)));
    CHECK(is_plural(generic("members of parliament", EntityType::person)));
    CHECK(!is_plural(generic("head of forces", EntityType::person)));
    CHECK(is_plural(generic("leaked papers obtained by the press", EntityType::document)));
    CHECK(!is_plural(generic("firm based in the hills", EntityType::company)));
    CHECK(is_plural(generic("military personnel", EntityType::group)));
    CHECK(!is_plural(named("United States", EntityType::country)));
    CHECK(is_plural(named("Houthis", EntityType::group)));
    CHECK(is_plural(named("Republicans", EntityType::organization)));
    CHECK(!is_plural(named("Hamas", EntityType::organization)));
    CHECK(is_plural(named("Russian Armed Forces", EntityType::armed_force)));
}

TEST_CASE("nouns get the article that they want") {
    CHECK(noun_phrase(named("United States", EntityType::country)) == "the United States");
    CHECK(noun_phrase(named("Iran", EntityType::country)) == "Iran");
    CHECK(noun_phrase(named("Washington Post", EntityType::media)) == "the Washington Post");
    CHECK(noun_phrase(named("The Guardian", EntityType::media)) == "The Guardian");
    CHECK(noun_phrase(generic("spokesperson", EntityType::person)) == "a spokesperson");
    CHECK(noun_phrase(generic("official", EntityType::person)) == "an official");
    CHECK(noun_phrase(generic("US official", EntityType::person)) == "a US official");
    CHECK(noun_phrase(generic("unit", EntityType::vehicle)) == "a unit");
    CHECK(noun_phrase(generic("uav", EntityType::vehicle)) == "a uav");
    CHECK(
        noun_phrase(named("Russian military", EntityType::armed_force))
        == "the Russian military");
    CHECK(noun_phrase(generic("drones", EntityType::weapon)) == "drones");
    CHECK(
        noun_phrase(generic("companies (China)", EntityType::company)) == "companies (China)");
    CHECK(noun_phrase(generic("company (China)", EntityType::company)) == "a company (China)");
    CHECK(noun_phrase(generic("ammunition", EntityType::weapon)) == "ammunition");
    CHECK(noun_phrase(generic("technology", EntityType::product)) == "technology");
}

TEST_CASE("lists are cut, but never to name one less") {
    CHECK(enumerate({"a"}, 2) == "a");
    CHECK(enumerate({"a", "b"}, 2) == "a and b");
    CHECK(enumerate({"a", "b", "c"}, 2) == "a, b and c");
    CHECK(enumerate({"a", "b", "c", "d"}, 2) == "a, b and 2 others");
    CHECK(enumerate({}, 2) == "");
}

TEST_CASE("every hedge has its words") {
    using enum Status;
    const auto said = [](std::string_view base, Polarity polarity, Status status, bool actor) {
        return conjugate(
            base,
            {.plural = false,
             .actor = actor,
             .polarity = polarity,
             .status = status,
             .past = false});
    };
    using enum Polarity;
    CHECK(said("supply", affirmed, actual, true) == "supplied");
    CHECK(said("supply", denied, actual, true) == "did not supply");
    CHECK(said("supply", affirmed, planned, true) == "planned to supply");
    CHECK(said("supply", denied, planned, true) == "did not plan to supply");
    CHECK(said("supply", affirmed, planned, false) == "was to supply");
    CHECK(said("supply", affirmed, possible, true) == "may supply");
    CHECK(said("supply", affirmed, requested, true) == "was called on to supply");
    CHECK(said("supply", denied, requested, true) == "was called on not to supply");
    CHECK(said("supply", affirmed, conditional, true) == "would supply");
    CHECK(said("be based", denied, actual, true) == "is not based");
    CHECK(
        conjugate(
            "supply",
            {.plural = true,
             .actor = true,
             .polarity = denied,
             .status = actual,
             .past = false})
        == "did not supply");
    CHECK(said("own", affirmed, actual, true) == "owns");
    CHECK(said("own", denied, actual, true) == "does not own");
}

TEST_CASE("a relation is said as its schema says, else by the words of its id") {
    const std::vector<Relation> relations{
        {"discusses", false, "actors: hold talks [with]; discuss, discussed"},
        {"marries", true, ""}};
    const auto base = [&](std::string_view id) { return phrase_of(relations, id, true).base; };
    CHECK(phrase_of(relations, "discusses", true).base == "hold talks");
    CHECK(phrase_of(relations, "discusses", true).preposition == "with");
    CHECK(phrase_of(relations, "discusses", false).participle == "discussed");
    CHECK(base("marries") == "marry");
    CHECK(base("funnels") == "funnel");
    CHECK(base("passes_on_to") == "pass on to");
    CHECK(base("allied_with") == "be allied with");
    CHECK(base("has_shares_in") == "have shares in");
}

TEST_CASE("the base form is found again") {
    for (const std::string_view base :
         {"supply",
          "use",
          "launch",
          "deploy",
          "pass",
          "veto",
          "fix",
          "be",
          "have",
          "carry out"}) {
        CHECK(base_form(third_person(base)) == base);
    }
    CHECK(base_form("member of") == "");
}
