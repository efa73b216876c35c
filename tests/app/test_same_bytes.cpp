// The same input gives the same bytes, whatever the jobs, the order, the split.
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

using namespace newsgraph;

namespace {

const std::string samples = std::string(SOURCE_ROOT) + "/samples";

std::vector<std::string> sample_files() {
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(samples)) {
        files.push_back(entry.path().string());
    }
    std::ranges::sort(files);
    return files;
}

// All but the record store, of which only the rows are promised (test_update.cpp).
std::map<std::string, std::string> files_of(const std::filesystem::path& directory) {
    auto files = read_folder(directory);
    CHECK(files.erase("records.sqlite") == 1);
    return files;
}

std::map<std::string, std::string> build(
    const std::vector<std::string>& inputs, const std::vector<std::string>& more = {}) {
    const TempFolder folder;
    std::vector<std::string> arguments{"build"};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    arguments.insert(arguments.end(), {"--out", folder / "out"});
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Run run = run_program(arguments);
    CAPTURE(run.err);
    REQUIRE(run.status == 0);
    return files_of(folder / "out");
}

void check_same(
    const std::map<std::string, std::string>& one,
    const std::map<std::string, std::string>& other) {
    CHECK(one.size() == other.size());
    for (const auto& [name, content] : one) {
        CAPTURE(name);
        REQUIRE(other.contains(name));
        CHECK((content == other.at(name)));  // parentheses: no megabytes in the message
    }
}

}  // namespace

TEST_CASE("build writes the files of the contract and nothing else") {
    std::set<std::string> names;
    const TempFolder folder;
    REQUIRE(run_program({"build", samples, "--out", folder / "out"}).status == 0);
    for (const auto& [name, content] : read_folder(folder / "out")) {
        CAPTURE(name);
        CHECK_FALSE(content.empty());
        names.insert(name);
    }
    CHECK(
        names
        == std::set<std::string>{
            "articles.jsonl",
            "claims.jsonl",
            "entities.jsonl",
            "explore.html",
            "graph.graphml",
            "graph.nq",
            "graph.ttl",
            "records.sqlite",
            "relations.jsonl",
            "run.json",
            "summary.md"});
}

TEST_CASE("jobs and order of files change no byte") {
    const auto expected = build({samples}, {"--jobs", "1"});
    check_same(expected, build({samples}, {"--jobs", "4"}));
    auto files = sample_files();
    check_same(expected, build(files));
    std::ranges::reverse(files);
    check_same(expected, build(files, {"--jobs", "3"}));
    files.push_back(files.front());  // the same article twice is one
    check_same(expected, build(files));
}

TEST_CASE("merge of any split equals build") {
    const auto expected = build({samples});
    const TempFolder folder;
    const Run whole = run_program({"extract", samples, "--jobs", "2"});
    REQUIRE(whole.status == 0);
    std::vector<std::string> lines;
    std::istringstream in(whole.out);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line + '\n');
    }
    REQUIRE(lines.size() > 10);
    for (const std::size_t parts : {1U, 2U, 5U, 16U}) {
        CAPTURE(parts);
        std::vector<std::string> contents(parts);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            contents[i * 7 % parts].insert(0, lines[i]);  // mixed, and last lines first
        }
        std::vector<std::string> arguments{"merge"};
        for (std::size_t i = 0; i < parts; ++i) {
            arguments.push_back(folder.file("part" + std::to_string(i), contents[i]));
        }
        const auto out = folder / ("out" + std::to_string(parts));
        arguments.insert(arguments.end(), {"--out", out});
        REQUIRE(run_program(arguments).status == 0);
        check_same(expected, files_of(out));
    }
    REQUIRE(run_program({"merge", "-", "--out", folder / "piped"}, whole.out).status == 0);
    check_same(expected, files_of(folder / "piped"));
}

TEST_CASE("extract writes the same lines whatever the jobs") {
    const Run one = run_program({"extract", samples, "--jobs", "1"});
    const Run four = run_program({"extract", samples, "--jobs", "4"});
    CHECK(one.status == 0);
    CHECK((one.out == four.out));
}

TEST_CASE("export writes the bytes that build wrote") {
    const TempFolder folder;
    REQUIRE(run_program({"build", samples, "--out", folder / "out"}).status == 0);
    const std::vector<std::pair<std::string, std::string>> formats{
        {"graphml", "graph.graphml"},
        {"html", "explore.html"},
        {"turtle", "graph.ttl"},
        {"nquads", "graph.nq"}};
    for (const auto& [format, file] : formats) {
        CAPTURE(format);
        const Run run = run_program({"export", folder / "out", "--format", format});
        CHECK(run.status == 0);
        CHECK((run.out == read_file(folder / ("out/" + file))));
        const Run to_file =
            run_program({"export", folder / "out", "--format", format, "-o", folder / format});
        CHECK(to_file.status == 0);
        CHECK(to_file.out.empty());
        CHECK((read_file(folder / format) == run.out));
    }
    const Run summary = run_program({"summarize", folder / "out"});
    CHECK((summary.out == read_file(folder / "out/summary.md")));
}

TEST_CASE("two texts of one name are both kept, each under a name of its own") {
    const TempFolder folder;
    folder.file("a/news.txt", an_article());
    folder.file(
        "b/news.txt",
        "Ghana sells cocoa to Portugal\n\nGhana has sold cocoa worth nine million euros to "
        "Portugal, the trade ministry in Accra announced on Tuesday.\n");
    const auto one = build({folder / "a", folder / "b"});
    check_same(one, build({folder / "b", folder / "a"}));
    CHECK(one.at("articles.jsonl").find("\"news.txt~") != std::string::npos);
    CHECK(one.at("articles.jsonl").find("\"news.txt\"") == std::string::npos);
}
