// Each command does its job on a small article.
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <sstream>

using namespace newsgraph;

namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> columns_of(const std::string& line) {
    std::vector<std::string> columns;
    std::istringstream in(line);
    for (std::string column; std::getline(in, column, '\t');) {
        columns.push_back(column);
    }
    return columns;
}

// A folder "graph" made of an_article().
void build_graph(const TempFolder& folder) {
    const std::string article = folder.file("boats.txt", an_article());
    const Run run = run_program({"build", article, "--out", folder / "graph"});
    CAPTURE(run.err);
    REQUIRE(run.status == 0);
}

}  // namespace

TEST_CASE("build says on stderr what it did and nothing on stdout") {
    const TempFolder folder;
    const std::string article = folder.file("boats.txt", an_article());
    const Run run = run_program({"build", article, "--out", folder / "graph"});
    CHECK(run.out.empty());
    CHECK(contains(run.err, "1 article and 0 skipped"));
    CHECK(contains(run.err, folder / "graph/summary.md"));
    CHECK_FALSE(contains(run.err, "\r"));  // no counter where stderr is a file
}

TEST_CASE("a relation of the user's own is said with its own phrase, from DIR alone") {
    const TempFolder folder;
    const std::string schema = folder.file(
        "mine.tsv",
        "relation\tfunnels\tmoves in secret\tany\tany\tno\t-\t-\t-\t-\tfunnel, funnelled\n"
        "relation\tchannels\tmoves\tany\tany\tno\n"
        "funnels\tverb\tfunnel\tsubject=subj object=obj recipient=to\n"
        "channels\tverb\tchannel\tsubject=subj object=obj recipient=to\n");
    const std::string article = folder.file(
        "money.txt",
        "Iran has channeled weapons to Libya. Russia funneled money to Libya. Money was "
        "funneled to Syria.\n");
    const std::string out = folder / "graph";
    REQUIRE(run_program({"build", article, "--schema", schema, "--out", out}).status == 0);
    const Run run = run_program({"summarize", out});
    CAPTURE(run.out);
    CHECK(contains(run.out, "Iran channeled weapons to Libya"));
    CHECK(contains(run.out, "Russia funneled money to Libya"));
    CHECK(contains(run.out, "oney was funnelled to Syria"));
}

TEST_CASE("build finds who sells what to whom") {
    const TempFolder folder;
    build_graph(folder);
    const auto claims = read_file(folder / "graph/claims.jsonl");
    CHECK(contains(claims, "\"relation\":\"supplies\""));
    CHECK(contains(claims, "patrol boats"));
    CHECK(contains(read_file(folder / "graph/entities.jsonl"), "Marisol Shipyards"));
}

TEST_CASE("build reads JSON lines from standard input, under other field names too") {
    const TempFolder folder;
    const std::string line =
        "{\"key\": \"one\", \"headline\": \"Boats for Ghana\", \"body\": \"Portugal has sold "
        "three "
        "patrol boats to Ghana, the ministry said.\"}\n";
    const Run run = run_program(
        {"build",
         "-",
         "--out",
         folder / "graph",
         "--field",
         "text=body",
         "--field",
         "title=headline",
         "--field",
         "id=key"},
        line);
    CHECK(run.status == 0);
    const auto articles = read_file(folder / "graph/articles.jsonl");
    CHECK(contains(articles, "\"document\":\"one\""));
    CHECK(contains(articles, "\"title\":\"Boats for Ghana\""));
}

TEST_CASE("extract writes one line an article and one for what it skipped") {
    const TempFolder folder;
    folder.file("in/a.txt", an_article());
    folder.file("in/b.txt", "");
    const Run run = run_program({"extract", folder / "in"});
    CHECK(run.status == 0);
    const auto lines = lines_of(run.out);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].starts_with("{\"article\":{\"document\":\"a.txt\""));
    CHECK(lines[1].starts_with("{\"skipped\":{\"document\":\"b.txt\""));
    CHECK(contains(run.err, "skipped b.txt"));
}

TEST_CASE("summarize tells of an entity, of a pair, and knows who is not there") {
    const TempFolder folder;
    build_graph(folder);
    const auto graph = folder / "graph";
    const Run one = run_program({"summarize", graph, "ghana"});
    CHECK(one.status == 0);
    CHECK(contains(one.out, "Ghana"));
    const Run pair = run_program({"summarize", graph, "Portugal", "Ghana"});
    CHECK(pair.status == 0);
    CHECK(contains(pair.out, "patrol boats"));
    const Run nobody = run_program({"summarize", graph, "Atlantis"});
    CHECK(nobody.status == 1);
    CHECK(contains(nobody.err, "Atlantis"));
}

TEST_CASE("stats counts entities and claims") {
    const TempFolder folder;
    build_graph(folder);
    const Run run = run_program({"stats", folder / "graph"});
    CHECK(run.status == 0);
    CHECK(contains(run.out, "supplies"));
    CHECK(contains(run.out, "Country"));
    CHECK(contains(run.out, "1  articles"));
}

