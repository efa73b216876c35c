#include "export/summary.hpp"

#include "core/date.hpp"
#include "export/grammar.hpp"
#include "export/report.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <ostream>
#include <set>
#include <variant>

namespace newsgraph {

namespace {

// Enough for a page or three of a handful of articles, and no more for a hundred thousand.
constexpr std::size_t max_actors = 8;
constexpr std::size_t max_profiles = 5;
constexpr std::size_t max_told_of_actor = 3;
constexpr std::size_t max_speakers = 5;
constexpr std::size_t max_moments = 8;

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

bool is(const GraphTerm& term, EntityIndex entity) {
    const auto* index = std::get_if<EntityIndex>(&term);
    return index != nullptr && *index == entity;
}

// Is it about this entity: as subject, object, or in a qualifier?
bool is_about(const MergedClaim& claim, EntityIndex entity) {
    return claim.subject == entity || is(claim.object, entity)
           || std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& qualifier) {
                  return is(qualifier.value, entity);
              });
}

std::set<EntityIndex> nearest_speakers(const MergedClaim& claim) {
    std::set<EntityIndex> out;
    for (const Evidence& evidence : claim.evidence) {
        out.insert(
            evidence.speakers.begin(),
            evidence.speakers.begin() + (evidence.speakers.empty() ? 0 : 1));
    }
    return out;
}

bool is_denied(const MergedClaim& claim) {
    return claim.polarity == Polarity::denied;
}
bool is_disputed(const MergedClaim& claim) {
    return !is_denied(claim) && !claim.conflicts.empty();
}
bool is_hedged(const MergedClaim& claim) {
    return !is_denied(claim) && claim.status != Status::actual;
}

// "2022-08-30 to 2022-11-22", or nothing if no article has a date.
std::string period(const KnowledgeGraph& graph) {
    std::string first;
    std::string last;
    for (const SourceArticle& article : graph.articles()) {
        if (!article.published.empty()) {
            first = first.empty() ? article.published : std::min(first, article.published);
            last = std::max(last, article.published);
        }
    }
    return first == last ? first : fmt::format("{} to {}", first, last);
}

std::size_t count_claims(const KnowledgeGraph& graph, const Report::Condition& holds) {
    return static_cast<std::size_t>(std::ranges::count_if(graph.claims(), holds));
}

constexpr std::string_view reading_help =
    "*Nothing here is a fact: each sentence is what the articles with the numbers behind it "
    "say, or what they say that somebody says. The numbers lead to their very words, at the "
    "end.*";

void write_opening(Report& report) {
    const KnowledgeGraph& graph = report.graph();
    const std::string dates = period(graph);
    report.heading(1, "What the articles say");
    report.paragraph(fmt::format(
        "{} ({}){}: {} about {}, of which {} denied, {} planned, possible, requested or "
        "conditional, and {} disputed.",
        counted(graph.articles().size(), "article"),
        counted(report.independence().count_all(), "independent source"),
        dates.empty() ? "" : " of " + dates,
        counted(graph.claims().size(), "claim"),
        graph.entities().size() == 1 ? "1 entity"
                                     : fmt::format("{} entities", graph.entities().size()),
        count_claims(graph, is_denied),
        count_claims(graph, is_hedged),
        count_claims(graph, is_disputed)));
    report.paragraph(reading_help);
}

// Individuals that act, or what else is named where nobody acts.
std::vector<EntityIndex> main_actors(const Report& report) {
    const KnowledgeGraph& graph = report.graph();
    std::vector<EntityIndex> out;
    for (const EntityIndex entity : report.salience().entities()) {
        const bool linked = graph.topology().degree(entity) > 0;
        if (linked && is_actor(graph[entity].type) && !graph[entity].generic) {
            out.push_back(entity);
        }
        if (out.size() == max_actors) {
            break;
        }
    }
    return out;
}

// Whom it is linked with most, by the number of claims.
std::string closest(const KnowledgeGraph& graph, EntityIndex entity) {
    std::map<EntityIndex, std::size_t> links;
    for (const std::uint32_t edge : graph.topology().outgoing(entity)) {
        ++links[graph.topology().edges()[edge].to];
    }
    for (const std::uint32_t edge : graph.topology().incoming(entity)) {
        ++links[graph.topology().edges()[edge].from];
    }
    links.erase(entity);
    std::vector<std::pair<EntityIndex, std::size_t>> ranked{links.begin(), links.end()};
    std::ranges::stable_sort(
        ranked, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string out;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, ranked.size()); ++i) {
        out += (out.empty() ? "" : ", ") + graph[ranked[i].first].label;
    }
    return out;
}

