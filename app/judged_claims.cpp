#include "app/judged_claims.hpp"

#include "core/enum_names.hpp"
#include "core/kinds.hpp"
#include "core/one_of.hpp"
#include "core/table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <set>
#include <string_view>

namespace newsgraph {

namespace {

constexpr auto verdicts =
    enum_names<ClaimVerdict::useless>({"right", "half", "wrong", "useless"});

// Where the columns stand, by their names in the first line.
class Columns {
  public:
    Columns(const Table& table, const Row& row) {
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            places_[std::string(row.columns[i])] = i;
        }
        for (const auto* name :
             {"document",
              "sentence",
              "subject",
              "relation",
              "object",
              "polarity",
              "status",
              "verdict"}) {
            if (!places_.contains(name)) {
                table.fail(row, std::string("no column is called ") + name);
            }
        }
    }
    std::string_view of(const Row& row, std::string_view name) const {
        return row[places_.find(name)->second];
    }

  private:
    std::map<std::string, std::size_t, std::less<>> places_;
};

template <class Kind>
Kind kind_of(
    const Table& table, const Row& row, std::string_view word, std::optional<Kind> kind) {
    if (!kind) {
        table.fail(row, "unknown word '" + std::string(word) + "'");
    }
    return *kind;
}

JudgedClaim read_row(const Table& table, const Row& row, const Columns& columns) {
    const auto column = [&](std::string_view name) { return columns.of(row, name); };
    JudgedClaim claim;
    claim.document = column("document");
    claim.subject = column("subject");
    claim.relation = column("relation");
    claim.object = column("object");
    const auto number = column("sentence");
    std::from_chars(number.data(), number.data() + number.size(), claim.sentence);
    claim.polarity =
        kind_of(table, row, column("polarity"), parse_kind<Polarity>(column("polarity")));
    claim.status = kind_of(table, row, column("status"), parse_kind<Status>(column("status")));
    claim.verdict = kind_of(table, row, column("verdict"), verdicts.parse(column("verdict")));
    return claim;
}

// The words of a label without their endings: "leads" and "leading" are one.
std::set<std::string> stems(std::string_view label) {
    std::set<std::string> found;
    std::string word;
    const auto finish = [&] {
        const bool small = is_one_of(
            word,
            {"the",
             "a",
             "an",
             "of",
             "in",
             "to",
             "at",
             "by",
             "on",
             "for",
             "and",
             "with",
             "or",
             "his",
             "her",
             "its",
             "their"});
        for (const std::string_view ending : {"ies", "es", "s", "ed", "ing", "e"}) {
            if (word.ends_with(ending)) {
                word.resize(word.size() - ending.size());
                break;
            }
        }
        if (!word.empty() && !small) {
            found.insert(word);
        }
        word.clear();
    };
    for (const char c : label) {
        const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '\''
                            || c == '.' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else {
            finish();
        }
    }
    finish();
    return found;
}

class Matcher {
  public:
    Matcher(const KnowledgeGraph& graph, const MergedClaim& claim)
        : graph_(graph), claim_(claim) {}

    bool is(const JudgedClaim& judged) const {
        const std::string relation =
            claim_.relation.empty() ? '~' + claim_.predicate : claim_.relation;
        if (claim_.polarity != judged.polarity || claim_.status != judged.status
            || relation != judged.relation) {
            return false;
        }
        const bool exact = subject() == judged.subject && label(claim_.object) == judged.object;
        return exact || (judged.verdict == ClaimVerdict::right && is_near(judged));
    }

