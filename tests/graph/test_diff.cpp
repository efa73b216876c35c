#include "graph/diff.hpp"
#include "tests/graph/random_records.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

RecordMaker news(const std::string& document) {
    RecordMaker maker(document);
    maker.named("Iran", EntityType::country, "Q794")
        .named("Russia", EntityType::country, "Q159")
        .kind("drones", EntityType::weapon);
    return maker;
}

ArticleRecord saying(const std::string& document, const Said& said) {
    return news(document).says(said).record();
}

// "new 0>1; gone 1>0"
std::string told(const GraphDiff& diff) {
    std::string text;
    for (const ClaimChange& change : diff.claims) {
        text += (text.empty() ? "" : "; ") + std::string(name_of(change.kind)) + ' '
                + std::to_string(change.before) + '>' + std::to_string(change.after);
    }
    return text;
}

std::string told(const std::vector<ArticleRecord>& before, std::vector<ArticleRecord> more) {
    more.insert(more.end(), before.begin(), before.end());
    return told(compare(fold(before), fold(more)));
}

const Said supply{.subject = "Iran", .recipient = "Russia"};
const Said denial{
    .subject = "Iran",
    .recipient = "Russia",
    .polarity = Polarity::denied,
    .speakers = {"Iran"}};
const Said plan{.subject = "Iran", .recipient = "Russia", .status = Status::planned};
// One sentence word for word is one source, so another report says it in other words.
const Said other_words{.subject = "Iran", .recipient = "Russia", .predicate = "ship"};

}  // namespace

TEST_CASE("nothing changes between a graph and itself") {
    const KnowledgeGraph one = fold(random_records(60));
    const KnowledgeGraph same = fold(random_records(60));
    CHECK(told(compare(one, same)).empty());
    CHECK(compare(one, same).entities.empty());
}

TEST_CASE("what nobody said is new, what nobody says any more is gone") {
    CHECK(told({}, {saying("a", supply)}) == "new 0>1");
    CHECK(told(compare(fold({saying("a", supply)}), fold({}))) == "gone 1>0");
}

TEST_CASE("more sources strengthen, fewer weaken") {
    const std::vector<ArticleRecord> one{saying("a", supply)};
    const std::vector<ArticleRecord> two{saying("a", supply), saying("b", other_words)};
    CHECK(told(compare(fold(one), fold(two))) == "strengthened 1>2");
    CHECK(told(compare(fold(two), fold(one))) == "weakened 2>1");
}

TEST_CASE("who was affirmed by all is now denied, who was denied by all now disputed") {
    CHECK(told({saying("a", supply)}, {saying("b", denial)}) == "now_denied 1>1; new 0>1");
    CHECK(told({saying("a", denial)}, {saying("b", supply)}) == "now_disputed 1>1; new 0>1");
}

TEST_CASE("a plan that is said to have happened has come true, and is no plan of others") {
    CHECK(told({saying("a", plan)}, {saying("b", supply)}) == "came_true 0>1");
    CHECK(
        told({saying("a", plan)}, {saying("b", {.subject = "Russia", .recipient = "Iran"})})
        == "new 0>1");
    CHECK(told({saying("a", supply)}, {saying("b", plan)}) == "new 0>1");
}

TEST_CASE(
    "entities are the same by their words, whatever they are called, and joining is told") {
    const auto met = [](const std::string& document, const std::string& verb) {
        const std::string name = "Rishi Sunak";
        return RecordMaker(document)
            .named(name, EntityType::person)
            .named("Russia", EntityType::country, "Q159")
            .says(
                {.subject = name, .relation = "visits", .object = "Russia", .predicate = verb})
            .record();
    };
    ArticleRecord joint = met("b", "visit");
    joint.entities[0].label = "R. Sunak";
    ArticleRecord apart = met("a", "see");
    ArticleRecord linked = joint;
    apart.entities[0].wikidata = "Q1";
    joint.entities[0].wikidata = "Q2";
    linked.entities[0].wikidata = "Q1";
    const KnowledgeGraph two = fold({apart, joint});
    const KnowledgeGraph one = fold({apart, linked});
    REQUIRE(two.entities().size() == 3);
    REQUIRE(one.entities().size() == 2);
    const GraphDiff joined = compare(two, one);
    REQUIRE(joined.entities.size() == 1);
    CHECK(joined.entities[0].joined);
    CHECK(joined.entities[0].several.size() == 2);
    const GraphDiff parted = compare(one, two);
    REQUIRE(parted.entities.size() == 1);
    CHECK_FALSE(parted.entities[0].joined);
    CHECK(one[parted.entities[0].one].wikidata == "Q1");
}
