// What is written, how it is compressed, and what is put aside: chosen by the user, and never a
// change of what is said.
#include "graph/storage/compressed_stream.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <map>
#include <set>
#include <sstream>

using namespace newsgraph;

namespace {

using Files = std::map<std::string, std::string>;

const std::string samples = std::string(SOURCE_ROOT) + "/samples";

Files files_of(const std::string& directory) {
    Files files = read_folder(directory);
    files.erase("records.sqlite");
    return files;
}

std::set<std::string> names_of(const Files& files) {
    std::set<std::string> names;
    for (const auto& [name, content] : files) {
        names.insert(name);
    }
    return names;
}

std::string decompressed(const std::string& bytes) {
    std::stringbuf from(bytes);
    const auto plain = decompress_from(from);
    REQUIRE(plain != nullptr);
    std::istream in(plain.get());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string compressed(const std::string& text, const std::string& name) {
    std::stringbuf to;
    const auto out = compress_for(name, to);
    REQUIRE(out != nullptr);
    out->sputn(text.data(), static_cast<std::streamsize>(text.size()));
    REQUIRE(out->finish());
    return to.str();
}

void run_well(const std::vector<std::string>& arguments, const std::string& input = "") {
    const Run run = run_program(arguments, input);
    CAPTURE(run.err);
    REQUIRE(run.status == 0);
}

const std::set<std::string> always{
    "articles.jsonl",
    "claims.jsonl",
    "entities.jsonl",
    "relations.jsonl",
    "run.json",
    "summary.md"};

}  // namespace

TEST_CASE(
    "--formats says what is written, compressed as it is called, and update keeps to it") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    run_well({"build", samples, "--out", folder / "all"});
    const Files all = files_of(folder / "all");
    run_well({"build", samples, "--out", dir, "--formats", "nquads.zst,graphml.gz,csv"});
    const Files chosen = files_of(dir);
    std::set<std::string> expected = always;
    expected.insert({"graph.csv", "graph.graphml.gz", "graph.nodes.csv", "graph.nq.zst"});
    CHECK(names_of(chosen) == expected);
    CHECK((decompressed(chosen.at("graph.graphml.gz")) == all.at("graph.graphml")));
    CHECK((decompressed(chosen.at("graph.nq.zst")) == all.at("graph.nq")));
    CHECK((chosen.at("claims.jsonl") == all.at("claims.jsonl")));

    run_well({"update", dir, samples});
    CHECK((files_of(dir) == chosen));
    run_well({"update", dir, samples, "--formats", "none"});
    CHECK(names_of(files_of(dir)) == always);
    run_well({"build", samples, "--out", dir});
    CHECK((files_of(dir) == all));
}

TEST_CASE("build writes every format that export writes, the same bytes") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    run_well(
        {"build",
         samples,
         "--out",
         dir,
         "--formats",
         "graphml,gexf,turtle,ntriples,nquads,trig,jsonld,csv,neo4j.gz,dot,cytoscape,ftm,"
         "sqlite,html,svg"});
    const Files built = files_of(dir);
    const auto check = [&](const std::string& file, const std::vector<std::string>& how) {
        CAPTURE(file);
        const std::string out = folder / ("again-" + file);
        std::vector<std::string> command{"export", dir, "--format"};
        command.insert(command.end(), how.begin(), how.end());
        command.insert(command.end(), {"-o", out});
        run_well(command);
        CHECK((read_file(out) == built.at(file)));
    };
    for (const auto& [format, file] : std::map<std::string, std::string>{
             {"graphml", "graph.graphml"},
             {"gexf", "graph.gexf"},
             {"turtle", "graph.ttl"},
             {"ntriples", "graph.nt"},
             {"nquads", "graph.nq"},
             {"trig", "graph.trig"},
             {"jsonld", "graph.jsonld"},
             {"dot", "graph.dot"},
             {"cytoscape", "graph.cyjs"},
             {"ftm", "graph.ftm.json"},
             {"sqlite", "graph.db"},
             {"html", "explore.html"},
             {"svg", "graph.svg"}}) {
        check(file, {format});
    }
    check("graph.csv", {"csv", "--table", "edges"});
    check("graph.nodes.csv", {"csv", "--table", "nodes"});
    check("graph.neo4j.nodes.csv.gz", {"neo4j", "--table", "nodes"});
    check("graph.neo4j.relationships.csv.gz", {"neo4j", "--table", "relationships"});
}

TEST_CASE("a format that is not there is wrong usage, with those that are") {
    const TempFolder folder;
    const Run run =
        run_program({"build", samples, "--out", folder / "dir", "--formats", "graphml,tutle"});
    CHECK(run.status == 2);
    CHECK(run.err.find("tutle") != std::string::npos);
    CHECK(run.err.find("turtle") != std::string::npos);
    CHECK(read_folder(folder.path()).empty());
}

TEST_CASE("export compresses as its file is called") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    run_well({"build", samples, "--out", dir});
    for (const std::string end : {".gz", ".zst"}) {
        run_well({"export", dir, "--format", "turtle", "-o", folder / ("x.ttl" + end)});
        CHECK(
            (decompressed(read_file(folder / ("x.ttl" + end)))
             == read_file(folder / "dir/graph.ttl")));
    }
}

TEST_CASE(
    "merge reads partials that are compressed, and puts aside what is more than --memory") {
    const TempFolder folder;
    const Run extracted = run_program({"extract", samples});
    REQUIRE(extracted.status == 0);
    const std::string plain = folder.file("plain.jsonl", extracted.out);
    run_well({"merge", plain, "--out", folder / "plain"});
    const Files expected = files_of(folder / "plain");
    for (const std::string end : {".gz", ".zst"}) {
        const std::string bytes = compressed(extracted.out, "part" + end);
        const std::string file = folder.file("part.jsonl" + end, bytes);
        const std::string out = folder / ("out" + end);
        run_well({"merge", file, "--out", out, "--memory", "1", "--jobs", "2"});
        CHECK((files_of(out) == expected));
        run_well({"merge", "-", "--out", out, "--memory", "20K"}, bytes);
        CHECK((files_of(out) == expected));
        folder.file("cut" + end, bytes.substr(0, bytes.size() / 2));
        const Run cut = run_program({"merge", folder / ("cut" + end), "--out", folder / "no"});
        CHECK(cut.status == 1);
        CHECK(cut.err.find("cut" + end) != std::string::npos);
    }
}

TEST_CASE("update tells what has changed, with quotes, where it is asked to") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    folder.file(
        "in/a.txt", "Portugal has sold three patrol boats to Ghana, the ministry said.");
    run_well({"build", folder / "in", "--out", dir, "--formats", "none"});
    folder.file("in/b.txt", "Norway will train soldiers of Moldova, the government said.");
    run_well({"update", dir, folder / "in", "--changes", folder / "changes.md"});
    const std::string told = read_file(folder / "changes.md");
    CHECK(told.find("## New") != std::string::npos);
    CHECK(told.find("Norway will train soldiers of Moldova") != std::string::npos);
    CHECK(told.find("Portugal") == std::string::npos);
    run_well({"build", folder / "in", "--out", folder / "anew", "--formats", "none"});
    CHECK((files_of(dir) == files_of(folder / "anew")));
}
