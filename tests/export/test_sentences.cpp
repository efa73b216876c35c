#include "export/date_words.hpp"
#include "export/grammar.hpp"
#include "export/sentences.hpp"
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

TEST_CASE("an article's own words are said plainly") {
    CHECK(said(supply()) == "Iran supplied drones to Russia");
}

TEST_CASE("a time that is no date is said as English says it, or in brackets") {
    CHECK(vague_time_phrase("recent weeks") == "in recent weeks");
    CHECK(vague_time_phrase("August") == "in August");
    CHECK(vague_time_phrase("Tuesday morning") == "on Tuesday morning");
    CHECK(vague_time_phrase("last week") == "last week");
    CHECK(vague_time_phrase("8:00am") == "at 8:00am");
    CHECK(vague_time_phrase("until they agree") == "until they agree");
    CHECK(vague_time_phrase("the same day") == "the same day");
    CHECK(vague_time_phrase("months later").empty());
    CHECK(vague_time_phrase("").empty());
    CHECK(
        said(supply(), {{Role::time, literal(LiteralType::time, "recent weeks"), {0}}})
        == "Iran supplied drones to Russia in recent weeks");
    CHECK(
        said(supply(), {{Role::time, literal(LiteralType::time, "months later"), {0}}})
        == "Iran supplied drones to Russia (months later)");
}

TEST_CASE("who says so comes first") {
    Said claim = supply();
    claim.speaker = "officials";
    CHECK(said(claim) == "According to US officials, Iran supplied drones to Russia");
    claim.speaker = "us";
    claim.polarity = Polarity::denied;
    CHECK(
        said(claim) == "According to the United States, Iran did not supply drones to Russia");
}

TEST_CASE("who denies what he would have done, denies it") {
    Said claim = supply();
    claim.speaker = "iran";
    claim.polarity = Polarity::denied;
    CHECK(said(claim) == "Iran denied supplying drones to Russia");
    claim.polarity = Polarity::affirmed;
    CHECK(said(claim) == "By its own account, Iran supplied drones to Russia");
}

TEST_CASE("what is not actual is never said as if it were") {
    Said claim = supply();
    claim.status = Status::planned;
    CHECK(said(claim) == "Iran planned to supply drones to Russia");
    claim.status = Status::possible;
    CHECK(said(claim) == "Iran may supply drones to Russia");
    claim.status = Status::requested;
    CHECK(said(claim) == "Iran was called on to supply drones to Russia");
    claim.status = Status::conditional;
    CHECK(said(claim) == "Iran would supply drones to Russia, on a condition");
}

TEST_CASE("without a subject it is passive, or somebody") {
    Said claim = supply();
    claim.subject = "";
    CHECK(said(claim) == "Drones were supplied to Russia");
    claim.status = Status::planned;
    CHECK(said(claim) == "Drones were to be supplied to Russia");
    claim.relation = "";
    claim.predicate = "hand_over";
    claim.status = Status::actual;
    CHECK(said(claim) == "Somebody not named handed over drones to Russia");
}

TEST_CASE("amounts, places, times and origins stay with the claim") {
    CHECK(
        said(
            supply(),
            {{Role::quantity, literal(LiteralType::quantity, "hundreds"), {0}},
             {Role::time, literal(LiteralType::time, "since August"), {0}},
             {Role::place, world().find("us"), {0}}})
        == "Iran supplied hundreds of drones to Russia in the United States since August");
}

TEST_CASE("to whom different articles say that it was done, is not told together") {
    const auto statements = [](std::size_t second) {
        SampleBuilder builder = world();
        builder.article("b", "", world_text);
        Said claim{.subject = "", .relation = "elects", .object = "ann"};
        claim.id = "1";
        claim.sentence = world_text;
        builder.claim(claim);
        claim.id = "2";
        claim.object = "iran";
        builder.claim(claim, second);
        return group_claims(builder.build(), {ClaimIndex{0}, ClaimIndex{1}}).size();
    };
    CHECK(statements(0) == 1);
    CHECK(statements(1) == 2);
}

