// What a user decides about identity, over what the program finds.
#include "core/error.hpp"
#include "graph/decisions.hpp"
#include "graph/resolve.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;
using enum EntityType;

namespace {

Decisions decided(const std::string& text) {
    std::istringstream in(text);
    return read_decisions(in, "judged.txt");
}

// "label/Type" of all entities of articles that have one entity each.
std::string names(const std::vector<Entity>& entities, const std::string& decisions) {
    std::vector<ArticleRecord> records;
    for (const Entity& entity : entities) {
        RecordMaker maker("d" + std::to_string(records.size()));
        records.push_back(maker.entity(entity).text(std::to_string(records.size())).record());
    }
    std::string all;
    for (const Entity& entity : resolve(records, decided(decisions)).entities) {
        all +=
            (all.empty() ? "" : " ") + entity.label + '/' + std::string(name_of(entity.type));
    }
    return all;
}

Entity one(std::string label, EntityType type, std::vector<std::string> aliases = {}) {
    return {
        .label = std::move(label), .type = type, .aliases = std::move(aliases), .mentions = 1};
}

}  // namespace

TEST_CASE("judgements are read between tabs, blanks or quotation marks") {
    const Decisions all = decided(
        "# who is who\n\nsame\tNorvik Bank\tVale Trust\nsame norvik-bank vale-trust\n"
        "different \"Ann Lee\" \"Ann B. Lee\"\nlabel norvik-bank Norvik "
        "Bank\r\ntype\tKite\tWeapon\n");
    REQUIRE(all.list.size() == 5);
    CHECK(all.list[0].first == "Norvik Bank");
    CHECK(all.list[0].second == "Vale Trust");
    CHECK(all.list[1].second == "vale-trust");
    CHECK(all.list[2].judgement == Judgement::different);
    CHECK(all.list[2].second == "Ann B. Lee");
    CHECK(all.list[3].second == "Norvik Bank");
    CHECK(all.list[4].line == 7);
    CHECK(text_of(all.list[4]) == "type\tKite\tWeapon");
}

TEST_CASE("a judgement that cannot be read is refused with its line") {
    for (const char* line :
         {"alike\tA\tB", "same\tA", "same A B C", "type\tKite\tFlyer", "label\tA", "same"}) {
        CAPTURE(line);
        CHECK_THROWS_WITH_AS(
            decided("# first\n" + std::string(line) + "\n"),
            doctest::Contains("judged.txt:2"),
            Error);
    }
}

TEST_CASE("what is decided to be the same is one, whatever its type") {
    const std::vector<Entity> two{one("Norvik Bank", company), one("Vale Trust", place)};
    CHECK(names(two, "") == "Norvik Bank/Company Vale Trust/Place");
    CHECK(names(two, "same\tNorvik Bank\tVale Trust\n").find(' ') != std::string::npos);
    CHECK(
        names(two, "same\tNorvik Bank\tVale Trust\n").find(" Vale Trust/")
        == std::string::npos);
    CHECK(
        names(two, "same norvik-bank vale-trust\n")
        == names(two, "same\tVale Trust\tNorvik Bank\n"));
}

TEST_CASE("what was joined is parted again, and no third name joins it") {
    const std::vector<Entity> spelled{
        one("Sergei Volkov", person), one("Sergey Volkov", person)};
    CHECK(names(spelled, "").find("Volkov/Person ") == std::string::npos);
    CHECK(
        names(spelled, "different\tSergei Volkov\tSergey Volkov\n")
        == "Sergei Volkov/Person Sergey Volkov/Person");
    const std::vector<Entity> linked{
        one("Norvik Bank", company, {"NB Group"}),
        one("NB Group", company),
        one("Vale Trust", company, {"NB Group"})};
    const std::string parted = names(
        linked,
        "different\tNorvik Bank\tVale Trust\nsame\tNorvik Bank\tNB Group\nsame\tNB Group\tVale "
        "Trust\n");
    CHECK(parted.find("Norvik Bank/") != std::string::npos);
    CHECK(parted.find("Vale Trust/") != std::string::npos);
}

TEST_CASE("label and type are as decided, and the old label stays another name") {
    std::vector<ArticleRecord> records{
        RecordMaker("a").entity(one("Kite", person)).text("a").record()};
    const Resolution found =
        resolve(records, decided("label\tKite\tKite Systems\ntype\tkite\tCompany\n"));
    REQUIRE(found.entities.size() == 1);
    CHECK(found.entities[0].label == "Kite Systems");
    CHECK(found.entities[0].type == company);
    CHECK(found.entities[0].aliases == std::vector<std::string>{"Kite"});
    CHECK(found.entities[0].id == "kite-systems");
}

TEST_CASE("a decision about something gone is told") {
    std::vector<ArticleRecord> records{
        RecordMaker("a").entity(one("Kite", company)).text("a").record()};
    const Resolution found =
        resolve(records, decided("same\tKite\tHawk\nlabel\tOwl\tBarn Owl\n"));
    REQUIRE(found.about_nothing.size() == 2);
    CHECK(text_of(found.about_nothing[0]) == "same\tKite\tHawk");
}