  private:
    std::string subject() const {
        return claim_.subject ? graph_[*claim_.subject].label : std::string();
    }
    std::string label(const GraphTerm& term) const {
        const auto* entity = std::get_if<EntityIndex>(&term);
        const auto* literal = literal_in(term);
        return entity != nullptr    ? graph_[*entity].label
               : literal != nullptr ? literal->text
                                    : std::string();
    }
    // Label and aliases, as one text.
    std::string names(const GraphTerm& term) const {
        std::string all = label(term);
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            for (const auto& alias : graph_[*entity].aliases) {
                all += ' ' + alias;
            }
        }
        return all;
    }
    static bool share(const std::string& one, const std::string& other) {
        const auto left = stems(one);
        const auto right = stems(other);
        return one.empty() || std::ranges::any_of(left, [&](const std::string& stem) {
                   return right.contains(stem);
               });
    }
    bool is_near(const JudgedClaim& judged) const {
        std::string objects = names(claim_.object);
        for (const auto& qualifier : claim_.qualifiers) {
            objects += ' ' + names(qualifier.value);
        }
        const GraphTerm who = claim_.subject ? GraphTerm(*claim_.subject) : GraphTerm();
        return share(judged.subject, names(who)) && share(judged.object, objects);
    }

    const KnowledgeGraph& graph_;
    const MergedClaim& claim_;
};

bool stands_in(
    const KnowledgeGraph& graph, const MergedClaim& claim, const JudgedClaim& judged) {
    return std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
        return evidence.sentence == judged.sentence
               && graph[evidence.article].document == judged.document;
    });
}

std::vector<std::string> groups_of(const MergedClaim& claim) {
    const std::string relation = claim.relation.empty() ? "open" : claim.relation.str();
    const int band = static_cast<int>(std::floor(std::min(claim.confidence, 0.99) * 10));
    return {
        "relation/" + relation,
        "status/" + std::string(name_of(claim.status)),
        "polarity/" + std::string(name_of(claim.polarity)),
        claim.speakers.empty() ? "said by/the article" : "said by/a speaker",
        fmt::format("confidence/{:.1f} to {:.1f}", band / 10.0, (band + 1) / 10.0)};
}

void write_counts(std::ostream& out, const std::string& name, const VerdictCounts& counts) {
    const int all = counts[0] + counts[1] + counts[2] + counts[3];
    fmt::print(out, "{:<32} right {:>4} of {:>4}", name, counts[0], all);
    fmt::print(
        out, ", half {:>3}, wrong {:>3}, useless {:>3}\n", counts[1], counts[2], counts[3]);
}

}  // namespace

std::vector<JudgedClaim> read_judged(const std::filesystem::path& file) {
    Table table(file);
    Row row;
    std::vector<JudgedClaim> claims;
    if (table.next(row)) {
        const Columns columns(table, row);
        while (table.next(row)) {
            claims.push_back(read_row(table, row, columns));
        }
    }
    return claims;
}

JudgedScore score_judged(const KnowledgeGraph& graph, const std::vector<JudgedClaim>& judged) {
    JudgedScore score;
    std::set<std::string> documents;
    std::vector<bool> read(graph.claims().size());
    for (const JudgedClaim& wanted : judged) {
        const auto verdict = static_cast<std::size_t>(wanted.verdict);
        documents.insert(wanted.document);
        ++score.judged[verdict];
        bool found = false;
        for (std::size_t i = 0; i < graph.claims().size(); ++i) {
            const MergedClaim& claim = graph.claims()[i];
            if (!stands_in(graph, claim, wanted) || !Matcher(graph, claim).is(wanted)) {
                continue;
            }
            read[i] = true;
            for (const auto& group : found ? std::vector<std::string>{} : groups_of(claim)) {
                ++score.groups[group][verdict];
            }
            found = true;
        }
        score.still[verdict] += found ? 1 : 0;
    }
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto& first = graph.claims()[i].evidence.front();
        score.unread += !read[i] && documents.contains(graph[first.article].document) ? 1 : 0;
    }
    return score;
}

void write_score(std::ostream& out, const JudgedScore& score) {
    for (const auto& [group, counts] : score.groups) {
        write_counts(out, group, counts);
    }
    write_counts(out, "all that are still there", score.still);
    write_counts(out, "all that were judged", score.judged);
    fmt::print(out, "claims of these articles that nobody has judged: {}\n", score.unread);
}

}  // namespace newsgraph