TEST_CASE("a post is of its body, and of or to its place, as the text has it") {
    const auto post = [](const std::string& text, Role role) {
        SampleBuilder builder;
        builder.article("a", "", text)
            .entity("lee", "Lee", EntityType::person)
            .entity("envoy", "envoy", EntityType::position, true)
            .entity("chad", "Chad", EntityType::country)
            .claim(
                {.id = "01",
                 .subject = "lee",
                 .relation = "holds_position",
                 .object = "envoy",
                 .sentence = text})
            .qualify(role, builder.find("chad"));
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(post("Lee, an envoy to Chad, left.", Role::place).ends_with("envoy to Chad"));
    CHECK(post("Lee, an envoy in Chad, left.", Role::place).ends_with("envoy in Chad"));
    CHECK(post("Chad envoy Lee left.", Role::origin).ends_with("envoy of Chad"));
}

TEST_CASE("what completes the verb stands in the sentence, what is said is quoted") {
    CHECK(
        said(supply(), {{Role::topic, literal(LiteralType::text, "without a licence"), {0}}})
        == "Iran supplied drones to Russia without a licence");
    Said warning = supply();
    warning.relation = "warns";
    warning.object = "us";
    warning.recipient = "";
    CHECK(
        said(
            warning,
            {{Role::topic, literal(LiteralType::text, "in case of rain, it may flood"), {0}}})
        == "Iran warned the United States: “in case of rain, it may flood”");
    warning.relation = "reports";
    warning.object = "";
    CHECK(
        said(warning, {{Role::topic, literal(LiteralType::text, "seeing rain there"), {0}}})
        == "Iran reported seeing rain there");
    CHECK(phrase_in("“with lung disease”") == "with lung disease");
    CHECK(phrase_in("“it will rain”").empty());
    CHECK(phrase_in("with").empty());
}

TEST_CASE("a few words with a verb that has a subject are said, without one they are a name") {
    Said warning = supply();
    warning.relation = "warns";
    warning.object = "us";
    warning.recipient = "";
    const auto warned = [&](const std::string& topic) {
        return said(warning, {{Role::topic, literal(LiteralType::text, topic), {0}}});
    };
    for (const std::string topic : {"it's over", "it’s over", "that's wrong", "that’s wrong"}) {
        CHECK(warned(topic) == "Iran warned the United States: “" + topic + "”");
    }
    CHECK(warned("its end") == "Iran warned the United States “its end”");
}

TEST_CASE("an amount that names the subject is the subject's") {
    Said claim = supply();
    claim.subject = "officials";
    CHECK(
        said(claim, {{Role::quantity, literal(LiteralType::quantity, "Two US officials"), {0}}})
        == "Two US officials supplied drones to Russia");
    CHECK(
        said(claim, {{Role::quantity, literal(LiteralType::quantity, "two"), {0}}})
        == "US officials supplied two drones to Russia");
    SampleBuilder builder = world();
    builder.entity("branches", "branches of the bank of Oslo", EntityType::organization, true);
    claim.id = "1";
    claim.sentence = world_text;
    claim.subject = "branches";
    builder.claim(claim).qualify(
        Role::quantity, literal(LiteralType::quantity, "Some branches"));
    CHECK(
        sentence(builder.build(), {{ClaimIndex{0}}})
        == "Some branches of the bank of Oslo supplied drones to Russia");
}

TEST_CASE("a kind is said of one thing, or among many") {
    Said claim = supply();
    claim.relation = "type_of";
    claim.recipient = "";
    CHECK(said(claim) == "Iran is among drones");
    claim.object = "officials";
    claim.polarity = Polarity::denied;
    CHECK(said(claim) == "Iran is not among US officials");
    claim.object = "us";
    CHECK(said(claim) == "Iran is not the United States");
}

TEST_CASE("a reported clause is quoted, and cut at a word if it is long") {
    Said claim = supply();
    claim.relation = "warns";
    claim.object = "russia";
    claim.recipient = "";
    CHECK(
        said(claim, {{Role::topic, literal(LiteralType::text, "it will act"), {0}}})
        == "Iran warned Russia: “it will act”");
    CHECK(
        said(
            claim,
            {{Role::topic, literal(LiteralType::text, "it will act"), {0}},
             {Role::topic, literal(LiteralType::text, "it will not"), {0}}})
        == "Iran warned Russia: “it will act” and other things");
    CHECK(
        said(claim, {{Role::topic, world().find("drones"), {0}}})
        == "Iran warned Russia about drones");
    // What cries in capitals comes after what is said.
    CHECK(
        said(
            claim,
            {{Role::topic,
              literal(LiteralType::text, "Cease Drone Supplies Amidst Escalating Tensions"),
              {0}},
             {Role::topic, literal(LiteralType::text, "it will act"), {0}}})
        == "Iran warned Russia: “it will act” and other things");
    std::string clause;
    for (int i = 0; i < 60; ++i) {
        clause += "wörd ";
    }
    const std::string long_one =
        said(claim, {{Role::topic, literal(LiteralType::text, clause), {0}}});
    CHECK(long_one.ends_with("wörd …”"));
    CHECK(long_one.size() < 240);
}

TEST_CASE("claims that differ in their objects only are said together") {
    SampleBuilder builder = world();
    Said claim = supply();
    claim.sentence = world_text;
    for (const auto& [id, object, speaker] :
         {std::tuple{"1", "drones", ""}, {"2", "missiles", ""}, {"3", "drones", "us"}}) {
        claim.id = id;
        claim.object = object;
        claim.speaker = speaker;
        builder.claim(claim);
    }
    const KnowledgeGraph graph = builder.build();
    const auto groups = group_claims(graph, {ClaimIndex{0}, ClaimIndex{1}, ClaimIndex{2}});
    REQUIRE(groups.size() == 2);
    CHECK(sentence(graph, groups[0]) == "Iran supplied drones and missiles to Russia");
    CHECK(
        sentence(graph, groups[1])
        == "According to the United States, Iran supplied drones to Russia");
}

TEST_CASE("times are resolved, and keep the text's word for them") {
    CHECK(date_phrase("2022-11-29") == "on 29 November 2022");
    CHECK(date_phrase("2022-08", "last August") == "in August 2022");
    CHECK(date_phrase("2022-08", "since August") == "since August 2022");
    CHECK(date_phrase("2025", "by mid-2025") == "by 2025");
    CHECK(date_phrase("2022-11-28/2022-12-04") == "in the week of 28 November 2022");
    CHECK(date_phrase("2022-11-27/2022-12-03") == "between 27 November and 3 December 2022");
    CHECK(date_phrase("2022-07/2022-08") == "between July and August 2022");
    CHECK(date_phrase("soon") == "");
    CHECK(date_words("2022-11-28/2022-11-30") == "28 to 30 November 2022");
    Said claim = supply();
    claim.time = "2022-11-29";
    CHECK(said(claim) == "Iran supplied drones to Russia on 29 November 2022");
    CHECK(
        said(claim, {{Role::quantity, literal(LiteralType::money, "a million dollars"), {0}}})
        == "Iran supplied drones worth a million dollars to Russia on 29 November 2022");
}

TEST_CASE("what is one thing in several words is said once") {
    using Names = std::vector<std::string>;
    CHECK(
        without_variants({"cameras", "thermal cameras", "camera"}) == Names{"thermal cameras"});
    CHECK(without_variants({"a drone", "drones", "tanks"}) == Names{"a drone", "tanks"});
    CHECK(without_variants({"Iran", "Iraq"}) == Names{"Iran", "Iraq"});
    CHECK(
        without_variants({"“second sentence in court”", "the second sentence"})
        == Names{"“second sentence in court”"});
    CHECK(without_variants({"Iran", "“Iran nuclear deal”"}).size() == 2);
    CHECK(without_variants({"“his departure”", "departure"}) == Names{"departure"});
    CHECK(
        without_variants({"the scale", "“the Beaufort scale”"})
        == Names{"“the Beaufort scale”"});
    CHECK(
        without_variants({"a spokesperson", "a spokesperson of NASA"})
        == Names{"a spokesperson of NASA"});
    CHECK(without_variants({"an adviser", "an advisor"}) == Names{"an adviser"});
    CHECK(without_variants({"glass", "gas"}) == Names{"glass", "gas"});
}

TEST_CASE("the past of verbs") {
    CHECK(past_tense("supply") == "supplied");
    CHECK(past_tense("give") == "gave");
    CHECK(past_tense("carry out") == "carried out");
    CHECK(past_tense("stop") == "stopped");
    CHECK(past_tense("visit") == "visited");
    CHECK(past_tense("deploy") == "deployed");
    CHECK(past_tense("withdraw") == "withdrew");
    CHECK(past_tense("agree") == "agreed");
    CHECK(past_tense("hold talks") == "held talks");
}

namespace {

// Are the first statements of any number of claims those that all claims begin with, and is
// none missing that begins with one of them?
void check_first_statements(const KnowledgeGraph& graph) {
    std::vector<ClaimIndex> claims;
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        claims.push_back(ClaimIndex{i});
    }
    const std::vector<Statement> all = group_claims(graph, claims);
    for (std::size_t few = 1; few <= claims.size(); ++few) {
        CAPTURE(few);
        const std::vector<Statement> first = first_statements(graph, claims, few);
        REQUIRE(first.size() <= all.size());
        const bool none_left = first.size() == all.size();
        CHECK((none_left || all[first.size()].claims[0] >= ClaimIndex(few)));
        for (std::size_t i = 0; i < first.size(); ++i) {
            CHECK((first[i].claims == all[i].claims));
        }
    }
}

}  // namespace

