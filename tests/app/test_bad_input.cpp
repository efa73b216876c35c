// The contract's table of bad input, row by row.
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace newsgraph;

namespace {

// Sanitizers keep memory of their own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long memory_limit = 4'000'000;
#else
constexpr long memory_limit = 500'000;
#endif

std::string repeat(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// A good article and a bad file side by side: the bad one is named on stderr with the reason
// and counted in run.json, the good one still comes out.
void check_skipped(const std::string& name, std::string_view content, std::string_view reason) {
    const TempFolder folder;
    folder.file("in/good.txt", an_article());
    folder.file("in/" + name, content);
    CAPTURE(name);
    const Run run = run_program({"build", folder / "in", "--out", folder / "out"});
    CHECK(run.status == 0);
    CHECK(contains(run.err, "skipped " + name));
    CAPTURE(run.err);
    CHECK(contains(run.err, reason));
    const auto report = read_file(folder / "out/run.json");
    CHECK(contains(report, name));
    CHECK(contains(read_file(folder / "out/articles.jsonl"), "good.txt"));
    CHECK_FALSE(contains(read_file(folder / "out/articles.jsonl"), name));

    const Run strict =
        run_program({"build", folder / "in", "--out", folder / "out2", "--strict"});
    CHECK(strict.status == 1);
}

}  // namespace

TEST_CASE("an empty file is skipped") {
    check_skipped("empty.txt", "", "empty");
}

TEST_CASE("a file of blanks is skipped") {
    check_skipped("blank.txt", " \n\n\t \n", "");
}

TEST_CASE("a binary file is skipped") {
    std::string bytes =
        "\x7f"
        "ELF";
    for (int i = 0; i < 4096; ++i) {
        bytes += static_cast<char>(i * 37 % 256);
    }
    check_skipped("program.txt", bytes, "binary");
}

TEST_CASE("an article in another language is skipped") {
    check_skipped(
        "deutsch.txt",
        "Drohnen für die Ukraine\n\nDie Regierung in Oslo liefert zweihundert Drohnen an die "
        "Ukraine, wie das Verteidigungsministerium am Montag mitteilte. Die Geräte werden in "
        "Trondheim hergestellt und sollen im Herbst ausgeliefert werden. Das Parlament hat dem "
        "Vorhaben in der vergangenen Woche mit großer Mehrheit zugestimmt.\n",
        "English");
}

TEST_CASE("JSON without text and lines that are no JSON are skipped one by one") {
    const TempFolder folder;
    const std::string lines = folder.file(
        "a.jsonl",
        "{\"id\": \"no-text\", \"title\": \"A title\"}\n"
        "{\"id\": \"broken\", \"text\": \n"
        "{\"id\": \"good\", \"text\": \"Portugal has sold three patrol boats to Ghana. The "
        "defence ministry in Lisbon announced the sale on Monday.\"}\n"
        "[1, 2]\n");
    const Run run = run_program({"build", lines, "--out", folder / "out"});
    CHECK(run.status == 0);
    CHECK(contains(run.err, "no-text"));
    CHECK(contains(run.err, "a.jsonl:2"));
    CHECK(contains(run.err, "a.jsonl:4"));
    CHECK(contains(read_file(folder / "out/articles.jsonl"), "\"good\""));
}

TEST_CASE("an unreadable file is skipped") {
    if (geteuid() == 0) {
        return;  // root can read everything
    }
    const TempFolder folder;
    folder.file("in/good.txt", an_article());
    const std::string secret = folder.file("in/secret.txt", an_article());
    chmod(secret.c_str(), 0);
    const Run run = run_program({"build", folder / "in", "--out", folder / "out"});
    CHECK(run.status == 0);
    CHECK(contains(run.err, "skipped secret.txt"));
}

TEST_CASE("an INPUT that does not exist is status 1, and nothing is written") {
    const TempFolder folder;
    const Run run = run_program({"build", folder / "nowhere", "--out", folder / "out"});
    CHECK(run.status == 1);
    CHECK(contains(run.err, "nowhere"));
    CHECK(run.err.find('\n') == run.err.size() - 1);
    CHECK_FALSE(std::filesystem::exists(folder / "out/claims.jsonl"));
}

TEST_CASE("a folder without articles is status 1, and nothing is written") {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "in");
    const Run run = run_program({"build", folder / "in", "--out", folder / "out"});
    CHECK(run.status == 1);
    CHECK(contains(run.err, "no article"));
    CHECK_FALSE(std::filesystem::exists(folder / "out/claims.jsonl"));
}

