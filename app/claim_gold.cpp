#include "app/claim_gold.hpp"

#include "core/table.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::array<std::pair<std::string_view, Expectation>, 4> expectations{{
    {"must", Expectation::must},
    {"may", Expectation::may},
    {"gap", Expectation::gap},
    {"never", Expectation::never},
}};

std::vector<std::string> read_names(std::string_view column) {
    std::vector<std::string> names;
    for (const auto name : split(column, '|')) {
        names.emplace_back(name);
    }
    return names;
}

Expectation read_expectation(const Table& table, const Row& row) {
    for (const auto& [word, expectation] : expectations) {
        if (row[0] == word) {
            return expectation;
        }
    }
    table.fail(row, "the first column must be must, may, gap, never or text");
}

template <class T>
T read_kind(const Table& table, const Row& row, std::string_view word) {
    const auto kind = parse_kind<T>(word);
    if (!kind) {
        table.fail(row, "unknown word '" + std::string(word) + "'");
    }
    return *kind;
}

// Kinds that may be left open with "-".
template <class T>
std::vector<T> read_kinds(const Table& table, const Row& row, std::size_t column) {
    std::vector<T> kinds;
    for (const auto word : split(row[column], '|')) {
        kinds.push_back(read_kind<T>(table, row, word));
    }
    return kinds;
}

std::vector<GoldRole> read_roles(const Table& table, const Row& row) {
    std::vector<GoldRole> roles;
    for (const auto pair : split(row[9], ' ')) {
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos) {
            table.fail(row, "'" + std::string(pair) + "' is not of the form role=value");
        }
        roles.push_back(
            {read_kind<Role>(table, row, pair.substr(0, equals)),
             std::string(pair.substr(equals + 1))});
    }
    return roles;
}

GoldClaim read_claim_row(const Table& table, const Row& row) {
    table.expect_columns(row, 9, 10);
    GoldClaim gold;
    gold.expectation = read_expectation(table, row);
    gold.line = row.line;
    gold.document = row[1];
    gold.subject = read_names(row[2]);
    gold.relations = read_names(row[3]);
    gold.object = read_names(row[4]);
    gold.recipient = read_names(row[5]);
    gold.polarities = read_kinds<Polarity>(table, row, 6);
    gold.statuses = read_kinds<Status>(table, row, 7);
    gold.speaker = read_names(row[8]);
    gold.roles = read_roles(table, row);
    return gold;
}

std::string join(const std::vector<std::string>& names) {
    std::string joined;
    for (const auto& name : names) {
        joined += (joined.empty() ? "" : "|") + name;
    }
    return joined.empty() ? "-" : joined;
}

}  // namespace

GoldFile read_gold(const std::filesystem::path& file) {
    Table table(file);
    GoldFile gold;
    for (Row row; table.next(row);) {
        if (row[0] == "text") {
            table.expect_columns(row, 3, 3);
            gold.texts.push_back({std::string(row[1]), std::string(row[2])});
        } else {
            gold.claims.push_back(read_claim_row(table, row));
        }
    }
    return gold;
}

std::string describe(const GoldClaim& gold) {
    std::string text =
        join(gold.subject) + ' ' + join(gold.relations) + ' ' + join(gold.object);
    if (!gold.recipient.empty()) {
        text += " [" + join(gold.recipient) + ']';
    }
    for (const auto& [role, value] : gold.roles) {
        text += ' ' + std::string(name_of(role)) + '=' + value;
    }
    for (const auto polarity : gold.polarities) {
        text += polarity == Polarity::denied ? " denied" : "";
    }
    for (const auto status : gold.statuses) {
        text += status == Status::actual ? "" : ' ' + std::string(name_of(status));
    }
    return gold.speaker.empty() ? text : text + ", says " + join(gold.speaker);
}

}  // namespace newsgraph
