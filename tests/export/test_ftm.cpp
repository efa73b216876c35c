#include "export/country_code.hpp"
#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace newsgraph;
using newsgraph::test::SampleBuilder;

namespace {

std::string ftm(const KnowledgeGraph& graph, const ExportOptions& options = {}) {
    std::ostringstream out;
    write_ftm(out, graph, options);
    return out.str();
}

bool has(const std::string& file, std::string_view part) {
    return file.find(part) != std::string::npos;
}

// One claim between two entities.
KnowledgeGraph graph_of(
    std::string relation, EntityType from, EntityType to, Status status = Status::actual) {
    SampleBuilder builder;
    builder.article("a", "", "Ann of Beta.")
        .entity("ann", "Ann", from)
        .entity("beta", "Beta", to)
        .claim(
            {.id = "1",
             .subject = "ann",
             .relation = std::move(relation),
             .object = "beta",
             .sentence = "Ann of Beta.",
             .status = status});
    return builder.build();
}

}  // namespace

TEST_CASE("ftm: articles, then what they name with proof of it, then links") {
    const std::string file = ftm(test::sample_graph());
    CHECK(
        has(file, R"("schema":"Article","properties":{"fileName":["a.txt"],"title":["Drones)"));
    CHECK(
        has(file,
            R"({"id":"n-iran","schema":"PublicBody","properties":{"name":["Iran"],)"
            R"("alias":["Islamic Republic of Iran","Tehran"],"wikidataId":["Q794"],)"
            R"("country":["ir"],"keywords":["Country"],"proof":["a-)"));
    CHECK(
        has(file,
            R"("schema":"UnknownLink","properties":{"subject":["n-iran"],"object":)"
            R"(["n-russia"],"role":["supplies drones and missiles"],"status":["actual"])"));
    CHECK(has(file, R"("recordId":["c-01","c-02"])"));
    CHECK(has(file, R"("date":["2022-08","2022-10-05"])"));
}

TEST_CASE("ftm: a denial is no link, whatever is asked for") {
    const std::string file = ftm(test::sample_graph(), {.include_denied = true});
    CHECK(file == ftm(test::sample_graph()));
    CHECK(!has(file, "(denied)"));
}

TEST_CASE("ftm: posts, work and property have schemata of their own where their ends fit") {
    const auto person = EntityType::person;
    CHECK(has(
        ftm(graph_of("works_for", person, EntityType::company)),
        R"("schema":"Employment","properties":{"employee":["n-ann"],"employer":["n-beta"])"));
    CHECK(
        has(ftm(graph_of("holds_position", person, EntityType::position)),
            R"("schema":"Occupancy","properties":{"holder":["n-ann"],"post":["n-beta"])"));
    CHECK(has(ftm(graph_of("works_for", person, EntityType::place)), "UnknownLink"));
    CHECK(has(ftm(graph_of("owns", person, EntityType::company)), "Ownership"));
    CHECK(has(ftm(graph_of("owns", person, EntityType::organization)), "UnknownLink"));
}

TEST_CASE("ftm: a plan is no ownership, and says that it is a plan") {
    const std::string file =
        ftm(graph_of("owns", EntityType::person, EntityType::company, Status::planned));
    CHECK(!has(file, "Ownership"));
    CHECK(has(file, R"x("role":["owns (planned)"],"status":["planned"])x"));
}

TEST_CASE("ftm: what the model has no schema for is left out with its edges, and counted") {
    const KnowledgeGraph graph = graph_of("signs", EntityType::person, EntityType::law);
    std::ostringstream out;
    const ExportReport report = write_ftm(out, graph, {});
    CHECK(report.without_schema == 1);
    CHECK(!has(out.str(), "n-beta"));
    CHECK(describe(report).find("1 entity of kinds") != std::string::npos);
}

TEST_CASE("countries have the codes that Unicode gives them") {
    CHECK(country_code("Iran") == "ir");
    CHECK(country_code("United Kingdom") == "gb");
    CHECK(country_code("Atlantis") == "");
}