void write_actors(Report& report, const std::vector<EntityIndex>& actors) {
    const KnowledgeGraph& graph = report.graph();
    if (actors.empty()) {
        return;
    }
    std::string table =
        "| actor | type | articles | mentions | most linked with |\n"
        "|---|---|---:|---:|---|";
    for (const EntityIndex index : actors) {
        const Entity& entity = graph[index];
        table += fmt::format(
            "\n| **{}** | {} | {} | {} | {} |",
            escape_markdown(entity.label),
            name_of(entity.type),
            entity.documents.size(),
            entity.mentions,
            escape_markdown(closest(graph, index)));
    }
    report.heading(2, "Main actors");
    report.paragraph(table);
}

// What one side says and another denies comes first, then denials of what nobody here affirms.
void write_disputes(Report& report, const Report::Condition& about) {
    const KnowledgeGraph& graph = report.graph();
    const auto contested = group_claims(graph, report.ranked([&](const MergedClaim& claim) {
        return is_disputed(claim) && about(claim);
    }));
    const auto denied = group_claims(graph, report.ranked([&](const MergedClaim& claim) {
        return is_denied(claim) && about(claim);
    }));
    if (contested.empty() && denied.empty()) {
        return;
    }
    report.heading(2, "Disputed and denied");
    constexpr std::size_t max_disputes = 6;
    for (std::size_t i = 0; i < std::min(max_disputes, contested.size()); ++i) {
        report.item(report.cited(contested[i], 3) + report.denials(contested[i], 2));
        report.tell(contested[i]);
    }
    std::size_t room = max_disputes;
    for (const Statement& statement : denied) {
        if (room > 0 && !report.was_told(statement)) {
            report.item(report.cited(statement, 2));
            report.tell(statement);
            --room;
        }
    }
}

struct Moment {
    std::string time;
    Statement statement;
};

// The most important of what has a time, in the order of time.
void write_timeline(Report& report, const Report::Condition& about) {
    std::vector<Moment> moments;
    for (const ClaimIndex index : report.ranked(about)) {
        const MergedClaim& claim = report.graph()[index];
        const auto dated = std::ranges::find_if(
            claim.evidence, [](const Evidence& evidence) { return !evidence.time.empty(); });
        if (dated != claim.evidence.end() && moments.size() < max_moments) {
            moments.push_back({dated->time, {{index}}});
        }
    }
    if (moments.empty()) {
        return;
    }
    std::ranges::stable_sort(moments, {}, &Moment::time);
    report.heading(2, "Timeline");
    for (const Moment& moment : moments) {
        report.item(fmt::format(
            "**{}** — {}", escape_markdown(moment.time), report.cited(moment.statement, 1)));
        report.tell(moment.statement);
    }
}

using Sayings = std::pair<EntityIndex, std::vector<ClaimIndex>>;

// Who says something himself, and what, the most talkative first.
std::vector<Sayings> speakers_by_claims(const Report& report) {
    const KnowledgeGraph& graph = report.graph();
    std::map<EntityIndex, std::vector<ClaimIndex>> said;
    for (const ClaimIndex claim : report.salience().claims()) {
        for (const EntityIndex speaker : nearest_speakers(graph[claim])) {
            said[speaker].push_back(claim);
        }
    }
    std::vector<Sayings> ranked{said.begin(), said.end()};
    std::ranges::stable_sort(ranked, [](const Sayings& a, const Sayings& b) {
        return a.second.size() > b.second.size();
    });
    return ranked;
}

void write_speakers(Report& report) {
    const std::vector<Sayings> ranked = speakers_by_claims(report);
    if (ranked.empty()) {
        return;
    }
    report.heading(2, "Who says so");
    for (std::size_t i = 0; i < std::min(max_speakers, ranked.size()); ++i) {
        const auto& [speaker, claims] = ranked[i];
        report.item(fmt::format(
            "**{}** ({}), foremost: {}",
            escape_markdown(capitalised(noun_phrase(report.graph()[speaker]))),
            counted(claims.size(), "claim"),
            report.cited_clause({{claims.front()}}, 1)));
    }
}

void write_hedged(Report& report, const Report::Condition& about, std::size_t limit) {
    constexpr std::array<std::pair<Status, std::string_view>, 4> parts{{
        {Status::planned, "Planned"},
        {Status::possible, "Possible or alleged"},
        {Status::requested, "Requested"},
        {Status::conditional, "Under a condition"},
    }};
    for (const auto& part : parts) {
        const Status status = part.first;
        const auto claims = report.ranked([&](const MergedClaim& claim) {
            return is_hedged(claim) && claim.status == status && about(claim);
        });
        report.statements(part.second, claims, {.statements = limit, .notes = 1});
    }
}

