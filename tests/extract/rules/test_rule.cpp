// Tables of rules: what is switched off, what is noted, and what every row of the program owes.
#include "extract/rule_list.hpp"
#include "extract/rules/rule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

using Change = bool (*)(int& number);
using Judge = std::optional<int> (*)(int& number);

constexpr std::array changes{
    Rule<Change>{
        "sum/halve",
        "[4] -> 2",
        [](int& number) {
            const bool even = number % 2 == 0;
            number /= even ? 2 : 1;
            return even;
        }},
    Rule<Change>{
        "sum/add-one",
        "[3] -> 4",
        [](int& number) {
            ++number;
            return true;
        }},
};

constexpr std::array judges{
    Rule<Judge>{
        "judge/none",
        "",
        [](int& number) -> std::optional<int> {
            return number > 9 ? std::optional(9) : std::nullopt;
        }},
    Rule<Judge>{"judge/same", "", [](int& number) -> std::optional<int> { return number; }},
};

// What becomes of a number, and the rules that fired.
std::vector<std::string_view> fired(int& number, const std::vector<std::string>& off) {
    RuleLog log;
    log.off = off;
    ActiveRules<Change>(changes, log).run_all(0, 7, number);
    std::vector<std::string_view> names;
    for (const FiredRule& rule : log.fired) {
        CHECK(rule.token == 7);
        names.push_back(rule.rule);
    }
    return names;
}

}  // namespace

TEST_CASE("all rows are tried in order, and those that did something are noted") {
    int even = 4;
    CHECK(fired(even, {}) == std::vector<std::string_view>{"sum/halve", "sum/add-one"});
    CHECK(even == 3);
    CHECK(fired(even, {}) == std::vector<std::string_view>{"sum/add-one"});
    CHECK(even == 4);
}

TEST_CASE("a rule or a room of rules is switched off by its name, not by a part of it") {
    int number = 4;
    CHECK(fired(number, {"sum/halve"}) == std::vector<std::string_view>{"sum/add-one"});
    CHECK(number == 5);
    CHECK(fired(number, {"sum/"}).empty());
    CHECK(number == 5);
    CHECK(fired(number, {"sum", "sum/add", "other/"}).size() == 1);
    CHECK(number == 6);
}

TEST_CASE("the first row that answers is the only one noted") {
    RuleLog log;
    const ActiveRules<Judge> rules(judges, log);
    int small = 3;
    int large = 12;
    CHECK(rules.first(0, 1, small) == 3);
    CHECK(rules.first(0, 2, large) == 9);
    CHECK(log.fired == std::vector<FiredRule>{{"judge/same", 0, 1}, {"judge/none", 0, 2}});
    const std::vector<std::string> all{"judge/"};
    RuleLog silent;
    silent.off = all;
    CHECK(ActiveRules<Judge>(judges, silent).first(0, 0, small) == std::nullopt);
}

TEST_CASE("every rule of the program has a room, a name of its own and an example") {
    std::set<std::string_view> names;
    for (const RuleInfo& row : all_rules()) {
        CAPTURE(row.name);
        CHECK(names.insert(row.name).second);
        CHECK(!row.example.empty());
        const auto slash = row.name.find('/');
        REQUIRE(slash != std::string_view::npos);
        CHECK(slash > 0);
        CHECK(row.name.size() > slash + 1);
        CHECK(
            row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/")
            == std::string_view::npos);
    }
    CHECK(names.size() > 20);
}
