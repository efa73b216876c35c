#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

std::string line(const std::string& id, const std::string& day, const std::string& text) {
    return R"({"id": ")" + id + R"(", "published": ")" + day + R"(", "text": ")" + text
           + "\"}\n";
}

const std::string sold = line(
    "old", "2024-03-01", "Portugal has sold three patrol boats to Ghana, the ministry said.");
const std::string denied = line(
    "new",
    "2024-03-09",
    "Norway will train soldiers of Moldova. Portugal denied that it had sold boats to Ghana.");

void build(const TempFolder& folder, const std::string& name, const std::string& lines) {
    const std::string file = folder.file(name + ".jsonl", lines);
    REQUIRE(run_program({"build", file, "--out", folder / name}).status == 0);
}

}  // namespace

TEST_CASE("diff tells what is new and gone, with quotes, or as lines") {
    const TempFolder folder;
    build(folder, "one", sold);
    build(folder, "two", sold + denied);
    const Run run = run_program({"diff", folder / "one", folder / "two"});
    CHECK(run.status == 0);
    CHECK(run.err.empty());
    CHECK(contains(run.out, "# What has changed"));
    CHECK(contains(run.out, "## New"));
    CHECK(contains(run.out, "Norway will train soldiers of Moldova."));
    CHECK_FALSE(contains(run.out, "Said no more"));
    const Run back = run_program({"diff", folder / "two", folder / "one"});
    CHECK(contains(back.out, "## Said no more"));
    CHECK(contains(back.out, "“Norway will train soldiers of Moldova.”"));
    const Run lines = run_program({"diff", folder / "one", folder / "two", "--jsonl"});
    CHECK(contains(
        lines.out, R"({"change":"new","sources":{"before":0,"after":1},"claim":{"id":"c-)"));
    const Run same = run_program({"diff", folder / "one", folder / "one"});
    CHECK(contains(same.out, "Nothing has changed."));
}

TEST_CASE("diff of one graph goes by the days of publication") {
    const TempFolder folder;
    build(folder, "one", sold);
    build(folder, "two", sold + denied);
    const Run days = run_program({"diff", folder / "two", "--before", "2024-03-05"});
    CHECK(days.status == 0);
    CHECK(days.out == run_program({"diff", folder / "one", folder / "two"}).out);
    const Run late = run_program({"diff", folder / "two", "--before", "2024-04-01"});
    CHECK(contains(late.out, "Nothing has changed."));
}

TEST_CASE("diff says what it needs") {
    const TempFolder folder;
    build(folder, "one", sold);
    CHECK(run_program({"diff", folder / "one"}).status == 2);
    CHECK(run_program({"diff", folder / "one", "--before", "March"}).status == 2);
    CHECK(
        run_program({"diff", folder / "one", folder / "one", "--before", "2024-03-05"}).status
        == 2);
    const Run none = run_program({"diff", folder / "none", "--before", "2024-03-05"});
    CHECK(none.status == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "none"));
    std::filesystem::remove(folder / "one/records.sqlite");
    CHECK(run_program({"diff", folder / "one", "--before", "2024-03-05"}).status == 1);
}