bool always(const MergedClaim&) {
    return true;
}

std::string description(const KnowledgeGraph& graph, EntityIndex index) {
    const Entity& entity = graph[index];
    std::string out{entity.generic ? "A class of things of type " : ""};
    out += name_of(entity.type);
    if (!entity.aliases.empty()) {
        out += ", also called " + escape_markdown(enumerate(entity.aliases, 6));
    }
    out += fmt::format(
        "; {} in {} of {}.",
        counted(entity.mentions, "mention"),
        entity.documents.size(),
        counted(graph.articles().size(), "article"));
    if (!entity.wikidata.empty()) {
        const std::string item = escape_markdown(entity.wikidata);
        out += fmt::format(" [Wikidata](https://www.wikidata.org/wiki/{}).", item);
    }
    return out;
}

}  // namespace

void write_summary(std::ostream& out, const KnowledgeGraph& graph) {
    Report report{graph};
    write_opening(report);
    const std::vector<EntityIndex> actors = main_actors(report);
    write_actors(report, actors);
    const auto plain = [](const MergedClaim& claim) { return claim.is_plain(); };
    report.statements(
        "Main relations",
        report.ranked(plain),
        {.statements = 10, .notes = 3, .weights = true});
    write_disputes(report, always);
    write_hedged(report, always, 4);
    write_speakers(report);
    write_timeline(report, always);
    for (std::size_t i = 0; i < std::min(max_profiles, actors.size()); ++i) {
        const EntityIndex actor = actors[i];
        const auto claims = report.ranked([&](const MergedClaim& claim) {
            return claim.is_plain() && is_about(claim, actor);
        });
        const std::string title = "More about " + escape_markdown(noun_phrase(graph[actor]));
        report.statements(title, claims, {.statements = max_told_of_actor, .notes = 1});
    }
    out << report.finish();
}

void write_summary(std::ostream& out, const KnowledgeGraph& graph, EntityIndex entity) {
    Report report{graph};
    const std::string name = escape_markdown(graph[entity].label);
    report.heading(1, name);
    report.paragraph(description(graph, entity));
    report.paragraph(reading_help);
    const auto about = [&](const MergedClaim& claim) { return is_about(claim, entity); };
    const auto acting = [&](const MergedClaim& claim) {
        return claim.is_plain() && claim.subject == entity;
    };
    const auto plain = [&](const MergedClaim& claim) {
        return claim.is_plain() && is_about(claim, entity);
    };
    const auto saying = [&](const MergedClaim& claim) {
        return nearest_speakers(claim).contains(entity);
    };
    const Report::Limits limits{.statements = 15, .notes = 4, .weights = true};
    report.statements("What it does and is", report.ranked(acting), limits);
    report.statements("What others do with it", report.ranked(plain), limits);
    write_disputes(report, about);
    write_hedged(report, about, 8);
    write_timeline(report, about);
    report.statements("What it says", report.ranked(saying), {.statements = 10, .notes = 2});
    out << report.finish();
}

void write_summary(
    std::ostream& out, const KnowledgeGraph& graph, EntityIndex first, EntityIndex second) {
    Report report{graph};
    const std::string one = escape_markdown(graph[first].label);
    const std::string other = escape_markdown(graph[second].label);
    report.heading(1, one + " and " + other);
    report.paragraph("**" + one + "**: " + description(graph, first));
    report.paragraph("**" + other + "**: " + description(graph, second));
    report.paragraph(reading_help);
    const auto about = [&](const MergedClaim& claim) {
        return is_about(claim, first) && is_about(claim, second);
    };
    const auto from = [&](EntityIndex subject) {
        return report.ranked([&, subject](const MergedClaim& claim) {
            return claim.is_plain() && claim.subject == subject && about(claim);
        });
    };
    const auto plain = [&](const MergedClaim& claim) {
        return claim.is_plain() && about(claim);
    };
    const Report::Limits limits{.statements = 15, .notes = 4, .weights = true};
    report.statements(fmt::format("From {} to {}", one, other), from(first), limits);
    report.statements(fmt::format("From {} to {}", other, one), from(second), limits);
    report.statements("What else links them", report.ranked(plain), limits);
    if (std::ranges::none_of(graph.claims(), about)) {
        report.paragraph("No article says anything that links the two.");
    }
    write_disputes(report, about);
    write_hedged(report, about, 8);
    write_timeline(report, about);
    out << report.finish();
}

}  // namespace newsgraph
