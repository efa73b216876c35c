#include "export/changes.hpp"

#include "export/report.hpp"
#include "graph/lines.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

struct Section {
    ChangeKind kind;
    std::string_view title;
};

constexpr std::array<Section, 7> sections{{
    {ChangeKind::came_true, "Planned before, now said to have happened"},
    {ChangeKind::now_denied, "Now denied"},
    {ChangeKind::now_disputed, "Denied before, now affirmed by somebody"},
    {ChangeKind::added, "New"},
    {ChangeKind::strengthened, "Said by more sources"},
    {ChangeKind::weakened, "Said by fewer sources"},
    {ChangeKind::gone, "Said no more"},
}};

std::vector<ClaimChange> of_kind(const GraphDiff& diff, ChangeKind kind) {
    std::vector<ClaimChange> found;
    std::ranges::copy_if(diff.claims, std::back_inserter(found), [kind](const auto& change) {
        return change.kind == kind;
    });
    return found;
}

Inline plain(std::string text) {
    return {std::move(text), false, 0, {}};
}

Inline strong(std::string text) {
    return {std::move(text), true, 0, {}};
}

// "2 independent sources before, 3 now"; only where both say it does the number tell anything.
void add_weight(const ClaimChange& change, Words& words) {
    if (change.before == 0 || change.before == change.after) {
        return;
    }
    words.push_back(plain(" — "));
    words.push_back(strong(fmt::format(
        "{} independent source{} before, {} now",
        change.before,
        change.before == 1 ? "" : "s",
        change.after)));
}

// What is told now, and, where it is disputed, every denial of it.
Words told_now(Report& report, const ClaimChange& change) {
    const Statement statement{{change.claim}};
    Words words = report.cited(statement, 3);
    for (const ClaimIndex denial : report.denied_by(statement)) {
        words.push_back(plain("; but "));
        std::ranges::move(report.cited({{denial}}, 2), std::back_inserter(words));
    }
    add_weight(change, words);
    return words;
}

// The old graph's sentences have no number in the notes of the new one.
Words told_before(const KnowledgeGraph& before, const ClaimChange& change) {
    const Evidence& evidence = before[change.claim].evidence.front();
    return {plain(fmt::format(
        "{} “{}” ({})",
        sentence(before, {{change.claim}}),
        before.quote(evidence),
        before[evidence.article].document))};
}

void write_section(
    Report& report, const Changes& changes, const Section& section, std::size_t limit) {
    const auto found = of_kind(changes.diff, section.kind);
    if (found.empty()) {
        return;
    }
    report.heading(2, section.title);
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i) {
        report.item(
            section.kind == ChangeKind::gone ? told_before(changes.before, found[i])
                                             : told_now(report, found[i]));
    }
    if (found.size() > limit) {
        report.item({plain(fmt::format("and {} more (--limit)", found.size() - limit))});
    }
}

std::string labels(const KnowledgeGraph& graph, const std::vector<EntityIndex>& entities) {
    std::string text;
    for (const EntityIndex entity : entities) {
        text += (text.empty() ? "" : ", ") + graph[entity].label;
    }
    return text;
}

void write_entities(Report& report, const Changes& changes) {
    if (changes.diff.entities.empty()) {
        return;
    }
    report.heading(2, "Names joined and parted");
    for (const EntityChange& change : changes.diff.entities) {
        const auto& one =
            change.joined ? changes.after[change.one] : changes.before[change.one];
        const auto& several = change.joined ? changes.before : changes.after;
        report.item(
            {strong(one.label),
             plain(change.joined ? " is now one of what were: " : " is now parted into: "),
             plain(labels(several, change.several))});
    }
}

std::string counts(const GraphDiff& diff) {
    constexpr std::array<std::pair<ChangeKind, std::string_view>, 7> words{{
        {ChangeKind::added, "new"},
        {ChangeKind::came_true, "planned before and said to have happened now"},
        {ChangeKind::now_denied, "now denied"},
        {ChangeKind::now_disputed, "denied before and now affirmed"},
        {ChangeKind::strengthened, "said by more sources"},
        {ChangeKind::weakened, "said by fewer sources"},
        {ChangeKind::gone, "said no more"},
    }};
    std::string text;
    for (const auto& [kind, word] : words) {
        if (const auto count = of_kind(diff, kind).size(); count > 0) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word);
        }
    }
    return text.empty() ? "Nothing has changed." : "Claims: " + text + ".";
}

std::string list_of(const KnowledgeGraph& graph, const std::vector<EntityIndex>& entities) {
    std::string text;
    for (const EntityIndex entity : entities) {
        text += (text.empty() ? "" : ",") + entity_reference(graph[entity]);
    }
    return '[' + text + ']';
}

}  // namespace

void write_changes(std::ostream& out, const Changes& changes, std::size_t limit) {
    Report report(changes.after);
    report.heading(1, "What has changed");
    report.paragraph(counts(changes.diff));
    for (const Section& section : sections) {
        write_section(report, changes, section, limit);
    }
    write_entities(report, changes);
    write_markdown(out, report.finish());
}

void write_changes_as_lines(std::ostream& out, const Changes& changes) {
    for (const ClaimChange& change : changes.diff.claims) {
        const bool gone = change.kind == ChangeKind::gone;
        const KnowledgeGraph& graph = gone ? changes.before : changes.after;
        out << fmt::format(
            R"({{"change":"{}","sources":{{"before":{},"after":{}}},"claim":{}}})",
            name_of(change.kind),
            change.before,
            change.after,
            claim_line(graph, graph[change.claim]))
            << '\n';
    }
    for (const EntityChange& change : changes.diff.entities) {
        const auto& one = change.joined ? changes.after : changes.before;
        const auto& several = change.joined ? changes.before : changes.after;
        out << fmt::format(
            R"({{"change":"{}","entity":{},"entities":{}}})",
            change.joined ? "joined" : "parted",
            entity_reference(one[change.one]),
            list_of(several, change.several))
            << '\n';
    }
}

}  // namespace newsgraph
