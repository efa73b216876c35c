#include "core/error.hpp"
#include "graph/storage/spool.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

std::string piece(int i) {
    return std::string(static_cast<std::size_t>(i % 700), static_cast<char>('a' + i % 26));
}

// All pieces, forth and back, before and after the spool is moved.
void check(Spool spool) {
    std::vector<std::uint64_t> begins;
    for (int i = 0; i < 5000; ++i) {
        begins.push_back(spool.append(piece(i)));
    }
    spool.seal();
    const std::string_view kept = spool.read(begins[699], piece(699).size());
    const Spool moved = std::move(spool);
    for (int i = 4999; i >= 0; --i) {
        const std::string expected = piece(i);
        REQUIRE(moved.read(begins[static_cast<std::size_t>(i)], expected.size()) == expected);
    }
    CHECK(kept == piece(699));
}

}  // namespace

TEST_CASE("what was put aside is read again, from memory and from disk") {
    const TempFolder folder;
    check(Spool());
    for (const std::size_t memory :
         {std::size_t{0}, std::size_t{1000}, std::size_t{1} << 20U}) {
        check(Spool({.memory = memory, .directory = folder.path().string()}));
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("no file has a name while it is used") {
    const TempFolder folder;
    Spool spool({.memory = 10, .directory = folder.path().string()});
    spool.append(std::string(100, 'x'));
    CHECK(std::filesystem::is_empty(folder.path()));
    spool.seal();
    CHECK(spool.read(0, 100) == std::string(100, 'x'));
}

TEST_CASE("nothing at all is put aside") {
    Spool spool({.memory = 0, .directory = {}});
    spool.append("");
    spool.seal();
    CHECK(spool.read(0, 0).empty());
}

TEST_CASE("a folder that cannot be written is an error that names it") {
    Spool spool({.memory = 0, .directory = "/nowhere/at/all"});
    CHECK_THROWS_AS(spool.append("x"), Error);
}