TEST_CASE("parse writes CoNLL-U with ten columns and one root a sentence") {
    const Run run = run_program({"parse"}, "Iran didn't sell drones. Russia bought them.\n");
    CHECK(run.status == 0);
    CHECK(run.out.starts_with("# newdoc id = stdin\n"));
    CHECK(contains(run.out, "\n2-3\tdidn't\t"));
    CHECK(contains(run.out, "Entity="));
    std::size_t roots = 0;
    for (const auto& line : lines_of(run.out)) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        CAPTURE(line);
        const auto columns = columns_of(line);
        REQUIRE(columns.size() == 10);
        roots += columns[7] == "root" ? 1 : 0;
    }
    CHECK(roots == 2);
}

TEST_CASE("parse reads quotations, and knows who speaks them") {
    const Run run = run_program({"parse"}, "“I saw them,” Adam Lee said.\n");
    CHECK(run.status == 0);
    CHECK(contains(run.out, "Entity=(e1-Person)\n"));
    CHECK(contains(run.out, "\tEntity=(e1-Person\n"));
}

TEST_CASE("parse --tokens leaves the tokens as they are") {
    const Run run = run_program(
        {"parse", "--tokens"}, "The U.S.-led team arrived .\n\nIt left on Monday-morning !\n");
    CHECK(run.status == 0);
    CHECK(contains(run.out, "\n2\tU.S.-led\t"));
    CHECK(contains(run.out, "\n4\tMonday-morning\t"));
    const auto lines = lines_of(run.out);
    CHECK(
        std::ranges::count_if(
            lines, [](const auto& line) { return line.starts_with("# sent_id"); })
        == 2);
}

TEST_CASE("openie writes tuples of the sentence's own tokens") {
    const std::string sentence = "Portugal sold three boats to Ghana in May .";
    const Run nary = run_program({"openie", "--style", "nary"}, sentence + "\n");
    const Run binary = run_program({"openie", "--style", "binary"}, sentence + "\n");
    CHECK(nary.status == 0);
    CHECK(binary.status == 0);
    const auto tuples = lines_of(nary.out);
    REQUIRE(tuples.size() == 1);
    const auto columns = columns_of(tuples.front());
    REQUIRE(columns.size() >= 6);
    CHECK(columns[0] == sentence);
    CHECK(std::stod(columns[1]) > 0);
    CHECK(std::stod(columns[1]) <= 1);
    CHECK(columns[3] == "Portugal");
    CHECK(lines_of(binary.out).size() >= 2);
    for (const auto& tuple : lines_of(binary.out)) {
        CHECK(columns_of(tuple).size() == 5);
    }
}

TEST_CASE("openie tells what a confidence stands on") {
    const Run run =
        run_program({"openie", "--features"}, "Portugal sold three boats to Ghana in May .\n");
    CHECK(run.status == 0);
    REQUIRE(lines_of(run.out).size() == 1);
    const auto columns = columns_of(lines_of(run.out).front());
    CHECK(contains(columns[1], "kind:verb=1"));
    CHECK(contains(columns[1], "object:NOUN=1"));
    CHECK(columns[3] == "Portugal");
}

TEST_CASE("inspect shows trees, names, claims and the rules behind them") {
    const TempFolder folder;
    const Run run = run_program({"inspect", folder.file("boats.txt", an_article())});
    CHECK(run.status == 0);
    CHECK(contains(run.out, "document   boats.txt"));
    CHECK(contains(run.out, "nsubj"));
    CHECK(contains(run.out, "  frame    "));
    CHECK(contains(run.out, "  claim    Portugal -- supplies --> patrol boats"));
    CHECK(contains(run.out, "Entities\n"));
}

TEST_CASE("eval claims counts what gold asks for") {
    const TempFolder folder;
    build_graph(folder);
    const auto gold = folder.file(
        "gold.tsv",
        "must\tboats.txt\tPortugal\tsupplies\t*boat\tGhana\taffirmed\tactual\t-\n"
        "must\tboats.txt\tAtlantis\tsupplies\t*boat\tGhana\taffirmed\tactual\t-\n"
        "never\tboats.txt\tGhana\tsupplies\t-\t-\t-\t-\t-\n");
    const Run run = run_program({"eval", "claims", gold, folder / "graph", "--verbose"});
    CHECK(run.status == 0);
    CHECK(contains(run.out, "found    1 of    2, forbidden   0 of   1"));
    CHECK(contains(run.out, "Atlantis"));
    CHECK(run_program({"eval", "claims", gold}).status == 2);
    const auto own_text = folder.file(
        "own.tsv",
        "text\tsale/1\tPortugal sold three boats to Ghana.\n"
        "must\tsale/1\tPortugal\tsupplies\t*boat\tGhana\taffirmed\tactual\t-\t-\n");
    const Run calibrated = run_program({"eval", "claims", own_text});
    CHECK(std::regex_search(
        calibrated.out, std::regex("confidence 0.. to ...: right    1 of    1")));
}

