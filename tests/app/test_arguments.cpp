// Usage: every command explains itself, and what it does not understand is status 2.
#include "core/error.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <array>
#include <sstream>

using namespace newsgraph;

namespace {

constexpr std::array commands{
    "build",  "extract",   "merge", "update",  "remove", "watch",      "diff",
    "export", "summarize", "query", "explain", "review", "stats",      "parse",
    "openie", "inspect",   "rules", "eval",    "train",  "completion", "manual"};

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

TEST_CASE("a format that nobody knows is status 2, and those there are named") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    REQUIRE(run_program({"build", article, "--out", folder / "g"}).status == 0);
    const Run run = run_program({"export", folder / "g", "--format", "xlsx"});
    CHECK(run.status == 2);
    CHECK(run.err.find("xlsx") != std::string::npos);
    CHECK(run.err.find("sqlite") != std::string::npos);
}

TEST_CASE("a data folder that is none of ours is refused before any work") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    const Run run = run_program(
        {"build", article, "--out", folder / "g", "--data", folder.path().string()});
    CHECK(run.status == 1);
    CHECK(run.err.find("relations.tsv") != std::string::npos);
}

TEST_CASE("options come from a file, too, and the command line goes before it") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    const std::string config =
        folder.file("c.toml", "[build]\ninclude = \"denied\"\nmax-article = 20\n");
    const Run skipped =
        run_program({"build", article, "--out", folder / "g", "--config", config});
    CHECK(skipped.err.find("longer than 20") != std::string::npos);
    const Run before = run_program(
        {"--config", config, "build", article, "--out", folder / "g", "--max-article", "9000"});
    CHECK(before.status == 0);
    CHECK(
        read_file(folder / "g/run.json").find("\"include\": \"denied\"") != std::string::npos);
    const std::string wrong = folder.file("w.toml", "[build]\nmax-articles = 20\n");
    const Run refused =
        run_program({"--config", wrong, "build", article, "--out", folder / "g"});
    CHECK(refused.status == 2);
    CHECK(
        refused.err.find("w.toml: no command has an option build.max-articles")
        != std::string::npos);
    CHECK(
        run_program({"--config", folder / "none", "build", article, "--out", folder / "g"})
            .status
        == 2);
}

// "build --max-article", ..., from what bash is told.
std::vector<std::pair<std::string, std::string>> options_of_commands() {
    std::vector<std::pair<std::string, std::string>> found;
    std::istringstream lines(run_program({"completion", "bash"}).out);
    std::string command;
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with("/*)")) {
            command = line.substr(4, line.size() - 7);
        }
        std::istringstream words(line.find("-h --help") != std::string::npos ? line : "");
        for (std::string word; words >> word;) {
            const std::string name = word.substr(0, word.find('\''));
            if (name.starts_with("--") && name != "--help" && !command.empty()) {
                found.emplace_back(command, name.substr(2));
            }
        }
        command = line.find("-h --help") != std::string::npos ? "" : command;
    }
    return found;
}

TEST_CASE("a file of options may name every option of every command") {
    const TempFolder folder;
    const auto options = options_of_commands();
    CHECK(options.size() > 100);
    for (const auto& [command, name] : options) {
        CAPTURE(command);
        CAPTURE(name);
        const std::string config =
            folder.file("c.toml", "[" + command + "]\n" + name + " = \"%\"\n");
        // No option is called so is said before a value is looked at.
        const Run run = run_program({"--config", config, command, "x", "y"});
        CHECK(run.err.find("no command has an option") == std::string::npos);
    }
}

TEST_CASE("completions know the values that an option may have") {
    const std::string bash = run_program({"completion", "bash"}).out;
    CHECK(bash.find("query/--as) words='csv jsonl table'") != std::string::npos);
    CHECK(bash.find("openie/--style) words='binary nary'") != std::string::npos);
    const std::string fish = run_program({"completion", "fish"}).out;
    CHECK(fish.find("-l polarity -x -a 'affirmed denied'") != std::string::npos);
    const std::string zsh = run_program({"completion", "zsh"}).out;
    CHECK(zsh.find("--style[nary\\: one tuple with all arguments") != std::string::npos);
    CHECK(zsh.find(":nary|binary:(binary nary)'") != std::string::npos);
}

TEST_CASE("manual and completions know every command and option") {
    const Run manual = run_program({"manual"});
    CHECK(manual.status == 0);
    CHECK(manual.out.starts_with(".TH NEWSGRAPH 1"));
    const std::vector<std::string> texts{
        manual.out,
        run_program({"completion", "bash"}).out,
        run_program({"completion", "zsh"}).out,
        run_program({"completion", "fish"}).out};
    for (const std::string command : commands) {
        CAPTURE(command);
        for (const std::string& text : texts) {
            CHECK(text.find(command) != std::string::npos);
        }
    }
    for (const std::string& text : texts) {
        CHECK((text.find("prune") != std::string::npos));
        CHECK((text.find("max") != std::string::npos));
    }
    CHECK(run_program({"completion", "cmd"}).status == 2);
}
