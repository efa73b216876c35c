// How statements are spelled.
#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/spelled.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
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

using Sizes = std::multiset<int>;

// Statements of each "graph { ... }" of TriG, where a line that ends with a mark ends one.
Sizes sizes_of_blocks(const std::string& file) {
    Sizes sizes;
    std::istringstream in(file);
    int size = -1;  // outside
    for (std::string line; std::getline(in, line);) {
        const bool ends = line.ends_with(" ;") || line.ends_with(" ,") || line.ends_with(" .");
        if (line.ends_with(" {")) {
            size = 0;
        } else if (line == " }") {
            sizes.insert(std::exchange(size, -1));
        } else if (size >= 0 && ends) {
            ++size;
        }
    }
    return sizes;
}

// Of N-Quads: of each graph, the lines that have a fourth term.
Sizes sizes_of_graphs(const std::string& file) {
    const std::regex quad(
        R"re(<[^>]+> <[^>]+> (?:<[^>]+>|"(?:[^"\\]|\\.)*"(?:\^\^<[^>]+>|@\S+)?) (<[^>]+>) \.)re");
    std::map<std::string, int> sizes;
    std::istringstream in(file);
    std::smatch found;
    for (std::string line; std::getline(in, line);) {
        if (std::regex_match(line, found, quad)) {
            ++sizes[found[1]];
        }
    }
    Sizes all;
    for (const auto& [graph, size] : sizes) {
        all.insert(size);
    }
    return all;
}

}  // namespace

TEST_CASE("TriG has the same graphs as N-Quads") {
    const std::string file = spelled(write_trig);
    const std::string quads = spelled(write_nquads);
    CHECK(file.starts_with(spelled(write_turtle).substr(0, 2000)));
    CHECK(has(file, "<https://newsgraph.example/id/article/a.txt> {\n"));
    // How many statements each named graph has.
    CHECK(sizes_of_blocks(file) == sizes_of_graphs(quads));
    CHECK(sizes_of_blocks(file).size() > 1);
}

TEST_CASE("formats of statements that are written at once are as each is alone") {
    const KnowledgeGraph graph = test::sample_graph();
    const ExportOptions options{.base = "https://news.example/"};
    std::vector<std::ostringstream> streams(formats().size());
    std::vector<StatementsFile> files;
    for (std::size_t i = 0; i < streams.size(); ++i) {
        if (const auto syntax = formats()[i].statements) {
            files.push_back({.syntax = *syntax, .out = &streams[i]});
        }
    }
    REQUIRE(files.size() == 4);
    write_statements(files, graph, options);
    for (std::size_t i = 0; i < streams.size(); ++i) {
        CAPTURE(formats()[i].name);
        std::ostringstream alone;
        if (formats()[i].statements) {
            formats()[i].write(alone, graph, options);
        }
        CHECK(streams[i].str() == alone.str());
    }
}

TEST_CASE("no blank nodes, no owl:sameAs, no xsd:string, no long literals") {
    for (const WriteGraph write : {write_turtle, write_trig, write_ntriples, write_nquads}) {
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
    CHECK(last - all.begin() == 17);
    CHECK(std::none_of(
        last, all.end(), [](const std::string& line) { return line.starts_with("@prefix"); }));
    const std::string file = spelled(write_turtle);
    CHECK(has(file, "entity:iran\n"));
    CHECK(has(file, "<https://newsgraph.example/id/entity/2015-deal>"));
    CHECK(has(file, "skos:exactMatch wd:Q794"));
    CHECK(has(file, "kg:confidence 0.8"));
}
