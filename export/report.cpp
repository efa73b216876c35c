#include "export/report.hpp"

#include "core/one_of.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "export/quotation.hpp"
#include "export/safe_text.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <variant>

namespace newsgraph {

namespace {

// Who denies; an article that does so in its own voice has a name only in the note.
std::string objection(const KnowledgeGraph& graph, const MergedClaim& denied) {
    const std::vector<EntityIndex> speakers = attribution(denied);
    if (speakers.empty()) {
        return "; this is also said not to be so ";
    }
    std::vector<std::string> names;
    std::ranges::transform(speakers, std::back_inserter(names), [&](EntityIndex speaker) {
        return noun(graph, speaker);
    });
    return "; " + enumerate(names, 3) + " denied this ";
}

void append(Words& words, Words more) {
    std::ranges::move(more, std::back_inserter(words));
}

Words plain(std::string_view text) {
    Words words;
    words.push_back({std::string{text}, false, 0, ""});
    return words;
}

bool is_nothing(const GraphTerm& term) {
    return std::holds_alternative<std::monostate>(term);
}

// "a person", "people", "officials": nobody whom a reader could look up.
bool is_nobody(const KnowledgeGraph& graph, const std::optional<EntityIndex>& entity) {
    return entity && graph[*entity].unnamed && !graph[*entity].of;
}

// "to act" and "it will act", but not "in Ukraine".
bool is_more_than_place(const Literal& literal) {
    const std::string phrase = phrase_in(in_quotation_marks(literal.text));
    return phrase.empty() || phrase.starts_with("to ");
}

// "Russia planned to use in Ukraine" says nothing; where it is speech that is told, what is
// spoken of may stand for an object.
bool has_subject_matter(const MergedClaim& claim) {
    return !claim.relation.empty()
           && std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& one) {
                  const auto* literal = literal_in(one.value);
                  const bool clause = literal != nullptr && literal->type == LiteralType::text
                                      && is_more_than_place(*literal);
                  return one.role == Role::topic && (clause || Salience::is_speech(claim));
              });
}

// "Ann told the newspaper" is no more than that she spoke.
bool only_says_to_whom(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    const bool told = is_one_of(claim.relation, {"announces", "reports"});
    return told && object != nullptr && is_actor(graph[*object].type)
           && !has_subject_matter(claim);
}

}  // namespace

namespace {

// "According to Lee, information reported: ..." is no more than what Lee says.
bool is_said_by_an_idea(const KnowledgeGraph& graph, const MergedClaim& claim) {
    return Salience::is_saying(claim) && claim.subject && graph[*claim.subject].generic
           && graph[*claim.subject].type == EntityType::concept_;
}

}  // namespace

bool has_content(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    const bool vague_object = object == nullptr || graph[*object].generic;
    const bool somebody = claim.subject && !is_nobody(graph, claim.subject);
    const bool something = !is_nothing(claim.object) || has_subject_matter(claim);
    return something && !only_says_to_whom(graph, claim) && !is_said_by_an_idea(graph, claim)
           && (somebody || !vague_object || !recipients(claim).empty());
}

std::string speakers_or_outlets(const KnowledgeGraph& graph, const Statement& statement) {
    std::vector<std::string> names;
    const auto add = [&](std::string name) {
        if (!name.empty() && !is_one_of(name, names)) {
            names.push_back(std::move(name));
        }
    };
    std::set<ArticleIndex> unnamed;  // articles that say it themselves
    for (const ClaimIndex claim : statement.claims) {
        for (const Evidence& evidence : graph[claim].evidence) {
            const bool own = evidence.speakers.empty();
            std::string outlet = one_line(outlet_of(graph[evidence.article]));
            if (own && outlet.empty()) {
                unnamed.insert(evidence.article);
            }
            add(own ? std::move(outlet) : noun(graph, evidence.speakers.front()));
        }
    }
    if (!unnamed.empty()) {
        const bool one = unnamed.size() == 1;
        add(fmt::format(
            "{} in {} own words",
            one ? "one article" : fmt::format("{} articles", unnamed.size()),
            one ? "its" : "their"));
    }
    // An outlet is written as it writes itself: "apnews.example".
    const bool host = !names.empty() && names.front().find(' ') == std::string::npos
                      && names.front().find('.') != std::string::npos;
    const std::string out = enumerate(names, 4);
    return host ? out : capitalised(out);
}

namespace {

// Says no more than that it is so; whose a post is is told with what is done for that body.
bool is_bare(const MergedClaim& claim) {
    const bool post = claim.relation == "holds_position";
    return !claim.relation.empty()
           && std::ranges::all_of(claim.qualifiers, [&](const MergedQualifier& qualifier) {
                  return post && is_one_of(qualifier.role, {Role::origin, Role::place});
              });
}

}  // namespace

Report::Report(const KnowledgeGraph& graph)
    : graph_{graph}, salience_{graph}, independence_{graph}, citations_{graph, independence_} {
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        const MergedClaim& claim = graph.claims()[i];
        if (is_bare(claim)) {
            bare_.emplace_back(claim.subject, ClaimIndex{i});
        }
    }
    std::ranges::sort(bare_);
}

std::vector<ClaimIndex> Report::ranked(const Condition& holds) const {
    std::vector<ClaimIndex> out;
    std::ranges::copy_if(salience_.claims(), std::back_inserter(out), [&](ClaimIndex claim) {
        return holds(graph_[claim]);
    });
    return out;
}

