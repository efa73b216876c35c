#include "export/formats.hpp"
#include "export/rdf.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/spelled.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace newsgraph;
using newsgraph::test::has;
using newsgraph::test::lines;
using newsgraph::test::spelled;

namespace {

const std::string kg = "<https://newsgraph.example/ns#";
const std::string id = "<https://newsgraph.example/id/";

}  // namespace

TEST_CASE("the lines are sorted bytewise and distinct") {
    for (const WriteGraph write : {write_ntriples, write_nquads}) {
        const auto all = lines(spelled(write));
        CHECK(all.size() > 100);
        CHECK(std::ranges::is_sorted(all));
        CHECK(std::ranges::adjacent_find(all) == all.end());
    }
}

TEST_CASE("a statement of two articles stands in the order of its lines") {
    KnowledgeGraph::Parts parts;
    for (const std::string document : {"a", "a1"}) {
        SourceArticle& article = parts.articles.emplace_back();
        article.document = document;
        article.publisher = "Gazette";
    }
    std::ostringstream out;
    write_nquads(out, KnowledgeGraph(std::move(parts)), {});
    const auto all = lines(out.str());
    CHECK(all.size() > 8);
    CHECK(std::ranges::is_sorted(all));
}

TEST_CASE("direct triples assert only what is affirmed and actual, of two ends each") {
    const std::string file = spelled(write_ntriples);
    const std::string iran = id + "entity/iran> ";
    const std::string russia = id + "entity/russia> ";
    CHECK(has(file, iran + kg + "supplies> " + id + "entity/drones> ."));
    CHECK(!has(file, russia + kg + "produces> "));
    CHECK(has(file, id + "claim/c-04> " + kg + "status> " + kg + "Planned> ."));
    CHECK(has(file, id + "claim/c-03> " + kg + "polarity> " + kg + "Denied> ."));
    // Who got what stands at the claim alone.
    CHECK(!has(file, iran + kg + "recipient> "));
    CHECK(!has(file, "supplies_to"));
    CHECK(has(file, id + "claim/c-01> " + kg + "recipient> " + russia + "."));
}

TEST_CASE("a claim's ends are called as in every claim and as in claims of its relation") {
    const std::string file = spelled(write_ntriples);
    const std::string claim = id + "claim/c-01> ";
    CHECK(has(file, claim + kg + "relation> " + kg + "supplies> ."));
    CHECK(has(file, claim + kg + "subject> " + id + "entity/iran> ."));
    CHECK(has(file, claim + kg + "supplier> " + id + "entity/iran> ."));
    CHECK(has(file, claim + kg + "object> " + id + "entity/drones> ."));
    CHECK(has(file, claim + kg + "item> " + id + "entity/drones> ."));
    const std::string above = "> <http://www.w3.org/2000/01/rdf-schema#subPropertyOf> ";
    CHECK(has(file, kg + "supplier" + above + kg + "subject> ."));
    CHECK(has(file, kg + "item" + above + kg + "object> ."));
    // An open predicate has no names for its ends, but a label.
    CHECK(has(file, id + "claim/c-05> " + kg + "subject> " + id + "entity/hostile> ."));
    CHECK(has(file, "\"carry <out> \\\"it\\\"\"@en ."));
}

TEST_CASE("the two ends of what holds in both directions have one role, other objects none") {
    test::SampleBuilder builder;
    builder.article("a", "A", "Iran agreed with Cuba. Iran agreed on the deal.")
        .entity("cuba", "Cuba", EntityType::country)
        .entity("deal", "deal", EntityType::document)
        .entity("iran", "Iran", EntityType::country);
    builder.claim({"01", "cuba", "agrees_with", "iran", "", "Iran agreed with Cuba."})
        .claim({"02", "iran", "agrees_with", "deal", "", "Iran agreed on the deal."});
    std::ostringstream out;
    write_ntriples(out, builder.build(), {});
    const std::string file = out.str();
    CHECK(has(file, id + "claim/c-01> " + kg + "party> " + id + "entity/cuba> ."));
    CHECK(has(file, id + "claim/c-01> " + kg + "party> " + id + "entity/iran> ."));
    CHECK(has(file, id + "claim/c-02> " + kg + "party> " + id + "entity/iran> ."));
    CHECK(!has(file, kg + "party> " + id + "entity/deal> ."));
    CHECK(has(file, id + "claim/c-02> " + kg + "object> " + id + "entity/deal> ."));
    // Asked for from either end, in two directions.
    CHECK(has(file, id + "entity/iran> " + kg + "agrees_with> " + id + "entity/cuba> ."));
    CHECK(has(file, id + "entity/cuba> " + kg + "agrees_with> " + id + "entity/iran> ."));
    CHECK(!has(file, id + "entity/deal> " + kg + "agrees_with> "));
}

