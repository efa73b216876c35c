#include "export/own_words.hpp"
#include "export/sentences.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newsgraph;
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
    told.text = "Carter may destroy a bridge.";
    told.verb = "may destroy";
    CHECK(said(told) == "Carter may destroy a bridge");
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