TEST_CASE("eval parse finds nothing wrong with gold itself, and something with another tree") {
    const TempFolder folder;
    const std::string gold =
        "# text = Iran sold drones\n"
        "1\tIran\tIran\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
        "2\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "3\tdrones\tdrone\tNOUN\tNNS\t_\t2\tobj\t_\t_\n\n";
    std::string other = gold;
    other.replace(other.find("\tobj"), 4, "\tobl");
    const auto gold_file = folder.file("gold.conllu", gold);
    const Run same = run_program({"eval", "parse", gold_file, gold_file});
    const Run wrong = run_program({"eval", "parse", gold_file, folder.file("o.conllu", other)});
    const Run own = run_program({"eval", "parse", gold_file});
    CHECK(same.status == 0);
    CHECK(own.status == 0);
    CHECK(contains(same.out, "100.00"));
    CHECK(same.out != wrong.out);
    CHECK(contains(wrong.out, "66.67"));
}

TEST_CASE("train lists the models with the program that makes each") {
    const Run run = run_program({"train"});
    CHECK(run.status == 0);
    CHECK(contains(run.out, "models/language.bin"));
    CHECK(contains(run.out, "models/segmenter.bin"));
    for (const auto& line : lines_of(run_program({"train", "language"}).out)) {
        CHECK_FALSE(contains(line, "segmenter"));
    }
}

TEST_CASE("query answers with claims and with ways, and helps with names") {
    const TempFolder folder;
    build_graph(folder);
    const std::string graph = folder / "graph";
    const Run claims = run_program({"query", graph, "--object", "ghana", "--as", "jsonl"});
    CHECK(claims.status == 0);
    CHECK(contains(claims.out, "\"relation\":\"supplies\""));
    CHECK(contains(claims.err, "claim"));
    const Run path = run_program({"query", graph, "--path", "Portugal", "Ghana"});
    CHECK(contains(path.out, "Portugal – Ghana\n"));
    const Run slip = run_program({"query", graph, "--subject", "Portugall"});
    CHECK(slip.status == 1);
    CHECK(contains(slip.err, "did you mean Portugal"));
    CHECK(run_program({"query", graph, "--relation", "suplies"}).status == 1);
    CHECK(run_program({"query", graph, "--since", "yesterday"}).status == 2);
}

TEST_CASE("export draws the part that is asked for") {
    const TempFolder folder;
    build_graph(folder);
    const std::string graph = folder / "graph";
    const Run named = run_program({"export", graph, "--format", "csv", "--named-only"});
    CHECK(named.status == 0);
    CHECK(contains(named.out, "ghana"));
    CHECK_FALSE(contains(named.out, "\r\npatrol-boats,"));
    const Run ego = run_program(
        {"export", graph, "--format", "gexf", "--ego", "Ghana", "--steps", "2", "--top", "3"});
    CHECK(contains(ego.out, "<node id=\"ghana\""));
    const Run none = run_program({"export", graph, "--format", "csv", "--relation", "eats"});
    CHECK(none.status == 1);
    CHECK(contains(none.err, "relations.jsonl"));
    CHECK(run_program({"export", graph, "--format", "csv", "--steps", "2"}).status == 2);
}

TEST_CASE("RDF stands under the address of build, which export and update keep") {
    const TempFolder folder;
    const std::string article = folder.file("boats.txt", an_article());
    const std::string graph = folder / "graph";
    const std::string base = "https://data.test/news";
    REQUIRE(run_program({"build", article, "--out", graph, "--base", base}).status == 0);
    const std::string turtle = run_program({"export", graph, "--format", "turtle"}).out;
    CHECK(turtle == read_file(folder / "graph/graph.ttl"));
    CHECK(contains(turtle, "@prefix kg: <https://data.test/news/ns#>"));
    CHECK_FALSE(contains(turtle, "newsgraph.example"));
    CHECK(contains(
        read_file(folder / "graph/run.json"), "\"base\": \"https://data.test/news/\""));
    REQUIRE(run_program({"update", graph, article}).status == 0);
    CHECK(turtle == read_file(folder / "graph/graph.ttl"));
    const Run other =
        run_program({"export", graph, "--format", "trig", "--base", "http://a.test/"});
    CHECK(contains(other.out, "<http://a.test/ns#>"));
    const Run wrong = run_program({"export", graph, "--format", "trig", "--base", "a.test"});
    CHECK(wrong.status == 2);
    CHECK(contains(wrong.err, "--base 'a.test'"));
}

TEST_CASE("summarize writes a page of any length and form") {
    const TempFolder folder;
    build_graph(folder);
    const std::string graph = folder / "graph";
    const Run html = run_program({"summarize", graph, "--as", "html", "--length", "short"});
    CHECK(html.out.starts_with("<!DOCTYPE html>"));
    const Run json = run_program({"summarize", graph, "ghana", "--as", "json"});
    CHECK(json.out.starts_with("{"));
    const std::string file = folder / "page.md";
    CHECK(run_program({"summarize", graph, "--length", "full", "-o", file}).status == 0);
    CHECK(contains(read_file(file), "## Sources"));
    const Run part = run_program({"summarize", graph, "Shipyards"});
    CHECK(contains(part.err, "is taken for Marisol Shipyards"));
    CHECK(contains(part.out, "# Marisol Shipyards"));
}
