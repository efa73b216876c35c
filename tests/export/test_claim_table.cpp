#include "export/claim_table.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace newsgraph;
using newsgraph::test::sample_graph;

namespace {

std::string answer(AnswerForm form) {
    std::ostringstream out;
    write_claims(out, sample_graph(), {ClaimIndex{2}, ClaimIndex{4}}, form);
    return out.str();
}

std::string route(AnswerForm form) {
    const KnowledgeGraph graph = sample_graph();
    std::ostringstream out;
    write_routes(out, graph, shortest_routes(graph, EntityIndex{2}, EntityIndex{6}, 1), form);
    return out.str();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a table has a line a claim, and nothing from outside moves the cursor") {
    const std::string table = answer(AnswerForm::table);
    CHECK(table.starts_with("subject  "));
    CHECK(has(table, "supplies"));
    CHECK(has(table, "denied"));
    CHECK(has(table, "…"));
    CHECK(std::count(table.begin(), table.end(), '\n') == 3);
    CHECK(!has(table, "\x01"));
    CHECK(!has(table, "\t"));
}

TEST_CASE("JSON lines are those of claims.jsonl, CSV has sentence, quote and source") {
    CHECK(answer(AnswerForm::jsonl).starts_with("{\"id\":\"c-03\","));
    const std::string csv = answer(AnswerForm::csv);
    CHECK(has(csv, "subject,relation,object,to,said to be,sources,confidence,claim,sentence"));
    CHECK(has(csv, "c-03,Iran denied supplying drones to Russia,Iran,Iran denied sending"));
    CHECK(has(csv, "\r\n"));
}

TEST_CASE("a way names its stations and quotes what links them") {
    const std::string table = route(AnswerForm::table);
    CHECK(has(table, " – Iran – Russia\n"));
    CHECK(has(
        table, "“Iran has given Russia hundreds of drones, the Pentagon said.” Drones & more"));
    CHECK(
        has(route(AnswerForm::jsonl),
            "{\"entities\":[\"hostile\",\"iran\",\"russia\"],\"claims\":[{\"id\""));
    CHECK(has(route(AnswerForm::csv), "\r\n1,2,Iran,"));
}
