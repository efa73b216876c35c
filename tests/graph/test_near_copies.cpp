#include "graph/near_copies.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

// Words that no other seed gives.
std::string story(int seed, int words) {
    std::string text;
    for (int i = 0; i < words; ++i) {
        text += "w" + std::to_string(seed) + "x" + std::to_string(i * 7919 % 1000) + ' ';
    }
    return text;
}

using Groups = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a report that is printed again with another headline is one source") {
    const std::string wire = story(1, 200);
    const std::string again = "Another headline. " + wire;
    std::string shouted = wire;
    for (char& c : shouted) {
        c = c == 'w' ? 'W' : c == ' ' ? '\n' : c;
    }
    const std::string other = story(2, 200);
    CHECK(group_near_copies({other, wire, again, shouted}) == Groups{0, 1, 1, 1});
}

TEST_CASE("a report inside a longer one is one source") {
    const std::string brief = story(1, 60);
    const std::string longer = story(3, 300) + brief + story(4, 500);
    CHECK(group_near_copies({brief, longer}) == Groups{0, 0});
}

TEST_CASE("sharing a quotation is not copying") {
    const std::string quote = story(9, 40);
    CHECK(group_near_copies({story(1, 150) + quote, story(2, 150) + quote}) == Groups{0, 1});
}

TEST_CASE("copying is transitive") {
    // One more fourth of the words is changed from each to the next.
    const std::string a = story(1, 300);
    const std::string b = story(5, 75) + a.substr(a.size() / 4);
    const std::string c = b.substr(0, b.size() - b.size() / 4) + story(6, 75);
    CHECK(group_near_copies({a, c}) == Groups{0, 1});
    CHECK(group_near_copies({a, b, c}) == Groups{0, 0, 0});
}

TEST_CASE("hundreds of copies are one source, and unrelated briefs are not") {
    std::vector<std::string> stories;
    for (int i = 0; i < 300; ++i) {
        stories.push_back(story(1, 100) + "printed by " + std::to_string(i));
    }
    for (int i = 0; i < 50; ++i) {
        stories.push_back(story(100 + i, 20));
    }
    const std::vector<std::string_view> texts(stories.begin(), stories.end());
    const Groups groups = group_near_copies(texts);
    for (std::uint32_t i = 0; i < 350; ++i) {
        REQUIRE(groups[i] == (i < 300 ? 0 : i));
    }
}

TEST_CASE("short and empty texts") {
    CHECK(group_near_copies({}).empty());
    CHECK(group_near_copies({"", "", "..."}) == Groups{0, 1, 2});
    CHECK(
        group_near_copies({"Iran denied it.", "Iran denied it", "Iran said so"})
        == Groups{0, 0, 2});
}

TEST_CASE("a dispatch with a paragraph less and a local one more is one source") {
    const std::string dispatch = story(1, 200);
    const std::string local = dispatch.substr(0, dispatch.size() * 7 / 10) + story(2, 60);
    CHECK(group_near_copies({dispatch, local}) == Groups{0, 0});
    // Half of it is another report.
    const std::string other = dispatch.substr(0, dispatch.size() * 4 / 10) + story(3, 140);
    CHECK(group_near_copies({dispatch, other}) == Groups{0, 1});
}

TEST_CASE("a sentence with a word changed is a near-copy, a short one never") {
    const auto alike = [](std::string_view one, std::string_view other) {
        return are_near_copies(phrases_of(one), phrases_of(other));
    };
    CHECK(alike(
        "Peru has bought two old ferries from Norway, the ministry said on Monday.",
        "Peru has bought two old ferries from Norway, the ministry in Lima said."));
    CHECK_FALSE(alike(
        "Peru has bought two old ferries from Norway, the ministry said on Monday.",
        "Two ferries that Norway built long ago were sold to Peru on Monday."));
    CHECK_FALSE(alike("He declined to comment on it.", "He declined to comment on it."));
}
