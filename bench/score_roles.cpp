#include "bench/score_roles.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <ostream>
#include <string_view>

namespace newsgraph {

namespace {

double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
}

bool has(const std::vector<int>& list, int value) {
    return std::ranges::find(list, value) != list.end();
}

void write_row(std::ostream& out, std::string_view name, const RoleScore& score) {
    const double precision = percent(score.right, score.right + score.wrong);
    const double recall = percent(score.right, score.right + score.missed);
    const double sum = precision + recall;
    fmt::print(
        out,
        "{:<8}|{:>8}|{:>8}|{:>10.1f}|{:>10.1f}|{:>10.1f}\n",
        name,
        score.right + score.missed,
        score.right + score.wrong,
        precision,
        recall,
        sum == 0 ? 0 : 2 * precision * recall / sum);
}

}  // namespace

void RoleScore::count(const GoldPredicate& gold, const std::vector<int>& found) {
    for (const int token : found) {
        right += has(gold.arguments, token) ? 1 : 0;
        wrong += has(gold.arguments, token) || has(gold.modifiers, token) ? 0 : 1;
    }
    missed += static_cast<int>(
        std::ranges::count_if(gold.arguments, [&](int token) { return !has(found, token); }));
}

void write_scores(std::ostream& out, const RoleScore& verbs, const RoleScore& nouns) {
    fmt::print(out, "Roles   | in gold|    ours| precision|    recall|        F1\n");
    write_row(out, "verbs", verbs);
    write_row(out, "nouns", nouns);
}

}  // namespace newsgraph
