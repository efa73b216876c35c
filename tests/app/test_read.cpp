// read: what was read of articles, for people who only want that.
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <thread>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

const std::string page =
    "<html><head><title>Ferry sinks</title><meta name='author' content='By Ada Holm'>"
    "<link rel='canonical' href='https://www.quay.example/2021/05/03/ferry'></head><body>"
    "<article><h1>Ferry sinks</h1><p>The ferry sank off Gotland on Monday, the coast guard "
    "said.</p><p>Nobody was hurt, as all had left the ship in "
    "time.</p></article></body></html>";

}  // namespace

TEST_CASE("read prints a JSON line an article, with null for what is not known") {
    const TempFolder folder;
    const Run run = run_program({"read", folder.file("a.html", page)});
    CHECK(run.status == 0);
    CHECK(run.err.empty());
    CHECK(
        run.out
        == "{\"document\":\"a.html\",\"title\":\"Ferry sinks\",\"published\":\"2021-05-03\","
           "\"publisher\":\"quay.example\",\"author\":\"Ada Holm\","
           "\"url\":\"https://www.quay.example/2021/05/03/ferry\",\"language\":\"en\","
           "\"text\":\"Ferry sinks\\n\\nThe ferry sank off Gotland on Monday, the coast guard "
           "said.\\n\\nNobody was hurt, as all had left the ship in time.\"}\n");
}

TEST_CASE("read names what it skips, and --strict makes that an error") {
    const TempFolder folder;
    const std::string good = folder.file("a.html", page);
    const std::string bad = folder.file("b.txt", "");
    const Run run = run_program({"read", good, bad});
    CHECK(run.status == 0);
    CHECK(contains(run.err, "newsgraph: skipped b.txt: empty"));
    CHECK(run_program({"read", good, bad, "--strict"}).status == 1);
    CHECK(run_program({"read", bad}).status == 1);
    CHECK(run_program({"read", good, "--max-article", "99999999999999999999"}).status == 2);
}

TEST_CASE("a pipe is read like a file") {
    const TempFolder folder;
    const std::string pipe = folder / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    std::thread writer([&pipe] { std::ofstream(pipe, std::ios::binary) << page; });
    const Run run = run_program({"read", pipe});
    writer.join();
    CHECK(contains(run.out, "The ferry sank off Gotland"));
}

TEST_CASE("names of files and ids of records cannot move the cursor or forge a line") {
    const TempFolder folder;
    folder.file("bad\x1b[2J\nnewsgraph: all is well.txt", "");
    folder.file("caf\xE9.html", page);
    folder.file("c.jsonl", "{\"id\":\"x\\u001b[2J\\nnewsgraph: fine\",\"text\":\"\"}\n");
    const Run run = run_program({"read", folder / ""});
    CHECK(run.status == 0);
    CHECK_FALSE(contains(run.err, "\x1b"));
    CHECK_FALSE(contains(run.err, "\nnewsgraph: all"));
    CHECK_FALSE(contains(run.err, "\nnewsgraph: fine"));
    CHECK(contains(run.err, "bad\\x1b[2J\\x0a"));
    CHECK(contains(run.out, "\"document\":\"caf\\\\xe9.html\""));
}

TEST_CASE("folders say what of them cannot be read, and links to folders are followed") {
    const TempFolder folder;
    const TempFolder other;
    other.file("deep/b.html", page);
    folder.file("a.html", page);
    fs::create_directory_symlink(other / "deep", folder / "link");
    fs::create_directory_symlink(folder / "", folder / "loop");
    fs::create_symlink("/nowhere", folder / "dangling.html");
    REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const Run run = run_program({"read", folder / ""});
    CHECK(contains(run.out, "\"document\":\"link/b.html\""));
    CHECK(contains(run.err, "skipped dangling.html: a link to nothing"));
    CHECK(contains(run.err, "skipped loop: a link back to a folder that it lies in"));
    CHECK(contains(run.err, "skipped pipe: not a file (a pipe, a socket or a device)"));
    CHECK(run_program({"read", folder / "", "--strict"}).status == 1);
}

TEST_CASE("the output folder inside INPUT is not read back") {
    const TempFolder folder;
    folder.file("a.html", page);
    const std::string out = folder / "graph";
    REQUIRE(run_program({"build", folder / "", "--out", out}).status == 0);
    const std::string first = read_file(folder / "graph/articles.jsonl");
    const Run again = run_program({"build", folder / "", "--out", out});
    CHECK(contains(again.err, "1 article and 0 skipped"));
    CHECK(read_file(folder / "graph/articles.jsonl") == first);
}

TEST_CASE("an output folder that is INPUT itself is told, not passed over in silence") {
    const TempFolder folder;
    folder.file("a.html", page);
    const Run run = run_program({"build", folder / "", "--out", folder / ""});
    CHECK(run.status == 1);
    CHECK(contains(run.err, "is the folder of --out, which is not read"));
}

TEST_CASE("inspect says where each field stood and what was left out why") {
    const TempFolder folder;
    const Run run = run_program({"inspect", folder.file("a.html", page)});
    CHECK(contains(run.out, "author     Ada Holm  [meta author]"));
    CHECK(contains(run.out, "published  2021-05-03  [address]"));
    CHECK(contains(run.out, "publisher  quay.example  [host of the address]"));
}

TEST_CASE("eval needs a file with something in it") {
    const TempFolder folder;
    const Run empty = run_program({"eval", "parse", folder.file("a.conllu", "")});
    CHECK(empty.status == 1);
    CHECK(contains(empty.err, "empty; nothing can be scored"));
    const Run directory = run_program({"eval", "parse", folder / ""});
    CHECK(directory.status == 1);
    CHECK(contains(directory.err, "no file that can be read"));
    const Run claims = run_program({"eval", "claims", folder / ""});
    CHECK(claims.status == 1);
    CHECK(contains(claims.err, ": no file that can be read"));
    CHECK_FALSE(contains(claims.err, "basic_"));
}
