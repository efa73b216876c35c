#include "app/claim_gold.hpp"

#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace newsgraph {

namespace {

using Names = std::vector<std::string>;

Names read_names(std::string_view column) {
    Names names;
    for (const auto name : split(column, '|')) {
        names.emplace_back(name);
    }
    return names;
}

std::optional<Expectation> parse_expectation(std::string_view word) {
    if (word == "must") {
        return Expectation::must;
    }
    if (word == "gap") {
        return Expectation::gap;
    }
    if (word == "never") {
        return Expectation::never;
    }
    return std::nullopt;
}

// A kind that may be left open with "-".
template <class T>
std::optional<T> read_kind(const Table& table, const Row& row, std::size_t column) {
    if (row[column].empty()) {
        return std::nullopt;
    }
    const auto kind = parse_kind<T>(row[column]);
    if (!kind) {
        table.fail(row, "unknown word '" + std::string(row[column]) + "'");
    }
    return kind;
}

GoldClaim read_row(const Table& table, const Row& row) {
    table.expect_columns(row, 9, 9);
    const auto expectation = parse_expectation(row[0]);
    if (!expectation) {
        table.fail(row, "the first column must be must, gap or never");
    }
    return {
        .expectation = *expectation,
        .line = row.line,
        .document = std::string(row[1]),
        .subject = read_names(row[2]),
        .relations = read_names(row[3]),
        .object = read_names(row[4]),
        .recipient = read_names(row[5]),
        .polarity = read_kind<Polarity>(table, row, 6),
        .status = read_kind<Status>(table, row, 7),
        .speaker = read_names(row[8])};
}

// A term of the graph under all its names.
Names names_of(const KnowledgeGraph& graph, const GraphTerm& term) {
    if (const auto* literal = std::get_if<Literal>(&term)) {
        return {comparable(literal->text)};
    }
    Names names;
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        names.push_back(comparable(graph[*entity].label));
        for (const auto& alias : graph[*entity].aliases) {
            names.push_back(comparable(alias));
        }
    }
    return names;
}

bool fits(const std::string& pattern, const Names& names) {
    if (pattern.starts_with('*')) {
        const auto beginning = comparable(pattern.substr(1));
        return std::ranges::any_of(
            names, [&](const auto& name) { return has_word(name, beginning); });
    }
    return std::ranges::find(names, comparable(pattern)) != names.end();
}

bool fits_any(const Names& patterns, const Names& names) {
    return patterns.empty() || std::ranges::any_of(patterns, [&](const auto& pattern) {
               return fits(pattern, names);
           });
}

void add_roles(
    Names& names,
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    std::initializer_list<Role> roles) {
    for (const auto& qualifier : claim.qualifiers) {
        if (std::ranges::find(roles, qualifier.role) != roles.end()) {
            const auto more = names_of(graph, qualifier.value);
            names.insert(names.end(), more.begin(), more.end());
        }
    }
}

Names subject_names(const KnowledgeGraph& graph, const MergedClaim& claim) {
    return claim.subject ? names_of(graph, *claim.subject) : Names{};
}

bool fits_terms(const KnowledgeGraph& graph, const MergedClaim& claim, const GoldClaim& gold) {
    Names object = names_of(graph, claim.object);
    add_roles(object, graph, claim, {Role::topic});
    Names recipient;
    add_roles(
        recipient, graph, claim, {Role::recipient, Role::source, Role::target, Role::place});
    return fits_any(gold.subject, subject_names(graph, claim)) && fits_any(gold.object, object)
           && fits_any(gold.recipient, recipient);
}

bool fits_form(const MergedClaim& claim, const GoldClaim& gold) {
    const bool relation =
        gold.relations.empty()
        || std::ranges::find(gold.relations, claim.relation) != gold.relations.end();
    return relation && (!gold.polarity || claim.polarity == *gold.polarity)
           && (!gold.status || claim.status == *gold.status);
}

// Evidence from the gold's document, given by its speaker where gold names one.
bool fits_evidence(
    const KnowledgeGraph& graph, const Evidence& evidence, const GoldClaim& gold) {
    if (graph[evidence.article].document != gold.document) {
        return false;
    }
    return gold.speaker.empty()
           || std::ranges::any_of(evidence.speakers, [&](EntityIndex speaker) {
                  return fits_any(gold.speaker, names_of(graph, speaker));
              });
}

}  // namespace

std::string comparable(std::string_view name) {
    std::string lower = ascii_lower(name);
    for (const std::string_view article : {"the ", "a ", "an "}) {
        if (lower.starts_with(article)) {
            return lower.substr(article.size());
        }
    }
    return lower;
}

bool has_word(std::string_view name, std::string_view beginning) {
    const auto is_letter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    };
    for (auto at = name.find(beginning); at != name.npos; at = name.find(beginning, at + 1)) {
        if (at == 0 || !is_letter(name[at - 1])) {
            return true;
        }
    }
    return false;
}

std::vector<GoldClaim> read_gold_claims(const std::filesystem::path& file) {
    Table table(file);
    std::vector<GoldClaim> gold;
    for (Row row; table.next(row);) {
        gold.push_back(read_row(table, row));
    }
    return gold;
}

std::string describe(const GoldClaim& gold) {
    const auto join = [](const Names& names) {
        std::string joined;
        for (const auto& name : names) {
            joined += (joined.empty() ? "" : "|") + name;
        }
        return joined.empty() ? std::string("-") : joined;
    };
    std::string text =
        join(gold.subject) + ' ' + join(gold.relations) + ' ' + join(gold.object);
    if (!gold.recipient.empty()) {
        text += " [" + join(gold.recipient) + ']';
    }
    if (gold.polarity == Polarity::denied) {
        text += " denied";
    }
    if (gold.status && *gold.status != Status::actual) {
        text += ' ' + std::string(name_of(*gold.status));
    }
    return gold.speaker.empty() ? text : text + ", says " + join(gold.speaker);
}

bool is_claimed(const KnowledgeGraph& graph, const GoldClaim& gold) {
    return std::ranges::any_of(graph.claims(), [&](const MergedClaim& claim) {
        return fits_form(claim, gold) && fits_terms(graph, claim, gold)
               && std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
                      return fits_evidence(graph, evidence, gold);
                  });
    });
}

}  // namespace newsgraph
