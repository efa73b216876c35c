// DIR is one thing: whatever happens to a run, it has a whole old graph or a whole new one.
#include "graph/storage/output_set.hpp"
#include "graph/store.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

const std::string samples = std::string(SOURCE_ROOT) + "/samples";

// What people see in it; of the record store only the rows are promised, and what a dead run left
// under hidden names goes with the next.
Files files_of(const fs::path& directory) {
    Files files = read_folder(directory);
    std::erase_if(files, [](const auto& file) {
        return file.first.starts_with('.') || file.first.starts_with("records.sqlite");
    });
    return files;
}

// Two graphs, and what makes the second out of the first.
struct Change {
    TempFolder folder;
    std::string old_part = folder.file(
        "old.jsonl", run_program({"extract", samples + "/01-volga-factory.txt"}).out);
    std::string new_part = folder.file(
        "new.jsonl", run_program({"extract", samples + "/02-engines-denial.txt"}).out);
    std::string dir = folder / "dir";
    Files before;
    Files after;

    Change() {
        REQUIRE(run_program({"merge", new_part, "--out", folder / "new"}).status == 0);
        REQUIRE(run_program({"merge", old_part, "--out", folder / "old"}).status == 0);
        before = files_of(folder / "old");
        after = files_of(folder / "new");
        REQUIRE(before != after);
    }

    void start_anew() const {
        fs::remove_all(dir);
        fs::copy(folder / "old", dir);
    }
    // Whatever can be put aside on disk is.
    std::vector<std::string> arguments() const {
        return {"merge", new_part, "--out", dir, "--memory", "1"};
    }
};

// The next to come finds a whole graph, and leaves nothing lying about.
bool is_whole(const Change& change) {
    read_store(change.dir);
    const Files files = files_of(change.dir);
    const bool tidy = !fs::exists(fs::path(change.dir) / ".publish");
    return tidy && (files == change.before || files == change.after);
}

class Fault {
  public:
    Fault(const std::string& folder, const std::string& mark, bool kill) : mark_(mark) {
        setenv("LD_PRELOAD", NEWSGRAPH_FAULT, 1);
        setenv("NEWSGRAPH_FAULT_IN", folder.c_str(), 1);
        setenv("NEWSGRAPH_FAULT_MARK", mark.c_str(), 1);
        if (kill) {
            setenv("NEWSGRAPH_FAULT_KILL", "1", 1);
        }
    }
    Fault(const Fault&) = delete;
    Fault& operator=(const Fault&) = delete;
    ~Fault() {
        for (const char* name :
             {"LD_PRELOAD",
              "NEWSGRAPH_FAULT_IN",
              "NEWSGRAPH_FAULT_MARK",
              "NEWSGRAPH_FAULT_KILL",
              "NEWSGRAPH_FAULT_AT"}) {
            unsetenv(name);
        }
    }
    void at(int k) const {
        fs::remove(mark_);
        setenv("NEWSGRAPH_FAULT_AT", std::to_string(k).c_str(), 1);
    }
    bool happened() const { return fs::exists(mark_); }

  private:
    std::string mark_;
};

bool can_fail() {
    if (std::string(NEWSGRAPH_FAULT).empty()) {
        MESSAGE("skipped: nothing can be preloaded before a sanitizer");
        return false;
    }
    return true;
}

// Something failed somewhere, so it is said, or it did not matter.
void check_told(const Run& run, const Change& change) {
    const bool done = run.status == 0;
    const bool told = run.status == 1 && run.err.find("newsgraph: ") != std::string::npos;
    CHECK((done || told));
    if (done) {
        read_store(change.dir);
        CHECK((files_of(change.dir) == change.after));
    }
}

// Every k-th thing done to the disk, until there are no more. Returns how many there were.
int for_every_step(const Change& change, bool kill) {
    int k = 1;
    for (bool happened = true; happened; ++k) {
        CAPTURE(k);
        change.start_anew();
        Run run;
        {
            const Fault fault(change.dir, change.folder / "mark", kill);
            fault.at(k);
            run = run_program(change.arguments());
            happened = fault.happened();
        }
        if (!kill || !happened) {
            check_told(run, change);
        }
        CHECK(is_whole(change));
        const Run again = run_program(change.arguments());
        CAPTURE(again.err);
        CHECK(again.status == 0);
        CHECK((files_of(change.dir) == change.after));
        CHECK(read_folder(change.dir).size() == change.after.size() + 1);
    }
    return k;
}

}  // namespace

TEST_CASE("when the k-th write fails, DIR has a whole graph, and it is said, for every k") {
    if (can_fail()) {
        CHECK(for_every_step(Change(), false) > 50);
    }
}

TEST_CASE("when the run dies at the k-th write, DIR has a whole graph, for every k") {
    if (can_fail()) {
        CHECK(for_every_step(Change(), true) > 50);
    }
}

