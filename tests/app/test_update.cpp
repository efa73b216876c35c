// A graph that lives: in whatever steps and order articles came, went and changed, DIR is what
// build makes of those that are there.
#include "app/collection.hpp"
#include "app/commands.hpp"
#include "app/update.hpp"
#include "core/error.hpp"
#include "graph/storage/sqlite.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <csignal>
#include <random>
#include <set>
#include <thread>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

const std::string samples = std::string(SOURCE_ROOT) + "/samples";

// What the store says its graph is made of.
std::set<std::string> rows_of(const fs::path& directory) {
    Database database(directory / "records.sqlite", Database::Mode::existing);
    CHECK(database.number("SELECT count(*) FROM next") == 0);
    CHECK(database.number("SELECT count(*) FROM record WHERE id NOT IN graph") == 0);
    SqlStatement query(
        database,
        "SELECT document, input, engine, ifnull(reason, ''), ifnull(record, '') FROM record");
    std::set<std::string> rows;
    while (query.step()) {
        std::string row;
        for (const int column : {0, 1, 2, 3, 4}) {
            row += query.text(column) + '\n';
        }
        rows.insert(row);
    }
    return rows;
}

Files files_of(const fs::path& directory) {
    Files files = read_folder(directory);
    files.erase("records.sqlite");
    return files;
}

void check_same(const std::string& one, const std::string& other) {
    const Files files = files_of(one);
    const Files others = files_of(other);
    CHECK(files.size() == others.size());
    for (const auto& [name, content] : files) {
        CAPTURE(name);
        REQUIRE(others.contains(name));
        CHECK((content == others.at(name)));
    }
    CHECK((rows_of(one) == rows_of(other)));
}

Run run_well(const std::vector<std::string>& arguments) {
    Run run = run_program(arguments);
    CAPTURE(run.err);
    REQUIRE(run.status == 0);
    return run;
}

std::string text_about(std::uint32_t seed) {
    constexpr std::array<std::string_view, 6> who{
        "Norway",
        "Moldova",
        "Ghana",
        "Marisol Shipyards",
        "The Portuguese defence ministry",
        "Kofi Asante"};
    constexpr std::array<std::string_view, 6> deed{
        "sold three patrol boats to",
        "denied that it had sold drones to",
        "will train soldiers of",
        "met officials of",
        "accused smugglers from",
        "may buy trucks from"};
    constexpr std::array<std::string_view, 5> whom{
        "Chad", "Lithuania", "Georgia", "Peru", "Ghana"};
    std::mt19937 random(seed);
    std::string text = "News of day " + std::to_string(seed % 7) + "\n\n";
    for (int i = 0; i < 3; ++i) {
        text += std::string(who[random() % who.size()]) + ' '
                + std::string(deed[random() % deed.size()]) + ' '
                + std::string(whom[random() % whom.size()])
                + " on Monday, a spokesman for the government said in a statement. ";
    }
    return text + '\n';
}

void build_in_process(const Options& options, const Engine& engine) {
    Collection collection(options);
    Progress quiet(true);
    collect(options, engine, collection, quiet);
    REQUIRE(collection.publish(quiet) == 0);
}

}  // namespace

TEST_CASE("update adds, replaces and prunes, and remove withdraws") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    folder.file("in/a.txt", text_about(1));
    folder.file("in/b.txt", text_about(2));
    run_well({"build", folder / "in", "--out", dir});
    folder.file("in/b.txt", text_about(3));
    folder.file("in/c.txt", text_about(4));
    folder.file("in/empty.txt", "");
    const Run updated = run_well({"update", dir, folder / "in"});
    CHECK(updated.err.find("1 understood before") != std::string::npos);
    run_well({"build", folder / "in", "--out", folder / "all"});
    check_same(dir, folder / "all");

    const Run known = run_well({"update", dir, folder / "in/c.txt"});
    CHECK(known.err.find("1 understood before") != std::string::npos);
    check_same(dir, folder / "all");

    fs::remove(folder / "in/a.txt");
    fs::remove(folder / "in/empty.txt");
    run_well({"update", dir, folder / "in", "--prune"});
    run_well({"build", folder / "in", "--out", folder / "two"});
    check_same(dir, folder / "two");

    run_well({"remove", dir, "c.txt"});
    run_well({"build", folder / "in/b.txt", "--out", folder / "one"});
    check_same(dir, folder / "one");
}

