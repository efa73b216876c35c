// explain and review, and the decisions of a user that build and merge apply.
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// Two articles: a firm by its new name and by its old one.
const std::string articles =
    R"({"id":"new","text":"Tarn Savings Bank, formerly known as Norvik Trust, was rescued by Norway on Monday."})"
    "\n"
    R"({"id":"old","text":"Norvik Trust was fined by Norway on Sunday. Norvik Trust denied the accusation."})"
    "\n";

std::string entities_of(const TempFolder& folder, const std::string& out) {
    return read_file(folder / (out + "/entities.jsonl"));
}

Run build(const TempFolder& folder, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"build", folder.file("a.jsonl", articles)};
    arguments.insert(arguments.end(), {"--out", folder / "out"});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_program(arguments);
}

}  // namespace

TEST_CASE("explain says which names are one, and shows the sentence that says so") {
    const TempFolder folder;
    REQUIRE(build(folder).status == 0);
    const Run run = run_program({"explain", folder / "out", "norvik trust"});
    CAPTURE(run.err);
    REQUIRE(run.status == 0);
    CHECK(contains(run.out, "Norvik Trust"));
    CHECK(contains(run.out, "formerly known as"));
    CHECK(contains(run.out, "in 2 articles: new old"));
    const Run nobody = run_program({"explain", folder / "out", "Nobody\x1b[31m"});
    CHECK(nobody.status == 1);
    CHECK_FALSE(contains(nobody.err, "\x1b"));
}

TEST_CASE("what was joined is parted by a judgement, which DIR keeps, and joined without it") {
    const TempFolder folder;
    const std::string judged =
        folder.file("judged.txt", "different\tTarn Savings Bank\tNorvik Trust\nsame\tA\tB\n");
    const Run parted = build(folder, {"--decisions", judged});
    REQUIRE(parted.status == 0);
    CHECK(contains(parted.err, "same A B"));
    CHECK(contains(entities_of(folder, "out"), R"("label":"Norvik Trust")"));
    CHECK(contains(entities_of(folder, "out"), R"("label":"Tarn Savings Bank")"));
    CHECK(contains(read_file(folder / "out/run.json"), "decisions_about_nothing"));
    const std::string first = entities_of(folder, "out");
    const Run again = build(folder);  // DIR keeps them
    CHECK(contains(again.err, "decisions.txt are used"));
    CHECK(entities_of(folder, "out") == first);
    // merge does the same with the same judgements.
    const Run extracted = run_program({"extract", folder / "a.jsonl"});
    const std::string partial = folder.file("partial.jsonl", extracted.out);
    const Run merged =
        run_program({"merge", partial, "--out", folder / "merged", "--decisions", judged});
    REQUIRE(merged.status == 0);
    CHECK(entities_of(folder, "merged") == first);
    const std::string none = folder.file("none.txt", "# nothing\n");
    REQUIRE(build(folder, {"--decisions", none}).status == 0);
    CHECK(entities_of(folder, "out") != first);
}

TEST_CASE("review writes judgements that build takes as they are") {
    const TempFolder folder;
    REQUIRE(build(folder).status == 0);
    const Run run = run_program({"review", folder / "out"});
    REQUIRE(run.status == 0);
    CHECK(contains(run.out, "#different\t"));
    CHECK(contains(run.out, "Norvik Trust"));
    std::string taken = run.out;
    taken.erase(taken.find("#different"), 1);
    const Run parted = build(folder, {"--decisions", folder.file("taken.txt", taken)});
    CHECK(parted.status == 0);
    CHECK(contains(entities_of(folder, "out"), R"("label":"Tarn Savings Bank")"));
    CHECK(contains(entities_of(folder, "out"), R"("label":"Norvik Trust")"));
    const Run written = run_program({"review", folder / "out", "-o", folder / "again.txt"});
    CHECK(written.status == 0);
    CHECK(contains(read_file(folder / "again.txt"), "Unsure pairs"));
}

TEST_CASE("a bad file of judgements is named with its line, and nothing is written") {
    const TempFolder folder;
    const Run run = build(folder, {"--decisions", folder.file("bad.txt", "\nalike\tA\tB\n")});
    CHECK(run.status == 1);
    CHECK(contains(run.err, "bad.txt:2: 'alike' is no judgement"));
    CHECK(build(folder, {"--decisions", folder / "missing.txt"}).status == 1);
}

TEST_CASE("a user's list of names finds what nobody knew, with his label, type and item") {
    const TempFolder folder;
    const std::string list = folder.file(
        "names.tsv", "f1\tQuern Works\tqwx; QWX\tCompany\tQ42\nf2\tObel Ridge\t\tFacility\n");
    const std::string article = folder.file(
        "pumps.txt", "QWX sold pumps to Norway on Monday. Norway visited Obel Ridge.\n");
    const std::string out = folder / "graph";
    REQUIRE(run_program({"build", article, "--gazetteer", list, "--out", out}).status == 0);
    const std::string entities = read_file(out + "/entities.jsonl");
    CAPTURE(entities);
    CHECK(contains(entities, R"("label":"Quern Works","type":"Company")"));
    CHECK(contains(entities, R"("wikidata":"Q42")"));
    CHECK(contains(entities, R"("label":"Obel Ridge","type":"Facility")"));
    const std::string bad = folder.file("bad.tsv", "f1\tQuern\t\tFirm\n");
    const Run run = run_program({"build", article, "--gazetteer", bad, "--out", folder / "x"});
    CHECK(run.status == 1);
    CHECK(contains(run.err, "bad.tsv:1: no entity type: Firm"));
}
