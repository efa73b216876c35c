#include "extract/schema/embedding.hpp"

#include "core/hash.hpp"
#include "core/table.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

constexpr std::array<std::string_view, 13> effects{
    "says",
    "factive",
    "denies",
    "doubts",
    "possible",
    "plans",
    "requests",
    "conditional",
    "fails",
    "stops",
    "implies",
    "prevents",
    "evidence"};
constexpr std::array<std::string_view, 5> kinds{"verb", "noun", "adj", "adv", "aux"};
constexpr std::array<std::string_view, 5> complements{
    "finite", "infinitive", "object_infinitive", "gerund", "nominal"};
constexpr std::uint8_t all_complements = 0x1F;

template <std::size_t N>
std::size_t find_name(
    const Table& table,
    const Row& row,
    std::size_t column,
    const std::array<std::string_view, N>& names) {
    const auto* found = std::ranges::find(names, row[column]);
    if (found == names.end()) {
        table.fail(
            row,
            "column " + std::to_string(column + 1) + ": '" + std::string(row[column])
                + "' is not known there");
    }
    return static_cast<std::size_t>(found - names.begin());
}

// "finite,gerund" as bits; "-" is every form.
std::uint8_t read_complements(const Table& table, const Row& row) {
    std::uint8_t bits = 0;
    for (const auto name : split(row[3], ',')) {
        const auto* found = std::ranges::find(complements, name);
        if (found == complements.end()) {
            table.fail(row, "no complement is called '" + std::string(name) + "'");
        }
        bits = static_cast<std::uint8_t>(bits | 1U << (found - complements.begin()));
    }
    return bits == 0 ? all_complements : bits;
}

std::string key_of(std::size_t kind, std::string_view lemma) {
    return std::string(1, static_cast<char>('0' + kind)) + std::string(lemma);
}

}  // namespace

std::size_t Embedding::TextHash::operator()(std::string_view text) const {
    return fnv1a(text);
}

// kind  lemmas  effect  complements  relation
Embedding Embedding::load(const std::filesystem::path& dir) {
    Embedding embedding;
    Table table(dir / "embedding.tsv");
    for (Row row; table.next(row);) {
        table.expect_columns(row, 5, 6);
        const std::size_t kind = find_name(table, row, 0, kinds);
        const auto effect = static_cast<Effect>(find_name(table, row, 2, effects));
        const Entry entry{
            .rule = {.effect = effect, .relation = std::string(row[4])},
            .complements = read_complements(table, row)};
        const auto lemmas = split(row[1], ' ');
        if (lemmas.empty()) {
            table.fail(row, "the line has no lemma");
        }
        for (const auto lemma : lemmas) {
            auto& entries = embedding.rules_[key_of(kind, lemma)];
            for (const auto& earlier : entries) {
                if ((earlier.complements & entry.complements) != 0) {
                    table.fail(
                        row, "'" + std::string(lemma) + "' has a rule for that form already");
                }
            }
            entries.push_back(entry);
        }
    }
    return embedding;
}

const std::vector<Embedding::Entry>* Embedding::entries(
    EmbeddingKind kind, std::string_view lemma) const {
    auto key = key_of(static_cast<std::size_t>(kind), lemma);
    std::ranges::replace(key, ' ', '_');
    const auto found = rules_.find(key);
    return found == rules_.end() ? nullptr : &found->second;
}

const EmbeddingRule* Embedding::find(
    EmbeddingKind kind, std::string_view lemma, Complement complement) const {
    const auto* found = entries(kind, lemma);
    if (found == nullptr) {
        return nullptr;
    }
    const auto bit = 1U << static_cast<unsigned>(complement);
    const auto entry = std::ranges::find_if(
        *found, [&](const Entry& candidate) { return (candidate.complements & bit) != 0; });
    return entry == found->end() ? nullptr : &entry->rule;
}

const EmbeddingRule* Embedding::find(EmbeddingKind kind, std::string_view lemma) const {
    const auto* found = entries(kind, lemma);
    return found == nullptr ? nullptr : &found->front().rule;
}

}  // namespace newsgraph
