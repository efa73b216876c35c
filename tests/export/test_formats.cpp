#include "core/error.hpp"
#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

std::string message_for(const char* name) {
    try {
        find_format(name);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "no error";
}

std::vector<WriteGraph> writers_of(const Format& format) {
    std::vector<WriteGraph> out;
    for (const FormatTable& table : format.tables) {
        out.push_back(table.write);
    }
    if (format.write != nullptr) {
        out.push_back(format.write);
    }
    return out;
}

}  // namespace

TEST_CASE("formats of the contract are found by name") {
    CHECK(formats().size() == 15);
    CHECK(find_format("graphml").extension == ".graphml");
    CHECK(find_format("nquads").extension == ".nq");
}

TEST_CASE("every format of the contract can be written") {
    for (const Format& format : formats()) {
        CHECK(
            ((format.write != nullptr)
             != (format.tables.size() > 0 && format.extension.empty())));
    }
}

TEST_CASE("a format of several files has tables, and says which") {
    const Format& neo4j = find_format("neo4j");
    CHECK((find_table(neo4j, "relationships").write == write_neo4j_edges));
    CHECK_THROWS_WITH_AS(
        find_table(neo4j, "edges"),
        "neo4j has no table \"edges\"; it has nodes and relationships",
        UsageError);
    CHECK_THROWS_AS(find_table(find_format("dot"), "nodes"), UsageError);
}

TEST_CASE("a name that nobody knows is answered with those that can be written") {
    CHECK(message_for("xlsx").find("csv") != std::string::npos);
    CHECK(message_for("").starts_with("unknown format"));
}

TEST_CASE("what was left out is told in one line, and nothing if nothing was") {
    CHECK(describe({}) == "");
    const std::string told = describe({.denied = 1, .without_ends = 2, .isolated = 1});
    CHECK(told.find("1 denied claim left out") != std::string::npos);
    CHECK(told.find("2 claims without two entities") != std::string::npos);
    CHECK(told.find("1 entity not drawn: 1 without an edge") != std::string::npos);
    CHECK(told.find('\n') == std::string::npos);
    CHECK(
        describe({.lesser_entities = 1, .lesser_claims = 2})
        == "1 entity not drawn that matters less than those drawn (--all draws them); "
           "2 claims not shown that matter less than those shown (--all shows them)");
}

TEST_CASE("the same graph gives the same bytes in every format") {
    for (const Format& format : formats()) {
        CAPTURE(format.name);
        for (const WriteGraph write : writers_of(format)) {
            std::ostringstream one;
            std::ostringstream other;
            write(one, test::sample_graph(), {});
            write(other, test::sample_graph(), {});
            CHECK(!one.str().empty());
            CHECK(one.str() == other.str());
        }
    }
}

TEST_CASE("an empty graph is a file too") {
    for (const Format& format : formats()) {
        for (const WriteGraph write : writers_of(format)) {
            std::ostringstream out;
            CHECK(write(out, KnowledgeGraph{{}}, {}) == ExportReport{});
        }
    }
}

TEST_CASE("a full disk leaves the stream failed in every format") {
    for (const Format& format : formats()) {
        CAPTURE(format.name);
        for (const WriteGraph write : writers_of(format)) {
            std::ofstream full{"/dev/full"};
            write(full, test::sample_graph(), {});
            full.flush();
            CHECK(!full);
        }
    }
}