TEST_CASE("of two texts of one name one can be withdrawn by the name that it has got") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    folder.file("a/news.txt", text_about(1));
    folder.file("b/news.txt", text_about(2));
    run_well({"build", folder / "a", folder / "b", "--out", dir});
    run_well({"build", folder / "a", "--out", folder / "only_a"});
    run_well({"build", folder / "b", "--out", folder / "only_b"});
    const std::string articles = read_file(fs::path(dir) / "articles.jsonl");
    CAPTURE(articles);
    const std::size_t at = articles.find("news.txt~");
    REQUIRE(at != std::string::npos);
    run_well({"remove", dir, articles.substr(at, 17)});
    const Files left = files_of(dir);
    CHECK((left == files_of(folder / "only_a") || left == files_of(folder / "only_b")));
}

TEST_CASE("a withdrawn article is nowhere in DIR") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    const std::string word = "Qwertzmann";
    folder.file("in/a.txt", text_about(1));
    folder.file(
        "in/b.txt",
        "Mayor Ulf " + word + " resigns\n\nUlf " + word
            + ", the mayor of Oslo, has resigned, the city said on Monday.\n");
    run_well({"build", folder / "in", "--out", dir});
    CHECK(read_file(fs::path(dir) / "claims.jsonl").find(word) != std::string::npos);
    run_well({"remove", dir, "b.txt"});
    for (const auto& [name, content] : read_folder(dir)) {
        CAPTURE(name);
        CHECK(content.find(word) == std::string::npos);
        CHECK(content.find("b.txt") == std::string::npos);
    }
}

TEST_CASE("what remove and update cannot do is said, and nothing changes") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    const std::string file = folder.file("a.txt", text_about(1));
    run_well({"build", file, "--out", dir});
    const Files before = read_folder(dir);
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{
        {{"remove", dir, "b.txt"}, "b.txt"},
        {{"remove", dir, "a.txt", "b.txt"}, "b.txt"},
        {{"remove", dir, "a.txt"}, "no article would be left"},
        {{"update", dir, folder / "nowhere"}, "nowhere"},
        {{"update", folder.path().string(), file}, "newsgraph build makes one"}};
    for (const auto& [arguments, reason] : wrong) {
        const Run run = run_program(arguments);
        CAPTURE(run.err);
        CHECK(run.status == 1);
        CHECK(run.err.find(reason) != std::string::npos);
        CHECK((read_folder(dir) == before));
    }
    CHECK(run_program({"update", folder / "none", file}).status == 2);
}

TEST_CASE(
    "records of another engine are made anew, from INPUT or from what is kept, unless asked") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    folder.file("in/a.txt", text_about(1));
    folder.file("in/b.txt", text_about(2));
    folder.file(
        "in/c.html",
        "<html><head><title>Boats</title></head><body><h1>Boats for Ghana</h1><p>"
            + text_about(5) + "</p></body></html>");
    const std::vector<std::string> other{"--without-rule", "tree/"};
    std::vector<std::string> build{"build", folder / "in", "--out", dir};
    build.insert(build.end(), other.begin(), other.end());
    run_well(build);
    const auto rows = rows_of(dir);
    const Run kept = run_well({"update", dir, folder / "in/a.txt", "--keep"});
    CHECK(kept.err.find("anew") == std::string::npos);
    CHECK((rows_of(dir) == rows));
    const Run anew = run_well({"update", dir, folder / "in/a.txt"});
    CHECK(anew.err.find("3 articles were understood by another version") != std::string::npos);
    run_well({"build", folder / "in", "--out", folder / "new"});
    check_same(dir, folder / "new");
}

TEST_CASE("a graph that merge made can be updated, and has the rows that build makes") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    const std::string part = folder.file("part.jsonl", run_program({"extract", samples}).out);
    run_well({"merge", part, "--out", dir});
    run_well({"build", samples, "--out", folder / "built"});
    check_same(dir, folder / "built");
    const Run run = run_well({"update", dir, samples});
    // Every reading is of a known article; one that lies there twice is read twice.
    const std::size_t at = run.err.find("skipped (");
    REQUIRE(at != std::string::npos);
    CHECK(std::stoul(run.err.substr(at + 9)) >= rows_of(dir).size());
    check_same(dir, folder / "built");
}

TEST_CASE("options that a graph was made with stay when it is updated") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    run_well({"build", samples, "--out", dir, "--include", "denied"});
    const Files before = files_of(dir);
    run_well({"update", dir, samples});
    CHECK((files_of(dir) == before));
}

