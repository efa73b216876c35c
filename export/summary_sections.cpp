#include "export/summary_sections.hpp"

#include "core/date.hpp"
#include "core/one_of.hpp"
#include "export/date_words.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <variant>

namespace newsgraph {

namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

Inline words(std::string text) {
    return {std::move(text), false, 0, ""};
}

// The first day on which an article says it; empty if none has a date.
std::string_view first_day(const KnowledgeGraph& graph, const MergedClaim& claim) {
    std::string_view first;
    for (const Evidence& evidence : claim.evidence) {
        const std::string_view date = graph[evidence.article].published;
        if (!date.empty()) {
            first = first.empty() ? date : std::min(first, date);
        }
    }
    return first.substr(0, 10);
}

// Since when it is the latest: the last day, and as many before it as make a week.
std::string latest_since(const KnowledgeGraph& graph) {
    std::set<std::string> days;
    for (const SourceArticle& article : graph.articles()) {
        days.insert(article.published.substr(0, 10));
    }
    days.erase("");
    const auto last = days.empty() ? std::nullopt : parse_iso_date(*days.rbegin());
    if (!last || last->day == 0 || days.size() < 2) {
        return "";
    }
    const std::string since = add_days(*last, -6).iso();
    return *days.begin() < since ? since : "";
}

void write_dispute(Report& report, const Statement& statement, std::size_t notes) {
    const KnowledgeGraph& graph = report.graph();
    Words denied;
    for (const Statement& other : group_claims(graph, report.denied_by(statement))) {
        Words one = report.cited_clause(other, notes);
        const std::string text = fmt::format(
            "{}{}: ", denied.empty() ? "" : "; ", speakers_or_outlets(graph, other));
        denied.push_back(words(text));
        denied.insert(denied.end(), one.begin(), one.end());
        report.tell(other);
    }
    report.row(
        {report.cited_clause(statement, notes),
         {words(speakers_or_outlets(graph, statement))},
         std::move(denied)});
    report.tell(statement);
}

// The time of an event, as its evidence has it.
std::string time_of(const MergedClaim& claim) {
    const auto dated = std::ranges::find_if(claim.evidence, [](const Evidence& evidence) {
        return !date_words(evidence.time).empty();
    });
    return dated == claim.evidence.end() ? "" : dated->time.str();
}

// What happened at one time, a line each.
void write_moment(
    Report& report,
    const std::string& time,
    const std::vector<ClaimIndex>& claims,
    std::size_t notes) {
    for (Statement& statement : group_claims(report.graph(), claims)) {
        statement.dated = true;
        Words line{{date_words(time), true, 0, ""}, words(" – ")};
        Words told = report.cited(statement, notes);
        line.insert(line.end(), told.begin(), told.end());
        report.item(std::move(line));
    }
}

bool is_event(const Report& report, const MergedClaim& claim) {
    return claim.is_plain() && !Salience::is_saying(claim) && !report.salience().is_state(claim)
           && has_content(report.graph(), claim);
}

// What each does, and what is done to it, by how many sources say so; posts do not count.
std::vector<std::int64_t> parts_played(const Report& report) {
    const KnowledgeGraph& graph = report.graph();
    std::vector<std::int64_t> sums(graph.entities().size(), 0);  // by entity
    const auto add = [&](EntityIndex entity, std::int64_t weight) {
        sums[static_cast<std::size_t>(entity)] += weight;
    };
    for (const MergedClaim& claim : graph.claims()) {
        if (!has_content(graph, claim) || report.salience().is_state(claim)) {
            continue;
        }
        if (claim.subject) {
            add(*claim.subject, 3 * std::int64_t{claim.independent_sources});
        }
        if (const auto* object = std::get_if<EntityIndex>(&claim.object); object != nullptr) {
            add(*object, std::int64_t{claim.independent_sources});
        }
    }
    return sums;
}

// Claims about an actor that are not denied, and what it says; the most important first.
struct Dossier {
    std::vector<ClaimIndex> about;
    std::vector<ClaimIndex> said;
};

void add_once(ClaimIndex claim, std::vector<ClaimIndex>& claims) {
    if (claims.empty() || claims.back() != claim) {
        claims.push_back(claim);
    }
}

// Calls with each entity that the claim is about; with one that it names twice, twice.
template <class Function>
void for_each_about(const MergedClaim& claim, const Function& call) {
    const auto call_with = [&](const GraphTerm& term) {
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            call(*entity);
        }
    };
    if (claim.subject) {
        call(*claim.subject);
    }
    call_with(claim.object);
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        call_with(qualifier.value);
    }
}

