#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace newsgraph;
using newsgraph::test::literal;
using newsgraph::test::SampleBuilder;

namespace {

std::string csv(const KnowledgeGraph& graph) {
    std::ostringstream out;
    write_csv(out, graph, {});
    return out.str();
}

// A graph of one edge whose ends are called like this.
std::string csv_of_label(const std::string& label) {
    SampleBuilder builder;
    builder.article("a", "", "A meets B.")
        .entity("a", label, EntityType::person)
        .entity("b", "B", EntityType::person)
        .claim({"1", "a", "meets", "b", "", "A meets B.", ""});
    return csv(builder.build());
}

}  // namespace

TEST_CASE("the header is an edge table for Gephi, each record is one line") {
    const std::string file = csv(test::sample_graph());
    CHECK(file.starts_with("Source,Target,Type,Id,Label,Weight,Kind,"));
    std::size_t lines = 0;
    for (std::size_t at = 0; (at = file.find('\n', at)) != std::string::npos; ++at) {
        CHECK(file[at - 1] == '\r');
        ++lines;
    }
    CHECK(lines == 6);  // the header; supplies 2 objects, a recipient; produces; an open one
}

TEST_CASE("a value with a comma or a quotation mark is quoted") {
    CHECK(
        csv_of_label("Smith, John \"Jack\"").find(",\"Smith, John \"\"Jack\"\"\",")
        != std::string::npos);
}

TEST_CASE("a cell that a spreadsheet would compute gets an apostrophe, once, reversibly") {
    for (const std::string sign : {"=", "+", "-", "@", "＝"}) {
        CHECK(csv_of_label(sign + "1+1").find(",'" + sign + "1+1,") != std::string::npos);
    }
    CHECK(csv_of_label("'=1").find(",''=1,") != std::string::npos);
    CHECK(csv_of_label("'quoted'").find(",'quoted',") != std::string::npos);
    CHECK(csv_of_label(" =1").find(",'=1,") != std::string::npos);
    CHECK(csv_of_label("Su-35").find(",Su-35,") != std::string::npos);
}

TEST_CASE(
    "the nodes are a table of their own, with labels, for exactly the ends of the edges") {
    std::ostringstream out;
    write_csv_nodes(out, test::sample_graph(), {});
    const std::string file = out.str();
    CHECK(file.starts_with("Id,Label,Type,Kind,Of,Generic,Aliases,"));
    CHECK(
        file.find("\niran,Iran,Country,name,,false,Islamic Republic of Iran | Tehran,Q794,")
        != std::string::npos);
    CHECK(file.find("\npentagon,") == std::string::npos);
    CHECK(std::ranges::count(file, '\n') == 6);
}

TEST_CASE("an amount is never a bare number, or Gephi would take all amounts for numbers") {
    SampleBuilder builder;
    builder.article("a", "", "A sold 50 cars.")
        .entity("a", "A", EntityType::person)
        .entity("b", "cars", EntityType::vehicle, true)
        .entity("c", "C", EntityType::person);
    builder.claim({"1", "a", "supplies", "b", "", "A sold 50 cars.", ""})
        .qualify(Role::quantity, literal(LiteralType::quantity, "1,050"))
        .qualify(Role::quantity, literal(LiteralType::quantity, "several hundred"))
        .claim({"2", "a", "meets", "c", "", "A sold 50 cars.", ""})
        .qualify(Role::quantity, literal(LiteralType::quantity, "50"));
    const std::string file = csv(builder.build());
    CHECK(file.find(",\"1,050 cars | several hundred\",") != std::string::npos);
    CHECK(file.find(",50 in number,") != std::string::npos);
}

TEST_CASE("all times are periods, which Gephi takes for text and not for some time stamps") {
    SampleBuilder builder;
    builder.article("a", "", "A meets B.")
        .entity("a", "A", EntityType::person)
        .entity("b", "B", EntityType::person)
        .claim(
            {.id = "1",
             .subject = "a",
             .relation = "meets",
             .object = "b",
             .sentence = "A meets B.",
             .time = "2024-03-04"});
    CHECK(csv(builder.build()).find(",2024-03-04/2024-03-04,") != std::string::npos);
}
