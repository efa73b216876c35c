#include "app/progress.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;
using namespace std::chrono_literals;

namespace {

struct Watched {
    std::ostringstream out;
    Talk::Clock::time_point now{};

    Talk talk(bool on_terminal, bool quiet = false) {
        return {.out = &out, .on_terminal = on_terminal, .quiet = quiet, .now = [this] {
                    return now;
                }};
    }
};

}  // namespace

TEST_CASE("a terminal is told how many, how fast, how long") {
    Watched watched;
    Progress progress(watched.talk(true));
    watched.now += 10s;
    progress.set_share(0.25);
    progress.note(ArticleRecord{});
    CHECK(
        watched.out.str().find("1 articles, 0.1 a second, 25 %, 30 s left")
        != std::string::npos);
    progress.note(ArticleRecord{});
    CHECK(watched.out.str().find("2 articles") == std::string::npos);
    progress.note_known();
    progress.note(Skipped{"a.txt", "empty"});
    CHECK(
        watched.out.str().find("\r\x1b[Knewsgraph: skipped a.txt: empty\n")
        != std::string::npos);
    watched.now += 3h;
    progress.note(ArticleRecord{});
    CHECK(
        watched.out.str().find(
            "3 articles, 0.0 a second, 1 known before, 1 skipped, 25 %, 9 h 0 min left")
        != std::string::npos);
}

TEST_CASE("a log is told now and then, in whole lines") {
    Watched watched;
    Progress progress(watched.talk(false));
    progress.note(ArticleRecord{});
    watched.now += 29s;
    progress.note(ArticleRecord{});
    CHECK(watched.out.str().empty());
    watched.now += 1s;
    progress.note(ArticleRecord{});
    CHECK(watched.out.str() == "newsgraph: 3 articles, 0.1 a second\n");
}

TEST_CASE("what another run has told is counted and not told again") {
    Watched watched;
    Progress progress(watched.talk(false));
    progress.count(true);
    progress.count(false);
    CHECK(watched.out.str().empty());
    watched.now += 40s;
    progress.set_share(0.5);
    progress.count(false);
    CHECK(
        watched.out.str()
        == "newsgraph: 2 articles, 0.1 a second, 1 skipped, 50 %, 40 s left\n");
}

TEST_CASE("who wants quiet is told only what was skipped") {
    Watched watched;
    Progress progress(watched.talk(true, true));
    watched.now += 1h;
    progress.note(ArticleRecord{});
    CHECK(watched.out.str().empty());
    progress.note(Skipped{"a.txt", "empty"});
    CHECK(watched.out.str() == "newsgraph: skipped a.txt: empty\n");
}

TEST_CASE("names from outside do nothing to a terminal") {
    Watched watched;
    Progress progress(watched.talk(false));
    progress.note(Skipped{"a\x1b[2J\r.txt", "empty\n"});
    CHECK(watched.out.str().find_first_of("\x1b\r") == std::string::npos);
    CHECK(watched.out.str().find('\n') == watched.out.str().size() - 1);
}
