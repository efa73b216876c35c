// One entity for all its names, and homonyms apart: block_names, match_names and resolve.
#include "graph/resolve.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;
using enum EntityType;

namespace {

// Entities of articles that have one entity each.
std::string names(const std::vector<Entity>& entities) {
    std::vector<ArticleRecord> records;
    for (const Entity& entity : entities) {
        RecordMaker maker("d" + std::to_string(records.size()));
        records.push_back(maker.entity(entity).text(std::to_string(records.size())).record());
    }
    return names_of(fold(records));
}

Entity called(
    std::string label,
    EntityType type,
    std::vector<std::string> aliases = {},
    std::string wikidata = "") {
    Entity record;
    record.label = std::move(label);
    record.type = type;
    record.aliases = std::move(aliases);
    record.wikidata = std::move(wikidata);
    record.mentions = 1;
    return record;
}

}  // namespace

TEST_CASE("one name in many spellings is one entity") {
    CHECK(
        names(
            {called("Shahed-136", weapon),
             called("Shahed 136", vehicle),
             called("the SHAHED-136", product)})
        == "shahed-136/Weapon");
    CHECK(names({called("U.S.", country), called("US", country)}) == "us/Country");
}

TEST_CASE("the same Wikidata item is the same entity") {
    CHECK(
        names(
            {called("United States", country, {}, "Q30"),
             called("America", place, {}, "Q30"),
             called("US", country, {}, "Q30")})
        == "united-states/Country");
}

TEST_CASE("a name that one entity alone goes by is that entity") {
    CHECK(
        names(
            {called("International Atomic Energy Agency", international_organization, {"IAEA"}),
             called("IAEA", organization)})
        == "international-atomic-energy-agency/InternationalOrganization");
    // Two go by it: nobody knows which.
    CHECK(
        names(
            {called("Associated Press", media, {"AP"}),
             called("Air Products", company, {"AP"}),
             called("AP", organization)})
        == "air-products/Company ap/Organization associated-press/Media");
}

TEST_CASE("a surname is the one person that has it, or nobody") {
    CHECK(names({called("Jane Doe", person), called("Doe", person)}) == "jane-doe/Person");
    CHECK(
        names({called("Jane Doe", person), called("John Doe", person), called("Doe", person)})
        == "doe/Person jane-doe/Person john-doe/Person");
    CHECK(
        names({called("Jane Doe", person), called("Doe", company)})
        == "doe/Company jane-doe/Person");
}

TEST_CASE("in an article with one person of a surname, it is that person") {
    RecordMaker first("a");
    first.named("Jane Doe", person).named("Doe", person).text("a");
    RecordMaker second("b");
    second.named("John Doe", person).text("b");
    CHECK(
        names_of(fold({first.record(), second.record()})) == "jane-doe/Person john-doe/Person");
}

TEST_CASE("homonyms stay apart") {
    CHECK(
        names({called("Jordan", country), called("Jordan", person)})
        == "jordan/Person jordan-country/Country");
    CHECK(
        names({called("Georgia", country, {}, "Q230"), called("Georgia", place, {}, "Q1428")})
        == "georgia/Country georgia-place/Place");
    CHECK(
        names({called("Michael Jordan", person, {}, "Q41421"),
               called("Michael Jordan", person, {}, "Q3308285")})
            .size()
        > std::string("michael-jordan/Person").size());
    // A person and a country with one item: an error somewhere before, not one thing.
    CHECK(
        names({called("Chad", person, {}, "Q657"), called("Chad", country, {}, "Q657")})
        == "chad/Person chad-country/Country");
}

TEST_CASE("an unlinked homonym of two linked ones belongs to neither") {
    CHECK(
        names({called("Apollo", company, {}, "Q1"),
               called("Apollo", organization, {}, "Q2"),
               called("Apollo", company)})
            .find("apollo-company")
        != std::string::npos);
}

TEST_CASE("numbers tell names apart, whatever an article mixes up") {
    CHECK(
        names({called("Su-34", vehicle), called("Su-35", vehicle)})
        == "su-34/Vehicle su-35/Vehicle");
    CHECK(
        names({called("Su-34", vehicle, {"Su-35"}), called("Su-35", vehicle)})
        == "su-34/Vehicle su-35/Vehicle");
    CHECK(
        names(
            {called("Resolution 2231", law, {"Resolution"}),
             called("Resolution 2254", law),
             called("Resolution", law)})
        == "resolution/Law resolution-2231/Law resolution-2254/Law");
}