void Report::heading(int level, std::string_view text) {
    page_.blocks.push_back({PageBlock::Kind::heading, level, {plain(text)}});
}

void Report::paragraph(std::string_view text) {
    page_.blocks.push_back({PageBlock::Kind::paragraph, 0, {plain(text)}});
}

void Report::item(Words words) {
    page_.blocks.push_back({PageBlock::Kind::item, 0, {std::move(words)}});
}

void Report::row(std::vector<Words> cells, bool is_head) {
    const PageBlock::Kind kind = is_head ? PageBlock::Kind::table_head : PageBlock::Kind::row;
    page_.blocks.push_back({kind, 0, std::move(cells)});
}

void Report::statements(
    std::string_view title, const std::vector<ClaimIndex>& claims, const Limits& limits) {
    std::vector<ClaimIndex> telling;
    std::ranges::copy_if(claims, std::back_inserter(telling), [&](ClaimIndex claim) {
        return has_content(graph_, graph_[claim]) && !told_.contains(claim);
    });
    if (telling.empty()) {
        return;
    }
    if (limits.level > 0) {
        heading(limits.level, title);
    }
    std::size_t room = limits.statements;
    const auto tell_all = [&](const std::vector<Statement>& statements) {
        for (const Statement& statement : statements) {
            // What was told, even as a part of another, is not told again.
            if (room > 0 && !was_told(statement)) {
                item(told(statement, limits.notes));
                tell(statement);
                --room;
            }
        }
    };
    // Mostly the first few of them take all the room.
    const std::size_t few = 4 * std::min(telling.size(), limits.statements);
    tell_all(first_statements(graph_, telling, few));
    if (room > 0 && few < telling.size()) {
        tell_all(group_claims(graph_, telling));
    }
}

Words Report::told(const Statement& statement, std::size_t notes) {
    Words out = cited(statement, notes);
    std::set<std::string> said;
    for (const ClaimIndex claim : denied_by(statement)) {
        std::string text = objection(graph_, graph_[claim]);
        if (said.insert(text).second) {
            out.push_back({std::move(text), false, 0, ""});
            append(out, citations_.cite(Statement{{claim}}, notes));
        }
    }
    const std::uint32_t sources = independence_.count(statement.claims);
    if (sources > 1) {
        out.push_back({fmt::format(" ({} independent sources)", sources), false, 0, ""});
    }
    return out;
}

Words Report::cited(const Statement& statement, std::size_t notes) {
    Words out = plain(sentence(graph_, statement) + " ");
    append(out, citations_.cite(statement, notes));
    return out;
}

Words Report::cited_clause(const Statement& statement, std::size_t notes) {
    Words out = plain(capitalised(clause(graph_, statement)) + " ");
    append(out, citations_.cite(statement, notes));
    return out;
}

Words Report::cited(const Evidence& evidence) {
    Words out = plain(in_quotation_marks(one_line(graph_.quote(evidence))) + " ");
    out.push_back(citations_.cite(evidence));
    return out;
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

bool Report::was_told(const Statement& statement) const {
    return std::ranges::all_of(
        statement.claims, [&](ClaimIndex claim) { return told_.contains(claim); });
}

namespace {

// "Lee is a spokesperson" is told with "Lee is a spokesperson of NASA".
bool is_post_told_by(
    const KnowledgeGraph& graph, const MergedClaim& bare, const MergedClaim& told) {
    const auto* post = std::get_if<EntityIndex>(&bare.object);
    return post != nullptr && bare.relation == "holds_position"
           && told.relation == std::string(without_owner(graph[*post])) + "_of"
           && bare.polarity == told.polarity && bare.status == told.status
           && std::ranges::all_of(bare.qualifiers, [&](const MergedQualifier& one) {
                  return one.value == told.object;
              });
}

// "Lee works for NASA" is told with "Lee is a spokesperson of NASA".
bool is_employer_told_by(const MergedClaim& bare, const MergedClaim& told) {
    return bare.relation == "works_for"
           && is_one_of(told.relation, {"leads", "spokesperson_of"})
           && bare.object == told.object && bare.polarity == told.polarity
           && bare.status == told.status;
}

}  // namespace

// "Iran supplies drones" is told with "Iran supplies drones to Russia".
void Report::tell(const Statement& statement) {
    for (const ClaimIndex claim : statement.claims) {
        told_.insert(claim);
        tell_bare(graph_[claim]);
    }
}

void Report::tell_bare(const MergedClaim& claim) {
    const auto is_said = [&](const MergedQualifier& one) {
        return std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& other) {
            return one.role == other.role && one.value == other.value;
        });
    };
    const auto same_core = [&](const MergedClaim& bare) {
        return bare.relation == claim.relation && bare.object == claim.object
               && bare.polarity == claim.polarity && bare.status == claim.status
               && std::ranges::all_of(bare.qualifiers, is_said);
    };
    const auto of_subject = std::ranges::equal_range(
        bare_, claim.subject, {}, [](const auto& one) { return one.first; });
    for (const auto& [subject, index] : of_subject) {
        if (same_core(graph_[index]) || is_post_told_by(graph_, graph_[index], claim)
            || is_employer_told_by(graph_[index], claim)) {
            told_.insert(index);
        }
    }
}

Page Report::finish() {
    page_.notes = citations_.notes();
    return std::move(page_);
}

}  // namespace newsgraph
