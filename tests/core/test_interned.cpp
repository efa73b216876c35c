#include "core/interned.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

using namespace newsgraph;

TEST_CASE("a text is kept once, whoever brings it") {
    std::string text = "verb/passive+supplies/give-to";
    const Interned one(text);
    text.front() = 'x';
    Interned other;
    CHECK(other.empty());
    CHECK(other == Interned(""));
    CHECK(other != one);
    other = "verb/passive+supplies/give-to";
    CHECK(other == one);
    CHECK(&other.str() == &one.str());
    CHECK(one == "verb/passive+supplies/give-to");
    CHECK(Interned("a") < Interned("b"));
    other.clear();
    CHECK(other == Interned());
}

TEST_CASE("threads that bring the same texts have the same") {
    constexpr int texts = 6000;  // more than a thread remembers
    const auto collect = [](std::vector<Interned>& into) {
        for (int i = 0; i < texts; ++i) {
            into.emplace_back(std::to_string(i));
        }
    };
    std::vector<Interned> one;
    std::vector<Interned> other;
    std::thread beside([&] { collect(other); });
    collect(one);
    beside.join();
    CHECK(one == other);
    for (int i = 0; i < texts; ++i) {
        REQUIRE(one[static_cast<std::size_t>(i)] == std::to_string(i));
    }
}