// The same with who says it, and not who passes it on.
template <class Function>
void for_each_speaker(const MergedClaim& claim, const Function& call) {
    for (const Evidence& evidence : claim.evidence) {
        if (!evidence.speakers.empty()) {
            call(evidence.speakers.front());
        }
    }
}

// All of them in one way through the claims.
std::vector<Dossier> gather_dossiers(
    const Report& report, const std::vector<EntityIndex>& actors) {
    const KnowledgeGraph& graph = report.graph();
    std::vector<std::size_t> place_of(graph.entities().size(), actors.size());
    for (std::size_t i = 0; i < actors.size(); ++i) {
        place_of[static_cast<std::size_t>(actors[i])] = i;
    }
    std::vector<Dossier> dossiers(actors.size() + 1);  // the last one of all others
    const auto dossier_of = [&](EntityIndex entity) -> Dossier& {
        return dossiers[place_of[static_cast<std::size_t>(entity)]];
    };
    for (const ClaimIndex index : report.salience().claims()) {
        const MergedClaim& claim = graph[index];
        if (!is_denied(claim)) {
            for_each_about(
                claim, [&](EntityIndex entity) { add_once(index, dossier_of(entity).about); });
        }
        for_each_speaker(
            claim, [&](EntityIndex speaker) { add_once(index, dossier_of(speaker).said); });
    }
    dossiers.pop_back();
    return dossiers;
}

}  // namespace

