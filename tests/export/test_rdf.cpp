#include "export/formats.hpp"
#include "export/rdf.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace newsgraph;

namespace {

std::string spelled(WriteGraph write) {
    std::ostringstream out;
    write(out, test::sample_graph(), {});
    return out.str();
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        out.push_back(line);
    }
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const std::string kg = "<https://newsgraph.example/ns#";
const std::string id = "<https://newsgraph.example/id/";

}  // namespace

TEST_CASE("numbers have one canonical form") {
    CHECK(make_decimal(0.9300).text == "0.93");
    CHECK(make_decimal(2000).text == "2000.0");
    CHECK(make_decimal(0).text == "0.0");
    CHECK(make_decimal(-0.0).text == "0.0");
    CHECK(make_decimal(-0.0000001).text == "0.0");
    CHECK(make_decimal(1e15).text == "1000000000000000.0");
    CHECK(make_decimal(0.000001).text == "0.000001");
}

TEST_CASE("dates have the type of their precision") {
    CHECK(make_date({2022, 8, 17}) == RdfTerm{RdfKind::date, "2022-08-17"});
    CHECK(make_date({2022, 8, 0}) == RdfTerm{RdfKind::year_month, "2022-08"});
    CHECK(make_date({2022, 0, 0}) == RdfTerm{RdfKind::year, "2022"});
    CHECK(datatype_of(RdfKind::year_month) == "gYearMonth");
}

TEST_CASE("names in IRIs are percent-encoded") {
    CHECK(percent_encode("sub/b ü.txt") == "sub%2Fb%20%C3%BC.txt");
    CHECK(percent_encode("..") == "%2E%2E");
    CHECK(percent_encode("a-b_c.d~e") == "a-b_c.d~e");
    CHECK(percent_encode("<\">") == "%3C%22%3E");
}

TEST_CASE("web addresses become IRIs that strict parsers take, or none") {
    CHECK(web_iri("https://a.example/b c?d=\"e\"") == "https://a.example/b%20c?d=%22e%22");
    CHECK(web_iri("http://a.example:80/x%20y%zz") == "http://a.example:80/x%20y%25zz");
    CHECK(web_iri("http://a.example/#b#c") == "http://a.example/#b%23c");
    CHECK(web_iri("http://a.example/ü") == "http://a.example/%C3%BC");
    CHECK(web_iri("http://a.example") == "http://a.example");
    CHECK(!web_iri("javascript:alert(1)"));
    CHECK(!web_iri("http://"));
    CHECK(!web_iri("http:///path"));
    CHECK(!web_iri("http://a b/"));
    CHECK(!web_iri("http://a.example:8x/"));
    CHECK(!web_iri("/relative"));
}

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

TEST_CASE("direct triples assert only what is affirmed and actual") {
    const std::string file = spelled(write_ntriples);
    const std::string iran = id + "entity/iran> ";
    const std::string russia = id + "entity/russia> ";
    CHECK(has(file, iran + kg + "supplies> " + id + "entity/drones> ."));
    CHECK(has(file, iran + kg + "supplies_to> " + russia + "."));
    CHECK(!has(file, russia + kg + "produces> "));
    CHECK(has(file, id + "claim/c-04> " + kg + "status> " + kg + "Planned> ."));
    CHECK(has(file, id + "claim/c-03> " + kg + "polarity> " + kg + "Denied> ."));
}

TEST_CASE("direct triples do not suggest who got what") {
    const std::string text =
        "Iran supplied drones to Russia. Iran supplied parts. Iran met Cuba.";
    test::SampleBuilder builder;
    builder.article("a", "A", text)
        .entity("cuba", "Cuba", EntityType::country)
        .entity("drones", "drones", EntityType::weapon, true)
        .entity("iran", "Iran", EntityType::country)
        .entity("parts", "parts", EntityType::product, true)
        .entity("russia", "Russia", EntityType::country);
    builder.claim({"01", "iran", "supplies", "drones", "russia", "Iran supplied drones"})
        .claim({"02", "iran", "supplies", "parts", "", "Iran supplied parts."})
        .claim({"03", "iran", "meets", "cuba", "", "Iran met Cuba."});
    std::ostringstream out;
    write_ntriples(out, builder.build(), {});
    const std::string file = out.str();
    const std::string iran = id + "entity/iran> ";
    CHECK(has(file, iran + kg + "supplies> " + id + "entity/parts> ."));
    CHECK(!has(file, kg + "supplies_to> "));
    CHECK(has(file, iran + kg + "meets> " + id + "entity/cuba> ."));
    CHECK(has(file, id + "entity/cuba> " + kg + "meets> " + iran + "."));
}