TEST_CASE("the first statements are those that all claims begin with") {
    check_first_statements(newsgraph::test::sample_graph());
}

TEST_CASE("a first statement has the subjects that come later, unless those have more to say") {
    const std::string drones = "Iran and Russia supplied drones.";
    const std::string missiles = "Iran and the United States produced missiles.";
    const std::string more = "Russia supplied missiles.";
    SampleBuilder builder = world();
    builder.article("b", "", drones + " " + missiles + " " + more);
    builder.claim({"1", "iran", "supplies", "drones", "", drones}, 1)
        .claim({"2", "iran", "produces", "missiles", "", missiles}, 1)
        .claim({"3", "russia", "supplies", "drones", "", drones}, 1)
        .claim({"4", "us", "produces", "missiles", "", missiles}, 1)
        .claim({"5", "russia", "supplies", "missiles", "", more}, 1);
    const KnowledgeGraph graph = builder.build();
    using Claims = std::vector<ClaimIndex>;
    const auto first = first_statements(
        graph, {ClaimIndex{0}, ClaimIndex{1}, ClaimIndex{2}, ClaimIndex{3}, ClaimIndex{4}}, 2);
    REQUIRE(first.size() == 2);
    CHECK((first[0].claims == Claims{ClaimIndex{0}}));
    CHECK((first[1].claims == Claims{ClaimIndex{1}, ClaimIndex{3}}));
    check_first_statements(graph);
}