TEST_CASE("a store that is damaged, foreign or of another version is refused with its name") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    const std::string file = folder.file("a.txt", text_about(1));
    run_well({"build", file, "--out", dir});
    const std::string store = dir + "/records.sqlite";
    const std::string whole = read_file(store);
    const auto refused = [&] {
        const Run run = run_program({"update", dir, file});
        CAPTURE(run.err);
        CHECK(run.status == 1);
        CHECK(run.err.find("records.sqlite") != std::string::npos);
    };
    folder.file("dir/records.sqlite", "no database at all, but a text of some length");
    refused();
    folder.file("dir/records.sqlite", whole.substr(0, whole.size() / 2));
    refused();
    folder.file("dir/records.sqlite", whole);
    Database(store, Database::Mode::existing).run("PRAGMA user_version = 99");
    refused();
    folder.file("dir/records.sqlite", whole);
    Database(store, Database::Mode::existing).run("UPDATE record SET record = x'00112233'");
    refused();
}

TEST_CASE("100 random sequences of adding, replacing and removing equal build") {
    const TempFolder folder;
    Options options;
    options.quiet = true;
    options.jobs = 2;
    const Engine engine = load_engine(options);
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const std::string number = std::to_string(seed);
        const std::string in = "in" + number + "/";
        const auto add = [&](std::uint32_t name) {
            return folder.file(in + std::to_string(name) + ".txt", text_about(random() % 50));
        };
        options.out = folder / ("dir" + number);
        options.inputs = {add(0)};
        build_in_process(options, engine);
        for (int step = 0; step < 4; ++step) {
            options.inputs = {add(random() % 4)};
            options.prune = false;
            if (random() % 3 == 0) {
                fs::remove(folder / (in + std::to_string(1 + random() % 3) + ".txt"));
                options.inputs = {folder / ("in" + number)};
                options.prune = true;
            }
            REQUIRE(update_once(options, engine) == 0);
        }
        Options fresh = options;
        fresh.inputs = {folder / ("in" + number)};
        fresh.out = folder / ("new" + number);
        build_in_process(fresh, engine);
        check_same(options.out, fresh.out);
        fs::remove_all(options.out);
        fs::remove_all(fresh.out);
    }
}

TEST_CASE("what an update takes over from older files is what build writes") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    const std::string formats = "graphml,turtle,trig,ntriples,nquads,nquads.gz,csv";
    for (std::uint32_t i = 0; i < 60; ++i) {
        folder.file("in/" + std::to_string(i) + ".txt", text_about(100 + i));
    }
    run_well({"build", folder / "in", "--out", dir, "--formats", formats});
    const Files before = files_of(dir);
    folder.file("in/61.txt", text_about(7));
    folder.file("in/30.txt", text_about(8));
    run_well({"update", dir, folder / "in"});
    run_well({"build", folder / "in", "--out", folder / "all", "--formats", formats});
    check_same(dir, folder / "all");
    // The chunks of the files are those of a graph that was built, too.
    const auto chunks_of = [](const std::string& directory) {
        const DirectoryLock lock(directory);
        return RecordStore(lock).chunks();
    };
    CHECK(chunks_of(dir).size() >= 8);
    CHECK(chunks_of(dir) == chunks_of(folder / "all"));

    // What somebody wrote into a file is not taken over.
    for (const auto& [name, content] : files_of(dir)) {
        folder.file("dir/" + name, content.substr(0, content.size() / 2) + "edited");
    }
    folder.file("dir/run.json", files_of(folder / "all").at("run.json"));
    run_well({"update", dir, folder / "in"});
    check_same(dir, folder / "all");
    run_well({"remove", dir, "61.txt"});
    fs::remove(folder / "in/61.txt");
    folder.file("in/30.txt", text_about(130));
    run_well({"update", dir, folder / "in"});
    CHECK((files_of(dir) == before));
}

TEST_CASE("watch takes up what appears, in folders that are new, too") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    folder.file("in/a.txt", text_about(1));
    run_well({"build", folder / "in", "--out", dir});
    StartedProgram watch({"watch", dir, folder / "in"});
    const auto wait_for = [&](const std::string& name) {
        for (int i = 0; i < 600; ++i) {
            if (read_file(fs::path(dir) / "articles.jsonl").find(name) != std::string::npos) {
                return true;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    };
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    folder.file("in/new.txt", text_about(2));
    CHECK(wait_for("new.txt"));
    folder.file("in/deep/er/late.txt", text_about(3));
    CHECK(wait_for("deep/er/late.txt"));
    std::this_thread::sleep_for(std::chrono::milliseconds(1000));
    folder.file("in/deep/er/later.txt", text_about(4));
    CHECK(wait_for("later.txt"));
    watch.send(SIGTERM);
    CHECK(watch.wait().status == 128 + SIGTERM);
    run_well({"build", folder / "in", "--out", folder / "new"});
    check_same(dir, folder / "new");
    CHECK(run_program({"watch", folder / "in", folder / "in"}).status == 2);
}