TEST_CASE("a linked designation may have another number") {
    CHECK(
        names({called("Shahed-136", weapon, {"Geran-2"}, "Q1"), called("Geran-2", weapon)})
            .find(' ')
        == std::string::npos);
}

TEST_CASE("a head noun alone fits too many to be a name for one") {
    CHECK(
        names(
            {called("Security Council", organization, {"Council"}),
             called("Council", organization)})
        == "council-b53bf526/Organization security-council/Organization");
}

TEST_CASE("a capital is not its country because somebody calls the government so") {
    CHECK(
        names({called("Iran", country, {"Tehran"}), called("Tehran", place)})
        == "iran/Country tehran/Place");
    CHECK(
        names({called("Iran", country, {"Tehran"}), called("Tehran", country)})
        == "iran/Country");
}

TEST_CASE("a vague type gives way to a precise one") {
    CHECK(names({called("Kosovo", place), called("Kosovo", country)}) == "kosovo/Country");
    CHECK(
        names({called("Mahan Air", organization), called("Mahan Air", company)})
        == "mahan-air/Company");
    CHECK(names({called("Sputnik", concept_), called("Sputnik", media)}) == "sputnik/Media");
    // ... unless it may be either.
    CHECK(
        names({called("Jordan", concept_), called("Jordan", country), called("Jordan", person)})
            .find("jordan-concept")
        != std::string::npos);
}

TEST_CASE("a vague name is no bridge between two that differ") {
    CHECK(
        names({called("Amazon", place), called("Amazon", concept_), called("Amazon", company)})
        == "amazon/Company amazon-concept/Concept amazon-place/Place");
    // The Concept "AMZ" is the company by its name, and does not pull the place in by its
    // alias.
    CHECK(
        names(
            {called("AMZ", company), called("AMZ", concept_), called("Amazon", place, {"AMZ"})})
        == "amazon/Place amz/Company");
}

TEST_CASE("a class is one node for one type and form, and never a name") {
    RecordMaker a("a");
    a.kind("attack drones", weapon).named("Iran", country);
    a.says({.subject = "Iran", .object = "attack drones"});
    RecordMaker b("b");
    b.kind("attack drones", weapon).kind("attack drones", vehicle).kind("unused", product);
    b.named("Attack Drones", weapon);
    b.says({.subject = "", .object = "attack drones"});
    const KnowledgeGraph graph = fold({a.record(), b.record()});
    CHECK(names_of(graph) == "attack-drones/Weapon attack-drones-weapon/Weapon iran/Country");
    const auto generic = [&](std::uint32_t i) { return graph.entities()[i].generic; };
    CHECK(generic(0) != generic(1));
}

TEST_CASE("an entity counts its mentions and documents") {
    RecordMaker a("a");
    a.entity({.label = "Iran", .type = country, .mentions = 5}).text("a");
    a.entity({.label = "IRAN", .type = country, .mentions = 1});
    RecordMaker b("b");
    b.entity({.label = "Iran", .type = country, .aliases = {"Persia"}, .mentions = 2})
        .text("b");
    const KnowledgeGraph graph = fold({b.record(), a.record()});
    REQUIRE(graph.entities().size() == 1);
    const Entity& iran = graph.entities()[0];
    CHECK(iran.mentions == 8);
    CHECK(iran.documents == std::vector{ArticleIndex{0}, ArticleIndex{1}});
    CHECK(iran.aliases == std::vector<std::string>{"Persia"});
}

TEST_CASE("what one article takes for a surname and another for a company is the company") {
    CHECK(
        names(
            {called("Volgatek", person),
             called("Volgatek", person),
             called("Volgatek", company)})
        == "volgatek/Company");
    CHECK(names({called("Kite-12", place), called("Kite-12", weapon)}) == "kite-12/Weapon");
    // A full name is no company's.
    const auto both = names({called("Henry Ford", person), called("Henry Ford", company)});
    CHECK(both.find("/Person") != std::string::npos);
    CHECK(both.find("/Company") != std::string::npos);
}

TEST_CASE("a firm that one article takes for a place is what more articles say") {
    const auto firm = [](EntityType type) { return called("Gulf Trading House", type); };
    CHECK(names({firm(company), firm(facility)}) == "gulf-trading-house/Company");
    CHECK(names({firm(facility), firm(company)}) == "gulf-trading-house/Company");
    CHECK(names({firm(place), firm(place), firm(company)}) == "gulf-trading-house/Place");
    CHECK(
        names({called("Georgia", company), called("Georgia", facility)})
        == "georgia/Company georgia-facility/Facility");
}

