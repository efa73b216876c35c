// Rules of language leave traces: in rules, in inspect, in evidence; and can be left out.
#include "extract/coref/pronoun.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

// The parser makes Chad one who is given something; a repair makes it whom Ghana warns.
constexpr auto text = "Ghana buys boats\n\nGhana warned Chad of the attacks.\n";
constexpr auto repair = "tree/make-only-object-direct";
constexpr auto repaired = "[verb+warns/verb/warn+tree/make-only-object-direct";

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

std::string count_of(std::string_view count, const std::string& rule) {
    return std::string(8 - count.size(), ' ') + std::string(count) + "  " + rule;
}

std::string inspected(const std::string& file, const std::vector<std::string>& without) {
    std::vector<std::string> arguments{"inspect", file};
    for (const auto& name : without) {
        arguments.insert(arguments.end(), {"--without-rule", name});
    }
    const Run run = run_program(arguments);
    CHECK(run.status == 0);
    return run.out;
}

}  // namespace

TEST_CASE("rules counts what fired, shows what did not, and what claims were read by") {
    const TempFolder folder;
    const Run run = run_program({"rules", folder.file("a.txt", text)});
    CHECK(run.status == 0);
    CHECK(run.err.empty());
    CHECK(contains(run.out, count_of("1", repair)));
    CHECK(contains(run.out, count_of("0", "tree/make-payee")));
    CHECK(contains(run.out, "urged [Ghana] to stop\n"));
    CHECK(contains(run.out, count_of("1", "warns/verb/warn\n")));
    CHECK(contains(run.out, count_of("2", "verb\n")));
}

TEST_CASE(
    "rules counts and inspect shows what joins places, keeps claims and refuses antecedents") {
    const TempFolder folder;
    const std::string file = folder.file(
        "a.txt",
        "A fire broke out\n\nA fire broke out in Isfahan, Iran. Norway bought boats from Chad. "
        "It"
        " sold them to Peru.\n");
    const std::string counted = run_program({"rules", file}).out;
    CHECK(contains(counted, count_of("1", "place/comma ")));
    CHECK_FALSE(contains(counted, count_of("0", "worth/two-ends ")));
    CHECK_FALSE(contains(counted, count_of("0", "coref/it-is-one-thing ")));
    const std::string shown = inspected(file, {});
    CHECK(contains(shown, "  rule     place/comma Isfahan\n"));
    CHECK(contains(shown, "  rule     worth/two-ends bought\n"));
    CHECK(contains(shown, "  rule     coref/it-is-one-thing boats\n"));
    CHECK_FALSE(contains(run_program({"extract", file}).out, "coref/it-is-one-thing"));
}

// Articles as `extract` prints them, without the name of the engine, which says what is left out.
std::string without_engine(const std::string& lines) {
    std::istringstream in(lines);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        out += line.substr(0, line.rfind(",\"engine\":")) + '\n';
    }
    return out;
}

// It makes a candidate dearer, and is noted for the one that is chosen.
bool only_weighs(const std::string& rule) {
    return std::ranges::find(cost_rules(), rule, &Rule<CostRule>::name) != cost_rules().end();
}

// What fires without being counted is found here: it would be missed.
TEST_CASE("nothing of the samples is read by a rule that was not counted") {
    const std::string samples = std::string(SOURCE_ROOT) + "/samples";
    std::istringstream table(run_program({"rules", samples}).out);
    std::vector<std::string> arguments{"extract", samples};
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line) && !line.empty()) {
        std::istringstream row(line);
        std::size_t fired = 0;
        std::string name;
        row >> fired >> name;
        if (fired == 0 && !only_weighs(name)) {
            arguments.insert(arguments.end(), {"--without-rule", name});
        }
    }
    REQUIRE(arguments.size() > 2);
    const Run fewer = run_program(arguments);
    CHECK(fewer.status == 0);
    const bool the_same =
        without_engine(fewer.out) == without_engine(run_program({"extract", samples}).out);
    CHECK(the_same);
}

TEST_CASE("rules prints the same however many articles are worked on at a time") {
    const std::string samples = std::string(SOURCE_ROOT) + "/samples";
    const Run one = run_program({"rules", samples, "--jobs", "1"});
    CHECK(one.status == 0);
    CHECK(one.out == run_program({"rules", samples, "--jobs", "4"}).out);
}

TEST_CASE("inspect says where a rule fired, and evidence that the claim stands on it") {
    const TempFolder folder;
    const std::string shown = inspected(folder.file("a.txt", text), {});
    CHECK(contains(shown, "  rule     tree/make-only-object-direct warned\n"));
    CHECK(contains(shown, repaired));
}

TEST_CASE("a rule or a room of rules is left out, and the claim is read without it") {
    const TempFolder folder;
    const std::string file = folder.file("a.txt", text);
    for (const std::vector<std::string>& off :
         {std::vector<std::string>{"tree/lift-from-flat", repair}, {"tree/"}}) {
        CHECK_FALSE(contains(inspected(file, off), "tree/"));
    }
    CHECK(contains(inspected(file, {"tree/lift-from-flat"}), repaired));
    const Run extracted = run_program({"extract", file, "--without-rule", repair});
    CHECK_FALSE(contains(extracted.out, repair));
}

TEST_CASE("parse, openie, eval and build know rules to leave out, and refuse what is none") {
    const TempFolder folder;
    const std::string file = folder.file("a.txt", text);
    const std::string sentence = "Ghana warned Chad of the attacks .\n";
    const Run parsed = run_program({"parse", "--without-rule", repair}, sentence);
    CHECK(contains(parsed.out, "\tiobj\t"));
    CHECK_FALSE(contains(run_program({"parse"}, sentence).out, "\tiobj\t"));
    CHECK(run_program({"openie", "--without-rule", repair}, sentence).status == 0);
    const auto gold = folder.file("gold.tsv", "text\ta/1\tGhana sold boats.\n");
    CHECK(run_program({"eval", "claims", gold, "--without-rule", "tree/"}).status == 0);
    const std::vector<std::string> build{"build", file, "--out", folder / "g"};
    for (const std::string wrong : {"tree/no-such", "tree", "", "verb"}) {
        auto arguments = build;
        arguments.insert(arguments.end(), {"--without-rule", wrong});
        const Run run = run_program(arguments);
        CHECK(run.status == 2);
        CHECK(contains(run.err, "newsgraph rules"));
    }
}
