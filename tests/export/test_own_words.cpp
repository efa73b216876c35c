#include "export/own_words.hpp"
#include "export/sentences.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newsgraph;
using newsgraph::test::literal;
using newsgraph::test::SampleBuilder;

namespace {

// Where the words stand in a text of ASCII.
CodePoints place(std::string_view text, std::string_view words) {
    const std::size_t at = words.empty() ? std::string_view::npos : text.find(words);
    if (at == std::string_view::npos) {
        return {};
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

struct Told {
    std::string text;
    std::string relation;
    std::string lemma;
    std::string subject = "Carter";
    std::string verb;
    std::string object = "";
    Status status = Status::actual;
};

SampleBuilder tell(const Told& told) {
    SampleBuilder builder;
    builder.article("a", "", told.text)
        .entity("ann", "Ann Miller", EntityType::person)
        .entity("bridge", "bridge", EntityType::concept_, true)
        .entity("carter", "Carter", EntityType::person)
        .claim(
            {.id = "1",
             .subject = "carter",
             .relation = told.relation,
             .object = told.object.find("Ann") != std::string::npos ? "ann" : "bridge",
             .sentence = told.text,
             .status = told.status,
             .predicate = told.lemma});
    Evidence& evidence = builder.parts.claims[0].evidence[0];
    evidence.subject_span = place(told.text, told.subject);
    evidence.predicate_span = place(told.text, told.verb);
    evidence.object_span = place(told.text, told.object);
    return builder;
}

std::string said(const Told& told) {
    SampleBuilder builder = tell(told);
    return sentence(builder.build(), {{ClaimIndex{0}}});
}

}  // namespace

TEST_CASE("a sentence is told with its own verb, where that governs what the claim is about") {
    Told told{
        .text = "Judge Carter sentenced Ann Miller on Monday.",
        .relation = "sanctions",
        .lemma = "sentence",
        .verb = "sentenced",
        .object = "Ann Miller"};
    CHECK(said(told) == "Carter sentenced Ann Miller");
    told.text = "Ann Miller was sentenced by Judge Carter.";
    told.verb = "was sentenced";
    CHECK(said(told) == "Carter sentenced Ann Miller");
    told.text = "Carter applied for a bridge.";
    told.relation = "requests";
    told.lemma = "apply";
    told.verb = "applied";
    told.object = "bridge";
    CHECK(said(told) == "Carter applied for a bridge");
}

TEST_CASE("with the relation's verb, where its own might say something else") {
    Told told{
        .text = "The sentence of Carter on Ann Miller was harsh.",
        .relation = "sanctions",
        .lemma = "sentence",
        .verb = "sentence",
        .object = "Ann Miller"};
    CHECK(said(told) == "Carter sanctioned Ann Miller");
    told.text = "They asked about Carter sentences on Ann Miller.";
    told.verb = "sentences";
    CHECK(said(told) == "Carter sanctioned Ann Miller");
    told.text = "Carter refused to have sentenced Ann Miller.";
    told.verb = "to have sentenced";
    CHECK(said(told) == "Carter sanctioned Ann Miller");
    told.text = "Carter sentenced a man to live with Ann Miller.";
    told.verb = "sentenced";
    CHECK(said(told) == "Carter sanctioned Ann Miller");
}

TEST_CASE("an amount has no preposition of the verb") {
    const Told told{
        .text = "Carter hurt at least nine bridges.",
        .relation = "",
        .lemma = "hurt",
        .verb = "hurt",
        .object = "bridges"};
    SampleBuilder builder = tell(told);
    const KnowledgeGraph graph = builder.build();
    const auto verb = own_verb(graph, graph[ClaimIndex{0}]);
    REQUIRE(verb);
    CHECK(verb->preposition.empty());
}

TEST_CASE("what the text has in the passive is told in it where nobody is named") {
    const auto born = [](const std::string& text, const std::string& verb) {
        SampleBuilder builder = tell(
            {.text = text,
             .relation = "",
             .lemma = "bear",
             .subject = "",
             .verb = verb,
             .object = "Ann Miller"});
        builder.parts.claims[0].subject.reset();
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(born("Ann Miller was born there.", "was born") == "Ann Miller was born");
    CHECK(born("Bearing Ann Miller hurt.", "Bearing") == "Somebody not named bore Ann Miller");
}

TEST_CASE("how things were is told in the past, how they still are in the present") {
    Told told{
        .text = "Carter, who ruled Ann Miller for years, died.",
        .relation = "controls",
        .lemma = "rule",
        .verb = "ruled",
        .object = "Ann Miller"};
    CHECK(said(told) == "Carter controlled Ann Miller");
    told.text = "Carter has ruled Ann Miller since.";
    told.verb = "has ruled";
    CHECK(said(told) == "Carter controls Ann Miller");
    told.text = "Ann Miller is ruled by Carter.";
    told.verb = "is ruled";
    CHECK(said(told) == "Carter controls Ann Miller");
    told.text = "Ann Miller, ruled by Carter, left.";
    told.verb = "ruled";
    CHECK(said(told) == "Carter controls Ann Miller");
}

TEST_CASE("what several sentences say in several ways is said with the relation's verb") {
    SampleBuilder builder = tell(
        {.text = "Carter sentenced Ann Miller. Carter fined Ann Miller.",
         .relation = "sanctions",
         .lemma = "sentence",
         .verb = "sentenced",
         .object = "Ann Miller"});
    Evidence other = builder.parts.claims[0].evidence[0];
    other.subject_span = {29, 35};
    other.predicate_span = {36, 41};
    other.object_span = {42, 52};
    builder.parts.claims[0].evidence.push_back(other);
    CHECK(sentence(builder.build(), {{ClaimIndex{0}}}) == "Carter sanctioned Ann Miller");
}

TEST_CASE("what may have happened is not told as something to come") {
    Told told{
        .text = "Carter reportedly destroyed the bridge.",
        .relation = "destroys",
        .lemma = "destroy",
        .verb = "destroyed",
        .object = "bridge",
        .status = Status::possible};
    CHECK(said(told) == "Carter may have destroyed the bridge");
    told.text = "The bridge will reportedly be destroyed by Carter.";
    told.verb = "be destroyed";
    CHECK(said(told) == "Carter may destroy the bridge");
    told.text = "Carter may destroy a bridge.";
    told.verb = "may destroy";
    CHECK(said(told) == "Carter may destroy a bridge");
}

TEST_CASE("a denial is told with its own verb, too") {
    SampleBuilder builder = tell(
        {.text = "Carter never sought the bridge.",
         .relation = "requests",
         .lemma = "seek",
         .verb = "sought",
         .object = "bridge"});
    builder.parts.claims[0].polarity = Polarity::denied;
    CHECK(sentence(builder.build(), {{ClaimIndex{0}}}) == "Carter did not seek the bridge");
}

TEST_CASE("what leads up to words is a preposition, a determiner, or both") {
    const std::string text =
        "She agreed on a new budget over her \"plan\" with Ann Miller in court.";
    SampleBuilder builder;
    builder.article("a", "", text).entity("ann", "Ann Miller", EntityType::person);
    const KnowledgeGraph graph = builder.build();
    Evidence evidence;
    evidence.span = place(text, text);
    const auto lead = [&](std::string_view words) {
        return lead_to(graph, evidence, place(text, words), most_before_nouns);
    };
    CHECK(lead("budget") == Lead{"on", "a"});
    CHECK(lead("new budget") == Lead{"on", "a"});
    CHECK(lead_to(graph, evidence, place(text, "new budget"), 0) == Lead{"on", "a"});
    CHECK(lead_to(graph, evidence, place(text, "budget"), 0) == Lead{});
    CHECK(lead("plan") == Lead{"over", "her"});
    CHECK(lead("court") == Lead{"in", ""});
    CHECK(lead("agreed") == Lead{});
    CHECK(lead("She") == Lead{});
    CHECK(lead("") == Lead{});
}

TEST_CASE("what leads up to a value is looked for wherever its words stand, and fits a name") {
    SampleBuilder builder = tell(
        {.text = "Carter died at a Frederick hospital, not in \"Frederick\".",
         .relation = "located_in",
         .lemma = "die",
         .verb = "died"});
    builder.entity("frederick", "Frederick", EntityType::country)
        .entity("hospital", "hospital", EntityType::facility, true);
    const EntityIndex city = builder.find("frederick");
    const EntityIndex hospital = builder.find("hospital");
    const KnowledgeGraph graph = builder.build();
    const MergedClaim& claim = graph.claims()[0];
    CHECK(lead_to(graph, claim, city) == Lead{"in", ""});
    CHECK(lead_to(graph, claim, hospital) == Lead{"at", "a"});
    CHECK(lead_to(graph, claim, literal(LiteralType::text, "Fred")) == Lead{});
    CHECK(lead_to(graph, claim, literal(LiteralType::text, "")) == Lead{});
    CHECK(lead_to(graph, claim, {}) == Lead{});
}

TEST_CASE("what it was about is said with the text's preposition") {
    const auto about = [](const std::string& text, const std::string& topic) {
        SampleBuilder builder = tell(
            {.text = text,
             .relation = "agrees_with",
             .lemma = "agree",
             .verb = "agreed",
             .object = "Ann Miller"});
        builder.qualify(Role::topic, literal(LiteralType::text, topic));
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(
        about("Carter agreed with Ann Miller on the sale of the ship.", "sale of the ship")
        == "Carter agreed with Ann Miller on “the sale of the ship”");
    CHECK(
        about("Carter agreed with Ann Miller to sell the ship.", "to sell the ship")
        == "Carter agreed with Ann Miller to sell the ship");
    CHECK(
        about("Carter agreed with Ann Miller, joint talks.", "joint talks")
        == "Carter agreed with Ann Miller “joint talks”");
    CHECK(
        about("Carter agreed with Ann Miller that it is \"old\".", "it is \"old\"")
        == "Carter agreed with Ann Miller: “it is ‘old’”");
}

TEST_CASE("each thing that it was about has its own preposition, or the one before it") {
    SampleBuilder builder = tell(
        {.text = "Carter met Ann Miller on ships and tugs in the race for president.",
         .relation = "meets",
         .lemma = "meet",
         .verb = "met",
         .object = "Ann Miller"});
    builder.entity("president", "president", EntityType::person, true);
    for (const std::string topic : {"race", "ships", "tugs"}) {
        builder.entity(topic, topic, EntityType::event, true);
    }
    for (const auto* topic : {"ships", "tugs", "race", "president"}) {
        builder.qualify(Role::topic, builder.find(topic));
    }
    CHECK(
        sentence(builder.build(), {{ClaimIndex{0}}})
        == "Carter met Ann Miller on ships and tugs in the race for president");
}

TEST_CASE("who helps somebody do something is told so, whatever the hedge") {
    SampleBuilder builder = tell(
        {.text = "Carter plans to help Ann Miller build ships.",
         .relation = "aids",
         .lemma = "help",
         .verb = "help",
         .object = "Ann Miller",
         .status = Status::planned});
    builder.qualify(Role::topic, literal(LiteralType::text, "build ships"));
    CHECK(
        sentence(builder.build(), {{ClaimIndex{0}}})
        == "Carter planned to help Ann Miller build ships");
}

TEST_CASE("an account is hers where the text says she, and else Carter's") {
    const auto said_of_herself = [](const std::string& text, const std::string& subject) {
        SampleBuilder builder = tell(
            {.text = text,
             .relation = "destroys",
             .lemma = "destroy",
             .subject = subject,
             .verb = "destroyed",
             .object = "bridge"});
        builder.parts.claims[0].evidence[0].speakers = {builder.find("carter")};
        return sentence(builder.build(), {{ClaimIndex{0}}});
    };
    CHECK(
        said_of_herself("Carter says she destroyed the bridge.", "she")
        == "By her own account, Carter destroyed the bridge");
    CHECK(
        said_of_herself("\"I destroyed the bridge\", Carter says.", "I")
        == "By Carter's own account, Carter destroyed the bridge");
}

TEST_CASE("what several did in the same words is said once") {
    SampleBuilder builder = tell(
        {.text = "Carter and Ann Miller destroyed the bridge.",
         .relation = "destroys",
         .lemma = "destroy",
         .verb = "destroyed",
         .object = "bridge"});
    MergedClaim other = builder.parts.claims[0];
    other.id = "c-2";
    other.subject = builder.find("ann");
    builder.parts.claims.push_back(other);
    const KnowledgeGraph graph = builder.build();
    const auto groups = group_claims(graph, {ClaimIndex{0}, ClaimIndex{1}});
    REQUIRE(groups.size() == 1);
    CHECK(sentence(graph, groups[0]) == "Carter and Ann Miller destroyed the bridge");
}

TEST_CASE("what one of several says of himself is not told of the others as their account") {
    const auto statements = [](const std::string& speaker) {
        SampleBuilder builder = tell(
            {.text = "Carter and Ann Miller destroyed the bridge.",
             .relation = "destroys",
             .lemma = "destroy",
             .verb = "destroyed",
             .object = "bridge"});
        builder.entity("police", "Police", EntityType::organization);
        builder.parts.claims[0].evidence[0].speakers = {builder.find(speaker)};
        MergedClaim other = builder.parts.claims[0];
        other.id = "c-2";
        other.subject = builder.find("ann");
        builder.parts.claims.push_back(other);
        return group_claims(builder.build(), {ClaimIndex{0}, ClaimIndex{1}}).size();
    };
    CHECK(statements("carter") == 2);
    CHECK(statements("ann") == 2);
    CHECK(statements("police") == 1);
}

TEST_CASE("an article is the one that stands before the words") {
    const std::string text = "Carter built the old stone bridge, a ship of wood and bridges.";
    SampleBuilder builder;
    builder.article("a", "", text);
    const KnowledgeGraph graph = builder.build();
    Evidence evidence;
    evidence.span = place(text, text);
    CHECK(own_article(graph, evidence, place(text, "bridge")) == "the");
    CHECK(own_article(graph, evidence, place(text, "the old")) == "the");
    CHECK(own_article(graph, evidence, place(text, "ship")) == "a");
    CHECK(own_article(graph, evidence, place(text, "bridges")).empty());
    CHECK(own_article(graph, evidence, place(text, "Carter")).empty());
    CHECK(own_article(graph, evidence, {}).empty());
}