TEST_CASE("who says it stands at the claim, and whether an article says it in its own voice") {
    const std::string file = spelled(write_ntriples);
    const std::string prov = "<http://www.w3.org/ns/prov#wasAttributedTo> ";
    CHECK(has(file, id + "claim/c-03> " + prov + id + "entity/iran> ."));
    CHECK(has(file, id + "claim/c-01> " + kg + "inOwnVoice> \"true\"^^"));
    CHECK(has(file, id + "claim/c-03> " + kg + "inOwnVoice> \"false\"^^"));
    CHECK(has(file, id + "claim/c-01> " + kg + "conflictsWith> " + id + "claim/c-03> ."));
}

TEST_CASE("a time has its first and last day, an amount its bounds") {
    const std::string file = spelled(write_ntriples);
    CHECK(has(file, kg + "date> \"2022-08\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth> ."));
    CHECK(
        has(file, kg + "earliest> \"2022-07-01\"^^<http://www.w3.org/2001/XMLSchema#date> ."));
    CHECK(has(file, kg + "latest> \"2022-08-31\"^^<http://www.w3.org/2001/XMLSchema#date> ."));
    CHECK(has(file, kg + "min> \"200.0\"^^<http://www.w3.org/2001/XMLSchema#decimal> ."));
}

TEST_CASE("evidence stands in the graph of its article, what is merged in the default graph") {
    const auto all = lines(spelled(write_nquads));
    const std::string graph = id + "article/sub%2Fb%20%C3%BC.txt> .";
    CHECK(
        std::ranges::count_if(
            all,
            [&](const std::string& line) {
                return line.ends_with(" " + graph) && line.starts_with(id + "evidence/c-03-");
            })
        > 8);
    const auto triples = lines(spelled(write_ntriples));
    for (const std::string& line : all) {
        const bool in_default_graph = std::ranges::binary_search(triples, line);
        CHECK(
            in_default_graph
            == !(
                line.starts_with(id + "article/") || line.starts_with(id + "outlet/")
                || line.starts_with(id + "evidence/")));
    }
}

TEST_CASE("no blank nodes, no owl:sameAs, no xsd:string, no long literals") {
    for (const WriteGraph write : {write_turtle, write_ntriples, write_nquads}) {
        const std::string file = spelled(write);
        CHECK(!has(file, "_:"));
        CHECK(!has(file, "sameAs"));
        CHECK(!has(file, "XMLSchema#string"));
        CHECK(!has(file, "\"\"\"<"));
        CHECK(!has(file, "\x02"));
        // The quote with quotation marks and a line break inside, escaped on one line.
        CHECK(has(file, "\"=He said: \\\"<b>R & & D</b>\\\" ]]> &amp; a\\\\b,\\n\\tc {x}  😀"));
    }
}

TEST_CASE("Turtle declares all prefixes first and writes only safe local names") {
    const auto all = lines(spelled(write_turtle));
    const auto last = std::ranges::find_if(
        all, [](const std::string& line) { return !line.starts_with("@prefix "); });
    CHECK(last - all.begin() == 16);
    CHECK(std::none_of(
        last, all.end(), [](const std::string& line) { return line.starts_with("@prefix"); }));
    const std::string file = spelled(write_turtle);
    CHECK(has(file, "entity:iran\n"));
    CHECK(has(file, "<https://newsgraph.example/id/entity/2015-deal>"));
    CHECK(has(file, "skos:exactMatch wd:Q794"));
    CHECK(has(file, "kg:confidence 0.8"));
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
    CHECK(has(file, id + "claim/c-1" + label + "\"Officials (Iran) met Ann\"@en ."));
    CHECK(has(file, id + "article/a" + label + "\"a\" ."));
    CHECK(has(file, id + "outlet/paper.example" + label + "\"paper.example\" ."));
}