TEST_CASE("an --out that cannot be written is status 1 before anything is read") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    const std::vector<std::string> places{article, "/proc/newsgraph", article + "/deeper"};
    for (const auto& out : places) {
        CAPTURE(out);
        const Run run = run_program({"build", article, "--out", out});
        CHECK(run.status == 1);
        CHECK(contains(run.err, out));
    }
    CHECK(read_file(article) == an_article());
}

TEST_CASE("a full disk is status 1") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    REQUIRE(run_program({"build", article, "--out", folder / "out"}).status == 0);
    const std::vector<std::vector<std::string>> writers{
        {"extract", article},
        {"export", folder / "out", "--format", "turtle"},
        {"summarize", folder / "out"},
        {"parse", article},
        {"inspect", article},
    };
    for (const auto& arguments : writers) {
        CAPTURE(arguments.front());
        const Run run = run_program_to("/dev/full", arguments);
        CHECK(run.status == 1);
        CHECK(contains(run.err, "newsgraph: "));
    }
    const Run file =
        run_program({"export", folder / "out", "--format", "csv", "-o", "/dev/full"});
    CHECK(file.status == 1);
}

TEST_CASE("invalid bytes are replaced, counted, and cost nothing else") {
    const TempFolder folder;
    std::string text = an_article();
    text.insert(text.find("boats"), "\xC3\x28\xE2\x82 ");
    text += "Zürich café naïve Łódź — “quoted”. The sale was signed in Zürich on Monday.\n";
    const std::string article = folder.file("a.txt", text);
    const Run run = run_program({"build", article, "--out", folder / "out"});
    CHECK(run.status == 0);
    CHECK(contains(read_file(folder / "out/articles.jsonl"), "\xEF\xBF\xBD"));
    CHECK_FALSE(contains(read_file(folder / "out/run.json"), "\"replaced_bytes\": 0"));
}

TEST_CASE("an article longer than --max-article is skipped") {
    const TempFolder folder;
    folder.file("in/long.txt", repeat(an_article() + "\n", 30));
    folder.file("in/short.txt", an_article());
    const Run run =
        run_program({"build", folder / "in", "--out", folder / "out", "--max-article", "2000"});
    CHECK(run.status == 0);
    CHECK(contains(run.err, "skipped long.txt"));
    CHECK(contains(read_file(folder / "out/articles.jsonl"), "short.txt"));
}

TEST_CASE("a line of 100 MB is skipped in bounded memory") {
    const TempFolder folder;
    const std::string word = "drones are sold by the dozen ";
    const std::string lines = folder.file(
        "big.jsonl", "{\"id\": \"big\", \"text\": \"" + repeat(word, 100'000'000 / word.size())
                         + "\"}\n{\"id\": \"good\", \"text\": \"Portugal has sold three patrol "
                           "boats to Ghana, the defence ministry in Lisbon said.\"}\n");
    const Run run = run_program({"build", lines, "--out", folder / "out"});
    CHECK(run.status == 0);
    CHECK(contains(run.err, "skipped"));
    CHECK(contains(read_file(folder / "out/articles.jsonl"), "\"good\""));
    CHECK(run.max_kilobytes < memory_limit);
}