TEST_CASE("killed at 100 random moments, DIR has a whole graph, and no article is lost") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    REQUIRE(run_program({"build", samples, "--out", folder / "new"}).status == 0);
    REQUIRE(
        run_program({"build", samples + "/01-volga-factory.txt", "--out", dir}).status == 0);
    const Files before = files_of(dir);
    const Files after = files_of(folder / "new");
    const auto began = std::chrono::steady_clock::now();
    REQUIRE(run_program({"build", samples, "--out", folder / "timed"}).status == 0);
    const std::chrono::duration<double> whole = std::chrono::steady_clock::now() - began;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> moment(0, whole.count());
    int killed = 0;
    for (int i = 0; i < 100; ++i) {
        CAPTURE(i);
        StartedProgram program({"build", samples, "--out", dir});
        std::this_thread::sleep_for(std::chrono::duration<double>(moment(random)));
        program.send(SIGKILL);
        killed += program.wait().status == 128 + SIGKILL ? 1 : 0;
        read_store(dir);
        const Files now = files_of(dir);
        const bool whole_old = now == before;
        CHECK((whole_old || now == after));
        if (!whole_old) {
            fs::remove_all(dir);
            REQUIRE(
                run_program({"build", samples + "/01-volga-factory.txt", "--out", dir}).status
                == 0);
        }
    }
    CHECK(killed > 10);
    CHECK(run_program({"build", samples, "--out", dir}).status == 0);
    CHECK((files_of(dir) == after));
}

TEST_CASE("two builds at once: the second is told, and the graph is that of one of them") {
    const Change change;
    change.start_anew();
    {
        const DirectoryLock lock(change.dir);
        const Run second = run_program(change.arguments());
        CHECK(second.status == 1);
        CHECK(second.err.find("another newsgraph is writing there") != std::string::npos);
    }
    for (int i = 0; i < 5; ++i) {
        change.start_anew();
        StartedProgram one({"merge", change.old_part, change.new_part, "--out", change.dir});
        StartedProgram other(change.arguments());
        const int statuses = one.wait().status + other.wait().status;
        CHECK(statuses <= 1);
        CHECK(read_store(change.dir).articles().size() <= 2);
        CHECK(run_program(change.arguments()).status == 0);
        CHECK(is_whole(change));
    }
}

TEST_CASE("readers see one graph while others are published") {
    const Change change;
    change.start_anew();
    for (int i = 0; i < 10; ++i) {
        StartedProgram writer(
            {"merge", i % 2 == 0 ? change.new_part : change.old_part, "--out", change.dir});
        for (int k = 0; k < 20; ++k) {
            CHECK_NOTHROW(read_store(change.dir));
        }
        CHECK(writer.wait().status == 0);
    }
}

TEST_CASE("a signal removes what is half written, says what stands, and ends the run by it") {
    const TempFolder folder;
    const std::string dir = folder / "dir";
    const std::string pipe = folder / "pipe.jsonl";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        StartedProgram program(
            {"build", samples + "/01-volga-factory.txt", pipe, "--jobs", "1", "--out", dir});
        while (!fs::exists(fs::path(dir) / "records.sqlite")) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        program.send(signal);
        const Run run = program.wait();
        CHECK(run.status == 128 + signal);
        CHECK(run.err.find("stopped by SIG") != std::string::npos);
        CHECK(run.err.find("is as it was") != std::string::npos);
        for (const auto& entry : fs::directory_iterator(dir)) {
            CHECK(entry.path().filename().string().starts_with("records.sqlite"));
        }
    }
    const Run rest = run_program({"build", samples + "/01-volga-factory.txt", "--out", dir});
    CHECK(rest.status == 0);
    CHECK(rest.err.find("1 understood before") != std::string::npos);
}

TEST_CASE("links under the names that are written to are not followed") {
    const Change change;
    const std::string victim = change.folder.file("victim", "mine");
    for (const char* name :
         {".publish", "records.sqlite", "claims.jsonl", "graph.graphml.partial"}) {
        CAPTURE(name);
        change.start_anew();
        fs::remove(fs::path(change.dir) / name);
        fs::create_symlink(victim, fs::path(change.dir) / name);
        const Run run = run_program(change.arguments());
        CHECK(read_file(victim) == "mine");
        if (run.status != 0) {
            CHECK(run.err.find(name) != std::string::npos);
        } else {
            CHECK(
                (read_file(fs::path(change.dir) / "claims.jsonl")
                 == change.after.at("claims.jsonl")));
        }
    }
}

TEST_CASE("what a run left that was killed before it published is removed by the next") {
    const Change change;
    change.start_anew();
    fs::create_directories(fs::path(change.dir) / ".newsgraph-abcdef");
    CHECK(run_program(change.arguments()).status == 0);
    CHECK((files_of(change.dir) == change.after));
    CHECK_FALSE(fs::exists(fs::path(change.dir) / ".newsgraph-abcdef"));
}

TEST_CASE("files of others in DIR stay") {
    const Change change;
    change.start_anew();
    change.folder.file("dir/notes.txt", "my own");
    CHECK(run_program(change.arguments()).status == 0);
    CHECK(read_file(fs::path(change.dir) / "notes.txt") == "my own");
}
