#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace newsgraph;

TEST_CASE("DOT quotes every id and label, and shows plans as dashed lines") {
    std::ostringstream out;
    const ExportReport report = write_dot(out, test::sample_graph(), {});
    const std::string file = out.str();
    const auto has = [&](std::string_view part) {
        return file.find(part) != std::string::npos;
    };
    CHECK(has("\"iran\" -> \"russia\" [label=\"supplies drones and missiles\", weight=2,"));
    CHECK(has("[label=\"produces (planned)\", weight=1, penwidth=1, style=dashed,"));
    CHECK(has("\\\"R & & D\\\" <script>alert('1')</script> =HYPERLINK(1) 😀"));
    CHECK(has("مرحبا \\\\ `*_"));
    CHECK(!has("\x01"));
    CHECK(report.isolated == 2);  // the deal and the Pentagon
    CHECK(!has("\"pentagon\""));
    // Where anything else stands at the beginning of a line, Gephi's importer gives up.
    CHECK(!has("rankdir"));
    CHECK(!has("\n  node "));
    CHECK(!has("\n  edge "));
}