TEST_CASE("who says it stands once, at the evidence, and whoever passes it on beside it") {
    test::SampleBuilder builder;
    builder.article("a", "A", "Ann said Bob said Iran sold drones.")
        .entity("ann", "Ann", EntityType::person)
        .entity("bob", "Bob", EntityType::person)
        .entity("drones", "drones", EntityType::weapon, true)
        .entity("iran", "Iran", EntityType::country);
    builder.claim(
        {.id = "01",
         .subject = "iran",
         .relation = "supplies",
         .object = "drones",
         .sentence = "Ann said Bob said Iran sold drones.",
         .speaker = "bob"});
    builder.parts.claims[0].evidence[0].speakers.push_back(builder.find("ann"));
    std::ostringstream out;
    write_ntriples(out, builder.build(), {});
    const auto all = lines(out.str());
    const auto count = [&](std::string_view part) {
        return std::ranges::count_if(all, [&](const auto& line) { return has(line, part); });
    };
    CHECK(count("prov#wasAttributedTo> ") == 1);
    CHECK(count("prov#wasAttributedTo> " + id + "entity/bob> .") == 1);
    CHECK(count(kg + "relayedBy> " + id + "entity/ann> .") == 1);
    CHECK(count(kg + "inOwnVoice> \"false\"^^") == 1);
}

TEST_CASE("a denial points at what it denies, and not the other way round") {
    const std::string file = spelled(write_ntriples);
    CHECK(has(file, id + "claim/c-01> " + kg + "inOwnVoice> \"true\"^^"));
    CHECK(has(file, id + "claim/c-03> " + kg + "inOwnVoice> \"false\"^^"));
    CHECK(has(file, id + "claim/c-03> " + kg + "denies> " + id + "claim/c-01> ."));
    CHECK(!has(file, id + "claim/c-01> " + kg + "denies> "));
}

TEST_CASE("somebody's denying names the claim that its sentence denies") {
    const std::string text = "Iran denied sending drones.";
    test::SampleBuilder builder;
    builder.article("a", "A", text)
        .entity("drones", "drones", EntityType::weapon, true)
        .entity("iran", "Iran", EntityType::country)
        .entity("russia", "Russia", EntityType::country);
    builder.claim({.id = "01", .subject = "iran", .relation = "denies", .sentence = text})
        .claim({.id = "02", .subject = "russia", .relation = "denies", .sentence = text})
        .claim(
            {.id = "03",
             .subject = "iran",
             .relation = "supplies",
             .object = "drones",
             .sentence = text,
             .speaker = "iran",
             .polarity = Polarity::denied});
    const KnowledgeGraph graph = builder.build();
    std::ostringstream out;
    write_ntriples(out, graph, {});
    const std::string denied = kg + "denied> " + id + "claim/c-03> .";
    CHECK(has(out.str(), id + "claim/c-01> " + denied));
    CHECK(!has(out.str(), id + "claim/c-02> " + denied));  // Russia does not speak here
    std::ostringstream alone;
    write_nquads_of(alone, graph, Described::own_denials);
    CHECK(alone.str() == id + "claim/c-01> " + denied + "\n");
}

TEST_CASE("a time has its first and last day, an amount its bounds") {
    const std::string file = spelled(write_ntriples);
    CHECK(
        has(file, kg + "earliest> \"2022-08-01\"^^<http://www.w3.org/2001/XMLSchema#date> ."));
    CHECK(has(file, kg + "latest> \"2022-08-31\"^^<http://www.w3.org/2001/XMLSchema#date> ."));
    CHECK(has(file, kg + "min> \"200.0\"^^<http://www.w3.org/2001/XMLSchema#decimal> ."));
}

TEST_CASE("a sentence that says two things stands once, letter for letter, with its place") {
    const auto all = lines(spelled(write_ntriples));
    const auto count = [&](const std::string& part) {
        return std::ranges::count_if(all, [&](const auto& line) { return has(line, part); });
    };
    CHECK(count("\"Iran denied sending drones to Russia.\"@en .") == 1);
    CHECK(count(kg + "sentence> ") == 8);
    CHECK(count("/ns/oa#start> ") == count("/ns#Sentence> ."));
}

