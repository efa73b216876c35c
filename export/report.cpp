#include "export/report.hpp"

#include "export/grammar.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>
#include <variant>

namespace newsgraph {

namespace {

// Who denies; an article that does so in its own voice has a name only in the note.
std::string objection(const KnowledgeGraph& graph, const MergedClaim& denied) {
    const std::vector<EntityIndex> speakers = attribution(denied);
    if (speakers.empty()) {
        return "this is also said not to be so";
    }
    std::vector<std::string> names;
    std::ranges::transform(speakers, std::back_inserter(names), [&](EntityIndex speaker) {
        return noun_phrase(graph[speaker]);
    });
    const bool plural = names.size() > 1 || is_plural(graph[speakers.front()]);
    return enumerate(names, 3) + (plural ? " deny this" : " denies this");
}

// "Iran signs": a relation that wants an object and has nothing at all says nothing.
bool is_empty(const MergedClaim& claim) {
    const bool no_object = std::holds_alternative<std::monostate>(claim.object);
    return !claim.relation.empty() && no_object && claim.qualifiers.empty();
}

// "Iran supplies drones" is told with "Iran supplies drones to Russia".
bool is_part_of(const MergedClaim& part, const MergedClaim& whole) {
    const auto core = [](const MergedClaim& claim) {
        return std::tie(
            claim.subject, claim.relation, claim.object, claim.polarity, claim.status);
    };
    return part.qualifiers.empty() && !part.relation.empty() && core(part) == core(whole);
}

}  // namespace

Report::Report(const KnowledgeGraph& graph)
    : graph_{graph}, salience_{graph}, independence_{graph}, citations_{graph, independence_} {}

std::vector<ClaimIndex> Report::ranked(const Condition& holds) const {
    std::vector<ClaimIndex> out;
    std::ranges::copy_if(salience_.claims(), std::back_inserter(out), [&](ClaimIndex claim) {
        return holds(graph_[claim]);
    });
    return out;
}

void Report::heading(int level, std::string_view text) {
    page_ += page_.empty() || page_.ends_with("\n\n") ? "" : "\n";
    page_ += std::string(static_cast<std::size_t>(level), '#');
    page_.append(" ").append(text).append("\n\n");
}

void Report::paragraph(std::string_view markdown) {
    page_ += page_.empty() || page_.ends_with("\n\n") ? "" : "\n";
    page_.append(markdown).append("\n\n");
}

void Report::item(std::string_view markdown) {
    page_.append("- ").append(markdown).append("\n");
}

void Report::statements(
    std::string_view title, const std::vector<ClaimIndex>& claims, const Limits& limits) {
    std::vector<Statement> fresh = group_claims(graph_, claims);
    std::erase_if(fresh, [&](const Statement& statement) {
        return was_told(statement) || is_empty(graph_[statement.claims.front()]);
    });
    if (fresh.empty()) {
        return;
    }
    heading(2, title);
    const std::size_t count = std::min(fresh.size(), limits.statements);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t sources = independence_.count(fresh[i].claims);
        const std::string weight = limits.weights && sources > 1
                                       ? fmt::format(" — **{} independent sources**", sources)
                                       : "";
        std::string told = cited(fresh[i], limits.notes);
        item(told.append(objections(fresh[i], limits.notes)).append(weight));
        tell(fresh[i]);
    }
    if (count < fresh.size()) {
        item(fmt::format("*and {} more, in claims.jsonl*", fresh.size() - count));
    }
}

std::string Report::cited(const Statement& statement, std::size_t notes) {
    return escape_markdown(sentence(graph_, statement)) + " "
           + citations_.cite(statement, notes);
}

std::string Report::cited_clause(const Statement& statement, std::size_t notes) {
    return escape_markdown(clause(graph_, statement)) + " " + citations_.cite(statement, notes);
}

std::vector<ClaimIndex> Report::denied_by(const Statement& statement) const {
    std::set<ClaimIndex> out;
    for (const ClaimIndex claim : statement.claims) {
        if (graph_[claim].polarity == Polarity::affirmed) {
            out.insert(graph_[claim].conflicts.begin(), graph_[claim].conflicts.end());
        }
    }
    return {out.begin(), out.end()};
}

std::string Report::objections(const Statement& statement, std::size_t notes) {
    std::string out;
    std::set<std::string> said;
    for (const ClaimIndex claim : denied_by(statement)) {
        const std::string text = escape_markdown(objection(graph_, graph_[claim]));
        if (said.insert(text).second) {
            out += fmt::format("; {} {}", text, citations_.cite({{claim}}, notes));
        }
    }
    return out;
}

std::string Report::denials(const Statement& statement, std::size_t notes) {
    std::string out;
    for (const Statement& denied : group_claims(graph_, denied_by(statement))) {
        std::string text = cited(denied, notes);
        if (text.starts_with("According")) {
            text[0] = 'a';
        }
        out += "; but " + text;
        tell(denied);
    }
    return out;
}

bool Report::was_told(const Statement& statement) const {
    return std::ranges::all_of(
        statement.claims, [&](ClaimIndex claim) { return told_.contains(claim); });
}

void Report::tell(const Statement& statement) {
    told_.insert(statement.claims.begin(), statement.claims.end());
    for (const ClaimIndex claim : salience_.claims()) {
        const bool told = std::ranges::any_of(statement.claims, [&](ClaimIndex whole) {
            return is_part_of(graph_[claim], graph_[whole]);
        });
        if (told) {
            told_.insert(claim);
        }
    }
}

std::string Report::finish() {
    const std::string notes = citations_.notes();
    if (!notes.empty()) {
        heading(2, "Sources");
        page_ += notes;
    }
    return std::move(page_);
}

}  // namespace newsgraph
