#include "core/error.hpp"
#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

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

}  // namespace

TEST_CASE("formats of the contract are found by name") {
    CHECK(formats().size() == 13);
    CHECK(find_format("graphml").extension == ".graphml");
    CHECK(find_format("nquads").extension == ".nq");
}

TEST_CASE("a format that is promised says that it is not there yet") {
    CHECK(message_for("ftm").starts_with("ftm is not there yet"));
    CHECK(message_for("ftm").find("graphml") != std::string::npos);
}

TEST_CASE("a name that nobody knows is answered with those that can be written") {
    CHECK(message_for("xlsx").find("csv") != std::string::npos);
    CHECK(message_for("xlsx").find("ftm") == std::string::npos);
    CHECK(message_for("").starts_with("unknown format"));
}

TEST_CASE("what was left out is told in one line, and nothing if nothing was") {
    CHECK(describe({}) == "");
    const std::string told = describe({.denied = 1, .without_ends = 2, .isolated = 1});
    CHECK(told.find("1 denied claim left out") != std::string::npos);
    CHECK(told.find("2 claims without two entities") != std::string::npos);
    CHECK(told.find("1 entity not drawn: 1 without an edge") != std::string::npos);
    CHECK(told.find('\n') == std::string::npos);
}

TEST_CASE("the same graph gives the same bytes in every format") {
    for (const Format& format : formats()) {
        if (format.write == nullptr) {
            continue;
        }
        CAPTURE(format.name);
        std::ostringstream one;
        std::ostringstream other;
        format.write(one, test::sample_graph(), {});
        format.write(other, test::sample_graph(), {});
        CHECK(!one.str().empty());
        CHECK(one.str() == other.str());
    }
}

TEST_CASE("an empty graph is a file too") {
    for (const Format& format : formats()) {
        std::ostringstream out;
        if (format.write != nullptr) {
            CHECK(format.write(out, KnowledgeGraph{{}}, {}) == ExportReport{});
        }
    }
}

TEST_CASE("a full disk leaves the stream failed in every format") {
    for (const Format& format : formats()) {
        if (format.write == nullptr) {
            continue;
        }
        CAPTURE(format.name);
        std::ofstream full{"/dev/full"};
        format.write(full, test::sample_graph(), {});
        full.flush();
        CHECK(!full);
    }
}
