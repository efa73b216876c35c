// tests/claims/*.tsv is gold: here it is only checked that it is well formed and covers what it
// promises. How well it is met is measured by `newsgraph eval claims`.
#include "core/kinds.hpp"
#include "core/table.hpp"
#include "extract/schema/schema.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

const std::filesystem::path root = SOURCE_ROOT;

struct GoldLine {
    std::string half;
    std::string expect;
    std::string item;                  // relation/supplies/1
    std::vector<std::string> columns;  // all of them
};

std::vector<GoldLine> read_gold() {
    std::vector<GoldLine> lines;
    for (const char* half : {"tune", "measure"}) {
        Table table(root / "tests" / "claims" / (std::string(half) + ".tsv"));
        for (Row row; table.next(row);) {
            table.expect_columns(row, row[0] == "text" ? 3 : 10, row[0] == "text" ? 3 : 10);
            GoldLine line{half, std::string(row[0]), std::string(row[1]), {}};
            for (std::size_t column = 0; column < row.columns.size(); ++column) {
                line.columns.emplace_back(row[column]);
            }
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

// "relation/supplies/1" -> "relation/supplies"
std::string subject_of(const std::string& item) {
    return item.substr(0, item.rfind('/'));
}

std::vector<std::string> alternatives(const std::string& column) {
    std::vector<std::string> names;
    for (const auto name : split(column, '|')) {
        names.emplace_back(name);
    }
    return names;
}

}  // namespace

TEST_CASE("gold sentences use the contract's words") {
    const Schema schema = Schema::load(root / "data" / "schema");
    for (const auto& line : read_gold()) {
        CAPTURE(line.item);
        if (line.expect == "text") {
            continue;
        }
        CHECK((line.expect == "must" || line.expect == "may" || line.expect == "never"));
        for (const auto& relation : alternatives(line.columns[3])) {
            CHECK_MESSAGE(schema.relation(relation) != nullptr, relation);
        }
        for (const auto& polarity : alternatives(line.columns[6])) {
            CHECK_MESSAGE(parse_kind<Polarity>(polarity), polarity);
        }
        for (const auto& status : alternatives(line.columns[7])) {
            CHECK_MESSAGE(parse_kind<Status>(status), status);
        }
        for (const auto part : split(line.columns[9], ' ')) {
            CHECK_MESSAGE(parse_kind<Role>(part.substr(0, part.find('='))), line.columns[9]);
        }
    }
}

TEST_CASE(
    "every gold claim stands below the sentence of its item, and no item is in both halves") {
    std::string text;
    std::map<std::string, std::string> half_of;
    std::set<std::string> sentences;
    for (const auto& line : read_gold()) {
        CAPTURE(line.item);
        if (line.expect == "text") {
            text = line.item;
            CHECK(half_of.emplace(line.item, line.half).second);
            CHECK(sentences.insert(line.columns[2]).second);
        }
        CHECK(line.item == text);
    }
    CHECK(half_of.size() >= 400);
}

TEST_CASE("every relation has two positives and a trap, every construction five and five") {
    std::map<std::string, std::set<std::string>> positives;
    std::map<std::string, std::set<std::string>> traps;
    for (const auto& line : read_gold()) {
        const auto subject = subject_of(line.item);
        const auto relation = alternatives(line.expect == "text" ? "" : line.columns[3]);
        const bool of_relation = subject.starts_with("relation/");
        const bool names_it = std::ranges::find(relation, subject.substr(subject.find('/') + 1))
                              != relation.end();
        if (line.expect == "must" && (!of_relation || names_it)) {
            positives[subject].insert(line.item);
        }
        if (line.expect == "never") {
            traps[subject].insert(line.item);
        }
    }
    const Schema schema = Schema::load(root / "data" / "schema");
    for (const auto& relation : schema.relations()) {
        CHECK_MESSAGE(positives["relation/" + relation.id].size() >= 2, relation.id);
        CHECK_MESSAGE(traps["relation/" + relation.id].size() >= 1, relation.id);
    }
    int constructions = 0;
    for (const auto& [subject, items] : positives) {
        if (subject.starts_with("construction/")) {
            ++constructions;
            CHECK_MESSAGE(items.size() >= 5, subject);
            CHECK_MESSAGE(traps[subject].size() >= 5, subject);
        }
    }
    CHECK(constructions >= 30);
}