TEST_CASE("the default graph has everything, an article's graph the direct triples it gives") {
    const auto all = lines(spelled(write_nquads));
    const auto triples = lines(spelled(write_ntriples));
    std::vector<std::string> in_graphs;
    for (const std::string& line : all) {
        if (!std::ranges::binary_search(triples, line)) {
            in_graphs.push_back(line);
        }
    }
    CHECK(all.size() == triples.size() + in_graphs.size());
    const std::string supplies = id + "entity/iran> " + kg + "supplies> " + id + "entity/";
    CHECK(
        in_graphs
        == std::vector<std::string>{
            id + "entity/hostile> "
                + "<https://newsgraph.example/open#carry_%3Cout%3E_%22it%22> " + id
                + "entity/iran> " + id + "article/sub%2Fb%20%C3%BC.txt> .",
            supplies + "drones> " + id + "article/a.txt> .",
            supplies + "drones> " + id + "article/c.txt> .",
            supplies + "missiles> " + id + "article/c.txt> ."});
    // What a store's union of all graphs holds, its default graph holds already.
    for (const std::string& line : in_graphs) {
        const std::string triple = line.substr(0, line.rfind(" <")) + " .";
        CHECK(std::ranges::binary_search(triples, triple));
    }
}

TEST_CASE("what is said of the pieces of a graph is what is said of all of it") {
    const KnowledgeGraph graph = test::sample_graph();
    const auto said_of = [&](Described what) {
        std::ostringstream out;
        write_nquads_of(out, graph, what);
        const auto said = lines(out.str());
        CHECK(std::ranges::is_sorted(said));
        return std::set<std::string>(said.begin(), said.end());
    };
    std::set<std::string> pieces;
    for (const Described what : {Described::articles, Described::entities, Described::claims}) {
        const auto piece = said_of(what);
        CHECK(piece.size() > 10);
        pieces.insert(piece.begin(), piece.end());
    }
    CHECK(pieces == said_of(Described::everything));
}

TEST_CASE("JSON-LD holds its context, and one thing a line") {
    const auto all = lines(spelled(write_jsonld));
    CHECK(all[0].starts_with("{\"@context\": {\"entity\":\"https://newsgraph.example/id/"));
    CHECK(all[1] == "\"@graph\": [");
    CHECK(all.back() == "]}");
    const auto iran = std::ranges::find_if(
        all, [](const auto& line) { return line.starts_with("{\"@id\":\"entity:iran\""); });
    REQUIRE(iran != all.end());
    CHECK(has(*iran, "\"@type\":\"kg:Country\""));
    CHECK(has(*iran, "\"kg:mentions\":3"));
    CHECK(has(
        *iran, "\"kg:supplies\":[{\"@id\":\"entity:drones\"},{\"@id\":\"entity:missiles\"}]"));
    CHECK(has(*iran, "\"rdfs:label\":{\"@language\":\"en\",\"@value\":\"Iran\"}"));
}

TEST_CASE("all that is ours stands under the address that the user gives") {
    const ExportOptions options{
        .include_denied = false, .all = false, .drawn = {}, .base = "https://data.test/n/"};
    for (const WriteGraph write :
         {write_turtle, write_trig, write_ntriples, write_nquads, write_jsonld}) {
        std::ostringstream out;
        write(out, test::sample_graph(), options);
        CHECK(!has(out.str(), "newsgraph.example"));
        CHECK(has(out.str(), "https://data.test/n/ns#"));
        CHECK(has(out.str(), "https://data.test/n/id/"));
    }
    std::ostringstream sorted;
    write_nquads(sorted, test::sample_graph(), options);
    CHECK(std::ranges::is_sorted(lines(sorted.str())));
}

TEST_CASE(
    "everything has a label for people, entities their kind and owner, articles an outlet") {
    test::SampleBuilder builder;
    builder.article("a", "", "Officials of Iran met Ann.")
        .entity("ann", "Ann", EntityType::person)
        .entity("iran", "Iran", EntityType::country)
        .entity("officials-iran", "officials (Iran)", EntityType::group, true)
        .claim({"1", "officials-iran", "meets", "ann", "", "Officials of Iran met Ann."});
    builder.parts.entities[2].unnamed = true;
    builder.parts.entities[2].of = EntityIndex{1};
    builder.parts.articles[0].publisher = "";
    std::ostringstream out;
    write_ntriples(out, builder.build(), {});
    const std::string file = out.str();
    const std::string label = "> <http://www.w3.org/2000/01/rdf-schema#label> ";
    CHECK(has(file, id + "entity/officials-iran> " + kg + "of> " + id + "entity/iran> ."));
    CHECK(has(file, id + "entity/officials-iran> " + kg + "kind> \"unnamed\" ."));
    CHECK(has(file, id + "entity/ann> " + kg + "kind> \"name\" ."));
    CHECK(has(file, id + "entity/ann" + label + "\"Ann\"@en ."));
    CHECK(has(file, id + "claim/c-1" + label + "\"Officials of Iran met Ann\"@en ."));
    CHECK(has(file, id + "article/a" + label + "\"a\" ."));
    CHECK(has(file, id + "article/a> <https://schema.org/author> \"Ann & Bo Lee\" ."));
    CHECK(has(file, id + "outlet/paper.example" + label + "\"paper.example\" ."));
}