Room room_for(Length length) {
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    switch (length) {
        case Length::brief:
            return {3, 6, 3, 3, 5, 3, 3, 1};
        case Length::normal:
            return {};
        case Length::full:
            return {all, all, all, all, all, 25, all, 6};
    }
    return {};
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

bool is_about(const MergedClaim& claim, EntityIndex entity) {
    bool about = false;
    for_each_about(claim, [&](EntityIndex one) { about |= one == entity; });
    return about;
}

bool is_said_by(const MergedClaim& claim, EntityIndex entity) {
    bool said = false;
    for_each_speaker(claim, [&](EntityIndex one) { said |= one == entity; });
    return said;
}

void write_latest(Report& report, const Room& room) {
    const KnowledgeGraph& graph = report.graph();
    const std::string since = latest_since(graph);
    if (since.empty()) {
        return;
    }
    const auto fresh = report.ranked([&](const MergedClaim& claim) {
        return claim.is_plain() && first_day(graph, claim) >= since;
    });
    report.statements(
        "The latest, since " + date_words(since),
        fresh,
        {.statements = room.latest, .notes = room.notes});
}

void write_disputes(Report& report, const Report::Condition& about, const Room& room) {
    const KnowledgeGraph& graph = report.graph();
    const auto contested = group_claims(graph, report.ranked([&](const MergedClaim& claim) {
        return is_disputed(claim) && about(claim);
    }));
    if (!contested.empty()) {
        report.heading(2, "Disputed");
        report.row(
            {{words("What is said")}, {words("Who says so")}, {words("Who denies it")}}, true);
        for (std::size_t i = 0; i < std::min(room.disputes, contested.size()); ++i) {
            write_dispute(report, contested[i], room.notes);
        }
    }
    const auto denied = report.ranked(
        [&](const MergedClaim& claim) { return is_denied(claim) && about(claim); });
    report.statements("Denied", denied, {.statements = room.disputes, .notes = room.notes});
}

void write_hedged(Report& report, const Report::Condition& about, const Room& room) {
    const Report::Limits limits{.statements = room.hedged, .notes = room.notes};
    report.statements(
        "Planned and threatened",
        report.ranked([&](const MergedClaim& claim) {
            const bool threat = claim.relation == "threatens" && claim.is_plain();
            const bool plan = is_hedged(claim) && claim.status == Status::planned;
            return (threat || plan) && about(claim);
        }),
        limits);
    constexpr std::array<std::pair<Status, std::string_view>, 3> parts{{
        {Status::possible, "Possible or alleged"},
        {Status::requested, "Called for"},
        {Status::conditional, "Under a condition"},
    }};
    for (const auto& part : parts) {
        const Status status = part.first;
        const auto claims = report.ranked([&](const MergedClaim& claim) {
            return is_hedged(claim) && claim.status == status && about(claim);
        });
        report.statements(part.second, claims, limits);
    }
}

void write_timeline(Report& report, const Report::Condition& about, const Room& room) {
    const KnowledgeGraph& graph = report.graph();
    std::vector<ClaimIndex> dated = report.ranked([&](const MergedClaim& claim) {
        return is_event(report, claim) && about(claim) && !time_of(claim).empty();
    });
    if (dated.empty()) {
        return;
    }
    dated.resize(std::min(dated.size(), room.moments));
    std::ranges::stable_sort(
        dated, {}, [&](ClaimIndex claim) { return time_of(graph[claim]); });
    report.heading(2, "Time line");
    while (!dated.empty()) {
        const std::string time = time_of(graph[dated.front()]);
        const auto end = std::ranges::find_if(
            dated, [&](ClaimIndex claim) { return time_of(graph[claim]) != time; });
        write_moment(report, time, {dated.begin(), end}, room.notes);
        dated.erase(dated.begin(), end);
    }
}

void write_dossiers(Report& report, const std::vector<EntityIndex>& actors, const Room& room) {
    const KnowledgeGraph& graph = report.graph();
    if (!actors.empty()) {
        report.heading(2, "Main actors");
    }
    const std::vector<Dossier> dossiers = gather_dossiers(report, actors);
    for (std::size_t i = 0; i < actors.size(); ++i) {
        report.heading(3, capitalised(noun(graph, actors[i])));
        report.paragraph(description(graph, actors[i]));
        report.statements(
            "", dossiers[i].about, {.statements = room.told, .notes = room.notes, .level = 0});
        report.statements(
            "",
            dossiers[i].said,
            {.statements = (room.told + 1) / 2, .notes = room.notes, .level = 0});
    }
}

std::vector<EntityIndex> main_actors(const Report& report, std::size_t count) {
    const KnowledgeGraph& graph = report.graph();
    const std::set<EntityIndex> outlets = reporting_outlets(graph);
    std::vector<std::pair<std::int64_t, EntityIndex>> ranked;
    const std::vector<std::int64_t> played = parts_played(report);
    for (std::uint32_t i = 0; i < played.size(); ++i) {
        const Entity& who = graph.entities()[i];
        const bool named = is_actor(who.type) && !who.generic && !who.unnamed;
        if (played[i] > 0 && named && !outlets.contains(EntityIndex{i})) {
            ranked.emplace_back(-played[i], EntityIndex{i});
        }
    }
    std::ranges::sort(ranked);
    ranked.resize(std::min(ranked.size(), count));
    std::vector<EntityIndex> out;
    std::ranges::transform(
        ranked, std::back_inserter(out), [](const auto& pair) { return pair.second; });
    return out;
}

std::string description(const KnowledgeGraph& graph, EntityIndex index) {
    const Entity& entity = graph[index];
    std::string out{entity.generic ? "A class of things of type " : ""};
    out += name_of(entity.type);
    if (!entity.aliases.empty()) {
        std::vector<std::string> aliases;
        for (const std::string& alias : entity.aliases) {
            aliases.push_back(one_line(alias));
        }
        out += ", also called " + enumerate(aliases, 6);
    }
    if (!entity.wikidata.empty()) {
        out += ", Wikidata " + entity.wikidata;
    }
    return out
           + fmt::format(
               "; {} in {} of {}.",
               counted(entity.mentions, "mention"),
               entity.documents.size(),
               counted(graph.articles().size(), "article"));
}

}  // namespace newsgraph
