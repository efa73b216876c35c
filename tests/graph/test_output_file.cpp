#include "core/error.hpp"
#include "graph/output_file.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace newsgraph;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text) {
    OutputFile file(path);
    file.stream() << text;
    file.commit();
}

}  // namespace

TEST_CASE("a file has its name only when it is whole") {
    const TempFolder directory;
    const fs::path path = directory.path() / "a";
    {
        OutputFile file(path);
        file.stream() << "text";
        CHECK_FALSE(fs::exists(path));
        file.commit();
    }
    CHECK(read_file(path) == "text");
    {
        OutputFile file(path);
        file.stream() << "half";
    }
    CHECK(read_file(path) == "text");
    write(path, "new");
    CHECK(read_file(path) == "new");
    CHECK(directory.size() == 1);
}

TEST_CASE("a full disk is an error") {
    REQUIRE(fs::exists("/dev/full"));
    CHECK_THROWS_WITH_AS(
        write("/dev/full", "x"),
        "/dev/full: cannot be written: No space left on device",
        Error);
    CHECK_THROWS_AS(write("/dev/full", std::string(1'000'000, 'x')), Error);
    CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a link that somebody put where an older version wrote is not followed") {
    const TempFolder directory;
    const fs::path path = directory.path() / "a";
    fs::create_symlink(directory.path() / "victim", directory.path() / "a.partial");
    write(path, "x");
    CHECK(read_file(path) == "x");
    CHECK_FALSE(fs::exists(directory.path() / "victim"));
}

TEST_CASE("two who write one file at a time each write a whole one") {
    const TempFolder directory;
    const fs::path path = directory.path() / "a";
    OutputFile one(path);
    OutputFile other(path);
    one.stream() << "one";
    other.stream() << "other";
    other.commit();
    CHECK(read_file(path) == "other");
    one.commit();
    CHECK(read_file(path) == "one");
    CHECK(directory.size() == 1);
}

TEST_CASE("a place that cannot be written is an error that names it") {
    const TempFolder directory;
    CHECK_THROWS_WITH_AS(
        write(directory.path() / "no" / "a", "x"),
        ((directory.path() / "no" / "a").string()
         + ": cannot be written: No such file or directory")
            .c_str(),
        Error);
    CHECK_THROWS_AS(write(directory.path(), "x"), Error);
}