TEST_CASE("4 MB of prose on one line, or of Markdown's marks, are read in bounded memory") {
    const TempFolder folder;
    const std::string prose = folder.file(
        "prose.txt",
        repeat("The ferry left the harbour of the town, and its crew sold the nets. ", 60'000));
    const std::string marks = folder.file("marks.md", an_article() + repeat("[", 4'000'000));
    for (const std::string& file : {prose, marks}) {
        CAPTURE(file);
        const Run run = run_program({"read", file});
        CHECK(run.status == 0);
        CHECK(run.max_kilobytes < memory_limit);
    }
}

TEST_CASE("HTML nested 100,000 deep does not crash, and what can be read is read") {
    const TempFolder folder;
    const std::string deep = folder.file(
        "in/deep.html",
        "<html><body>" + repeat("<div>", 100'000)
            + "<p>Portugal has sold three patrol boats to Ghana.</p></body></html>");
    folder.file("in/good.txt", an_article());
    const Run run = run_program({"build", folder / "in", "--out", folder / "out"});
    CHECK(run.status == 0);
    CHECK(run.max_kilobytes < memory_limit);
    const bool read = contains(read_file(folder / "out/articles.jsonl"), "deep.html");
    CHECK((read || contains(run.err, "skipped deep.html")));
}

TEST_CASE("text after 400 unclosed tags survives") {
    const TempFolder folder;
    const std::string html = folder.file(
        "a.html", "<html><body><h1>Boats for Ghana</h1>" + repeat("<font size=2>", 400)
                      + "<p>Portugal has sold three patrol boats to Ghana, the defence ministry "
                        "said on Monday in a statement that was published in Lisbon.</p>"
                        "<p>The boats were built by Marisol Shipyards, which is based in Setubal "
                        "and has built boats for the navy since 1962.</p></body></html>");
    const Run run = run_program({"build", html, "--out", folder / "out"});
    CHECK(run.status == 0);
    CHECK(contains(read_file(folder / "out/articles.jsonl"), "Marisol Shipyards"));
}

TEST_CASE("entities of XML are not expanded, nothing is fetched") {
    const TempFolder folder;
    const std::string secret = folder.file("secret", "the secret of the file");
    const std::string html = folder.file(
        "a.html",
        "<!DOCTYPE html [<!ENTITY a \"lollipop\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY s SYSTEM "
        "\"file://" + secret + "\">]><html><body><h1>Boats for Ghana</h1><p>Portugal has sold "
        "three patrol boats to Ghana, the ministry said. &s; &b; The boats were built in "
        "Setubal by a company that has built boats since 1962.</p></body></html>");
    const Run run = run_program({"build", html, "--out", folder / "out"});
    const auto articles = read_file(folder / "out/articles.jsonl");
    CHECK(run.status == 0);
    CHECK_FALSE(contains(articles, "the secret of the file"));
    CHECK_FALSE(contains(articles, "lollipoplollipop"));
}

TEST_CASE("a failed run leaves an older graph as it was") {
    const TempFolder folder;
    const std::string article = folder.file("a.txt", an_article());
    REQUIRE(run_program({"build", article, "--out", folder / "out"}).status == 0);
    const auto before = read_folder(folder / "out");
    const std::string empty = folder.file("empty.txt", "");
    CHECK(run_program({"build", empty, "--out", folder / "out"}).status == 1);
    CHECK(read_folder(folder / "out") == before);
}

TEST_CASE("merge refuses a line that extract did not write") {
    const TempFolder folder;
    const std::string lines = folder.file("part.jsonl", "{\"article\": 7}\n");
    const Run run = run_program({"merge", lines, "--out", folder / "out"});
    CHECK(run.status == 1);
    CHECK(contains(run.err, "part.jsonl:1"));
}

TEST_CASE("a folder without a graph is refused") {
    const TempFolder folder;
    for (const std::string& command : std::vector<std::string>{"summarize", "stats"}) {
        CAPTURE(command);
        const Run run = run_program({command, folder.path().string()});
        CHECK(run.status == 1);
        CHECK(contains(run.err, folder.path().string()));
    }
}

TEST_CASE("gold that says nothing is not scored") {
    const TempFolder folder;
    const auto blank = folder.file("blank.txt", "\n# a comment\n  \n\n");
    for (const char* kind : {"parse", "names", "coref", "roles", "claims"}) {
        CAPTURE(kind);
        const Run said = run_program({"eval", kind, blank, blank});
        CHECK(said.status == 1);
        CHECK(contains(said.err, "only blank lines and comments; nothing can be scored"));
        const Run endless = run_program({"eval", kind, "/dev/zero", blank});
        CHECK(endless.status == 1);
        CHECK(contains(endless.err, "/dev/zero: binary; gold is text"));
    }
}
