#include "export/summary.hpp"

#include "core/utf8.hpp"
#include "export/date_words.hpp"
#include "export/grammar.hpp"
#include "export/report.hpp"
#include "export/safe_text.hpp"
#include "export/summary_sections.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <set>

namespace newsgraph {

namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// ", 30 August to 22 November 2022", ", 1 of them of 30 November 2022"; nothing if no article
// has a date.
std::string period(const KnowledgeGraph& graph) {
    std::string first;
    std::string last;
    std::size_t dated = 0;
    for (const SourceArticle& article : graph.articles()) {
        const std::string day = article.published.substr(0, 10);
        if (!day.empty()) {
            first = first.empty() ? day : std::min(first, day);
            last = std::max(last, day);
            ++dated;
        }
    }
    const std::string words = date_words(first == last ? first : first + "/" + last);
    const bool all = dated == graph.articles().size();
    return words.empty() ? ""
           : all         ? ", " + words
                         : fmt::format(", {} of them of {}", dated, words);
}

std::size_t count_claims(const KnowledgeGraph& graph, const Report::Condition& holds) {
    return static_cast<std::size_t>(std::ranges::count_if(graph.claims(), holds));
}

constexpr std::string_view reading_help =
    "Nothing here is a fact: each sentence is what the articles with the numbers behind it "
    "say, "
    "or what they say that somebody says. The numbers lead to their very words.";

void write_opening(Report& report) {
    const KnowledgeGraph& graph = report.graph();
    report.heading(1, "What the articles say");
    report.paragraph(fmt::format(
        "{} ({}){}: {} about {}, of which {} denied, {} planned, possible, requested or "
        "conditional, and {} disputed. {}",
        counted(graph.articles().size(), "article"),
        counted(report.independence().count_all(), "independent source"),
        period(graph),
        counted(graph.claims().size(), "claim"),
        graph.entities().size() == 1 ? "1 entity"
                                     : fmt::format("{} entities", graph.entities().size()),
        count_claims(graph, is_denied),
        count_claims(graph, is_hedged),
        count_claims(graph, is_disputed),
        reading_help));
}

bool always(const MergedClaim&) {
    return true;
}

// Sentences of evidence that hold the words, each once, whatever the case.
void write_mentions(Report& report, const std::vector<std::string>& names, std::size_t limit) {
    const KnowledgeGraph& graph = report.graph();
    std::set<std::pair<ArticleIndex, CodePoints>> met;
    for (const ClaimIndex claim : report.salience().claims()) {
        for (const Evidence& evidence : graph[claim].evidence) {
            const std::string quote = ascii_lower(one_line(graph.quote(evidence)));
            const bool named = std::ranges::any_of(names, [&](const std::string& name) {
                return quote.find(ascii_lower(one_line(name))) != std::string::npos;
            });
            if (named && met.size() < limit
                && met.emplace(evidence.article, evidence.span).second) {
                report.item(report.cited(evidence));
            }
        }
    }
    if (met.empty()) {
        report.paragraph("No sentence that a claim stands on names it.");
    }
}

}  // namespace

Page summarize(const KnowledgeGraph& graph, Length length) {
    Report report{graph};
    const Room room = room_for(length);
    write_opening(report);
    write_latest(report, room);
    report.statements(
        "Who does what to whom",
        report.ranked([](const MergedClaim& claim) { return claim.is_plain(); }),
        {.statements = room.main, .notes = room.notes});
    write_disputes(report, always, room);
    write_hedged(report, always, room);
    write_timeline(report, always, room);
    write_dossiers(report, main_actors(report, room.actors), room);
    return report.finish();
}

Page summarize(const KnowledgeGraph& graph, EntityIndex entity, Length length) {
    Report report{graph};
    Room room = room_for(length);
    room.hedged = std::max(room.hedged, room.main / 2);
    report.heading(1, one_line(graph[entity].label));
    report.paragraph(description(graph, entity));
    report.paragraph(reading_help);
    const auto about = [&](const MergedClaim& claim) { return is_about(claim, entity); };
    const auto plain = [&](const MergedClaim& claim) {
        return claim.is_plain() && is_about(claim, entity);
    };
    const auto acting = [&](const MergedClaim& claim) {
        return claim.is_plain() && claim.subject == entity;
    };
    const auto saying = [&](const MergedClaim& claim) { return is_said_by(claim, entity); };
    const Report::Limits limits{.statements = room.main, .notes = room.notes};
    report.statements("What it does and is", report.ranked(acting), limits);
    report.statements("What others do with it", report.ranked(plain), limits);
    write_disputes(report, about, room);
    write_hedged(report, about, room);
    write_timeline(report, about, room);
    report.statements("What it says", report.ranked(saying), limits);
    if (std::ranges::none_of(graph.claims(), about)
        && std::ranges::none_of(graph.claims(), saying)) {
        report.heading(2, "Sentences that name it");
        std::vector<std::string> names = graph[entity].aliases;
        names.push_back(graph[entity].label);
        write_mentions(report, names, room.main);
    }
    return report.finish();
}

Page summarize(const KnowledgeGraph& graph, Pair pair, Length length) {
    Report report{graph};
    const Room room = room_for(length);
    const std::string one = one_line(graph[pair.first].label);
    const std::string other = one_line(graph[pair.second].label);
    report.heading(1, one + " and " + other);
    report.paragraph(one + ": " + description(graph, pair.first));
    report.paragraph(other + ": " + description(graph, pair.second));
    report.paragraph(reading_help);
    const auto about = [&](const MergedClaim& claim) {
        return is_about(claim, pair.first) && is_about(claim, pair.second);
    };
    const auto from = [&](EntityIndex subject) {
        return report.ranked([&, subject](const MergedClaim& claim) {
            return claim.is_plain() && claim.subject == subject && about(claim);
        });
    };
    const auto plain = [&](const MergedClaim& claim) {
        return claim.is_plain() && about(claim);
    };
    const Report::Limits limits{.statements = room.main, .notes = room.notes};
    report.statements(fmt::format("From {} to {}", one, other), from(pair.first), limits);
    report.statements(fmt::format("From {} to {}", other, one), from(pair.second), limits);
    report.statements("What else links them", report.ranked(plain), limits);
    if (std::ranges::none_of(graph.claims(), about)) {
        report.paragraph("No article says anything that links the two.");
    }
    write_disputes(report, about, room);
    write_hedged(report, about, room);
    write_timeline(report, about, room);
    return report.finish();
}

Page mentions_of(const KnowledgeGraph& graph, const std::string& words, Length length) {
    Report report{graph};
    report.heading(1, one_line(words));
    report.paragraph("Nobody and nothing in the graph is called so. Sentences that say it:");
    write_mentions(report, {words}, room_for(length).main);
    return report.finish();
}

void write_summary(std::ostream& out, const KnowledgeGraph& graph) {
    write_markdown(out, summarize(graph));
}

}  // namespace newsgraph