namespace {

// Police in an article of its own, of that owner should there be one.
ArticleRecord police_in(const std::string& document, const std::string& owner) {
    RecordMaker maker(document);
    if (!owner.empty()) {
        maker.entity(called(owner, country, {}, owner.starts_with('U') ? "Q30" : ""));
    }
    Entity police = called("police", government_body);
    police.generic = true;
    police.unnamed = true;
    if (!owner.empty()) {
        police.of = EntityIndex{0};
    }
    ArticleRecord record = maker.entity(police).text("Police left " + document).record();
    MergedClaim claim;
    claim.subject = static_cast<EntityIndex>(record.entities.size() - 1);
    claim.predicate = "leave";
    claim.evidence = {Evidence{}};
    record.claims.push_back(claim);
    return record;
}

std::size_t count_of_police(const std::vector<ArticleRecord>& records) {
    const Resolution found = resolve(records);
    return static_cast<std::size_t>(
        std::ranges::count_if(found.entities, [](const Entity& e) { return e.unnamed; }));
}

}  // namespace

TEST_CASE("people without a name are those of their owner, or of their article alone") {
    CHECK(count_of_police({police_in("a", ""), police_in("b", "")}) == 2);
    CHECK(count_of_police({police_in("a", "Norway"), police_in("b", "Norway")}) == 1);
    CHECK(count_of_police({police_in("a", "U.S."), police_in("b", "United States")}) == 1);
    CHECK(count_of_police({police_in("a", "Norway"), police_in("b", "Peru")}) == 2);
    CHECK(count_of_police({police_in("a", "Norway"), police_in("b", "")}) == 2);
}

TEST_CASE("the owner shows in the id and in the label") {
    const Resolution found = resolve({police_in("a", "Norway")});
    REQUIRE(found.entities.size() == 2);
    CHECK(found.entities[1].id == "police-norway");
    CHECK(found.entities[1].label == "police (Norway)");
    CHECK(found.entities[1].aliases == std::vector<std::string>{"police"});
    CHECK(found.entities[1].of == EntityIndex{0});
}

TEST_CASE("a court of one article is not the court of another, named or not") {
    const std::string courts = names(
        {called("Supreme Court", government_body), called("Supreme Court", government_body)});
    CHECK(courts.find(' ') != std::string::npos);
    // Whose it is, tells.
    CHECK(
        names(
            {called("Supreme Court of Peru", government_body, {"Supreme Court"}),
             called("Supreme Court of Peru", government_body)})
        == "supreme-court-of-peru/GovernmentBody");
}

TEST_CASE("the end of a body's name is the name of many") {
    CHECK(
        names(
            {called("Iowa Farmers Party", organization, {"Farmers Party"}),
             called("Farmers Party", organization)})
        == "farmers-party/Organization iowa-farmers-party/Organization");
}

TEST_CASE("spellings of one name join, unless one article has both") {
    CHECK(
        names({called("Sergei Volkov", person), called("Sergey Volkov", person)}).find(' ')
        == std::string::npos);
    RecordMaker both("a");
    both.named("Sergei Volkov", person).named("Sergey Volkov", person).text("a");
    CHECK(names_of(fold({both.record()})).find(' ') != std::string::npos);
    CHECK(
        names({called("John F. Keller", person), called("John R. Keller", person)}).find(' ')
        != std::string::npos);
}

TEST_CASE("a surname that no person has is the firm that goes by it") {
    CHECK(
        names({called("Kestrel Industries", company, {"Kestrel"}), called("Kestrel", person)})
        == "kestrel-industries/Company");
    // ... but not where somebody is called so, or two firms are.
    CHECK(
        names(
            {called("Kestrel Industries", company, {"Kestrel"}),
             called("Ann Kestrel", person),
             called("Kestrel", person)})
        == "ann-kestrel/Person kestrel-industries/Company");
    CHECK(
        names(
            {called("Kestrel Industries", company, {"Kestrel"}),
             called("Kestrel Airways", company, {"Kestrel"}),
             called("Kestrel", person)})
        == "kestrel/Person kestrel-airways/Company kestrel-industries/Company");
}
