// Usage: every command explains itself, and what it does not understand is status 2.
#include "core/error.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace newsgraph;

namespace {

constexpr std::array commands{
    "build",
    "extract",
    "merge",
    "export",
    "summarize",
    "query",
    "explain",
    "review",
    "stats",
    "parse",
    "openie",
    "inspect",
    "rules",
    "eval",
    "train"};

}  // namespace

TEST_CASE("the program lists its commands, each command explains itself") {
    const Run all = run_program({"--help"});
    CHECK(all.status == 0);
    CHECK(all.err.empty());
    for (const std::string command : commands) {
        CAPTURE(command);
        CHECK(all.out.find("\n  " + command) != std::string::npos);
        const Run one = run_program({command, "--help"});
        CHECK(one.status == 0);
        CHECK(one.err.empty());
        CHECK(one.out.find("Usage: newsgraph " + command) != std::string::npos);
    }
}

TEST_CASE("--version names program and version") {
    const Run run = run_program({"--version"});
    CHECK(run.status == 0);
    CHECK(run.out.starts_with("newsgraph "));
}

TEST_CASE("wrong usage is status 2, one line on stderr, nothing on stdout") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"bild"},
        {"build"},
        {"build", article},
        {"build", article, "--out"},
        {"build", article, "--out", folder / "g", "--jobs", "0"},
        {"build", article, "--out", folder / "g", "--jobs", "many"},
        {"build", article, "--out", folder / "g", "--max-article", "-5"},
        {"build", article, "--out", folder / "g", "--include", "everything"},
        {"build", article, "--out", folder / "g", "--field", "title"},
        {"build", article, "--out", folder / "g", "--field", "colour=red"},
        {"build", article, "--out", folder / "g", "--colour"},
        {"merge", "--out", folder / "g"},
        {"export", folder / "g"},
        {"export", folder / "g", "--format", "papyrus"},
        {"openie", article, "--style", "unary"},
        {"eval", "beauty", article},
        {"eval", "parse"},
        {"train", "nothing-of-ours"},
    };
    for (const auto& arguments : wrong) {
        CAPTURE(arguments);
        const Run run = run_program(arguments);
        CHECK(run.status == 2);
        CHECK(run.out.empty());
        CHECK(run.err.starts_with("newsgraph: "));
        CHECK(run.err.find('\n') == run.err.size() - 1);
    }
    CHECK_FALSE(std::filesystem::exists(folder / "g"));
}

TEST_CASE("a format that is promised but not there yet is status 2 and says so") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    REQUIRE(run_program({"build", article, "--out", folder / "g"}).status == 0);
    const Run run = run_program({"export", folder / "g", "--format", "ftm"});
    CHECK(run.status == 2);
    CHECK(run.err.find("ftm") != std::string::npos);
}

TEST_CASE("a data folder that is none of ours is refused before any work") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    const Run run = run_program(
        {"build", article, "--out", folder / "g", "--data", folder.path().string()});
    CHECK(run.status == 1);
    CHECK(run.err.find("relations.tsv") != std::string::npos);
}
