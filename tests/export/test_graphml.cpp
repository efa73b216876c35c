#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace newsgraph;

namespace {

std::string graphml(const ExportOptions& options = {}) {
    std::ostringstream out;
    write_graphml(out, test::sample_graph(), options);
    return out.str();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("keys stand first, each for nodes or for edges, with name and type") {
    const std::string file = graphml();
    CHECK(file.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "));
    CHECK(has(
        file, "<key id=\"n_label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"));
    CHECK(has(
        file, "<key id=\"e_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"));
    CHECK(file.rfind("<key ") < file.find("<graph "));
    CHECK(file.rfind("<node ") < file.find("<edge "));
    CHECK(!has(file, "for=\"all\""));
    CHECK(!has(file, "<default"));
    CHECK(!has(file, "<desc"));
}

TEST_CASE("an edge has the kind that Gephi reads, and a weight above zero") {
    const std::string file = graphml();
    CHECK(has(file, "source=\"iran\" target=\"russia\" label=\"supplies\">"));
    CHECK(has(file, "<data key=\"e_label\">produces (planned)</data>"));
    CHECK(has(file, "<data key=\"e_weight\">2.0</data>"));
    CHECK(!has(file, "<data key=\"e_weight\">0"));
}

TEST_CASE("text that references would break stands in CDATA, without control characters") {
    const std::string file = graphml();
    CHECK(has(file, "<data key=\"n_label\"><![CDATA[]]]]><![CDATA[> \"R & & D\" <script>"));
    CHECK(has(file, "=HYPERLINK(1)\t😀 مرحبا"));
    CHECK(!has(file, "\x01"));
    CHECK(!has(file, "\x02"));
    CHECK(!has(file, "&#1;"));
    CHECK(!has(file, "&amp; &amp;"));
    // No blanks creep in between a section and the end tag.
    CHECK(!has(file, "]]> <"));
    CHECK(!has(file, "]]>\n"));
}

TEST_CASE("an unknown value is left out rather than written as an empty one") {
    CHECK(has(graphml(), "<data key=\"n_wikidata\">Q794</data>"));
    CHECK(!has(graphml(), "<data key=\"n_wikidata\"></data>"));
    CHECK(!has(graphml(), "<data key=\"n_wikidata\"/>"));
}

TEST_CASE("lists are joined in a string") {
    CHECK(has(graphml(), "<data key=\"n_aliases\">Islamic Republic of Iran | Tehran</data>"));
    CHECK(has(graphml(), "<data key=\"e_claims\">c-01 | c-07</data>"));
}

TEST_CASE("a node has a place, a size and a colour, an edge its sources") {
    const std::string file = graphml();
    for (const char* name : {"x", "y", "size", "r", "g", "b", "kind", "community"}) {
        CAPTURE(name);
        CHECK(has(file, std::string("<data key=\"n_") + name + "\">"));
    }
    CHECK(
        has(file,
            "<data key=\"e_sources\"><![CDATA[Drones & more, Ann & Bo Lee, The 1th Paper, "
            "2022-11-01, https://paper.example/a?b=c d&e=\"f\" | c.txt, Ann & Bo Lee, "
            "The 3th Paper, 2022-11-03, "));
    CHECK(has(file, "<data key=\"e_time\">2022-08</data>"));
    CHECK(has(file, "<data key=\"e_quantity\">hundreds of</data>"));
    CHECK(has(file, "<data key=\"n_kind\">class</data>"));
}

TEST_CASE("GEXF has the periods of events, else the days of articles, as full days") {
    std::ostringstream out;
    write_gexf(out, test::sample_graph(), {});
    const std::string file = out.str();
    CHECK(has(file, "<spell start=\"2022-08-01\" end=\"2022-08-31\"/>"));
    CHECK(has(file, "<spell start=\"2022-10-05\" end=\"2022-10-05\"/>"));
    CHECK(has(file, "<spell start=\"2023-01-01\" end=\"2023-12-31\"/>"));
    CHECK(has(file, "label=\"supplies drones and missiles\" kind=\"supplies\""));
    CHECK(has(file, "<viz:size value=\""));
    CHECK(!has(file, "\x01"));
}

TEST_CASE("the picture names everything") {
    std::ostringstream out;
    write_svg(out, test::sample_graph(), {});
    const std::string file = out.str();
    CHECK(has(file, ">Iran</text>"));
    CHECK(has(file, ">supplies drones and missiles</text>"));
    CHECK(has(file, "stroke-dasharray=\"4 3\""));
}
