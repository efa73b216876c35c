#include "extract/clauses/role_gold.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "core/table.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <optional>
#include <string_view>

namespace newsgraph {

namespace {

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = failure == std::errc{} && end == text.data() + text.size();
    return whole && number > 0 ? std::optional(number) : std::nullopt;
}

[[noreturn]] void fail(const std::string& name, int line, std::string_view what) {
    throw Error(
        name + ":" + std::to_string(line) + ": '" + std::string(what)
        + "' is no part of a predicate's roles");
}

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find('\t', begin), line.size());
        cells.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return cells;
}

// "ARG0:1-2:2", "ARGM-TMP:3-4:4", "R-ARG0:5-5:5"
bool add_argument(std::string_view text, GoldPredicate& gold) {
    const auto parts = split(text, ':');
    const auto head = parts.size() == 3 ? number_of(parts[2]) : std::nullopt;
    if (!head) {
        return false;
    }
    const auto label = parts[0];
    if (label.starts_with("ARGM")) {
        gold.modifiers.push_back(*head - 1);
    } else if (label.size() > 3 && label.starts_with("ARG") && is_digit(label[3])) {
        gold.arguments.push_back(*head - 1);
        gold.roles.push_back(label[3] - '0');
    }
    return true;
}

}  // namespace

std::vector<GoldPredicate> read_roles(std::istream& in, const std::string& name) {
    std::vector<GoldPredicate> all;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const auto cells = cells_of(line);
        if (line.empty() || cells[0] == "sent_id") {
            continue;
        }
        const auto token = cells.size() >= 5 ? number_of(cells[1]) : std::nullopt;
        if (!token) {
            fail(name, number, line);
        }
        GoldPredicate gold{std::string(cells[0]), *token - 1, cells[4] == "n", {}, {}, {}};
        for (const auto argument : split(cells.size() > 5 ? cells[5] : "", ' ')) {
            if (!add_argument(argument, gold)) {
                fail(name, number, argument);
            }
        }
        if (cells[4] == "v" || cells[4] == "n") {
            all.push_back(std::move(gold));
        }
    }
    return all;
}

std::vector<std::string> read_sentence_ids(std::istream& in) {
    constexpr std::string_view opening = "# sent_id = ";
    std::vector<std::string> ids;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(opening)) {
            ids.push_back(line.substr(opening.size()));
        }
    }
    return ids;
}

}  // namespace newsgraph
