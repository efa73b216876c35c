// One table of edges, RFC 4180 with CRLF, UTF-8 without a byte order mark:
//
//   Source,Target,Type,Id,Label,Weight,Kind,Source Label,Source Type,...
//   iran,russia,Directed,e-...,supplies drones,2,supplies drones,Iran,Country,...
//
// Gephi imports it as an edge table by its first columns (Kind keeps parallel edges apart);
// Neo4j's LOAD CSV and spreadsheets by the header. Every record is one line: line breaks inside
// values become blanks, since neo4j-admin reads others only with a slow option.
//
// Spreadsheets take a cell that begins with = + - @ for a formula, and an article could hold
// =HYPERLINK(...). Such a cell gets one apostrophe in front, as does one that already begins
// with apostrophes before such a sign; so a program gets the very text back by removing one
// apostrophe from every cell that matches ^'+[=+\-@]. Our own numbers are never negative.
#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ostream>
#include <span>
#include <string>

namespace newsgraph {

namespace {

constexpr std::array header{
    "Source",       "Target",        "Type",
    "Id",           "Label",         "Weight",
    "Kind",         "Source Label",  "Source Type",
    "Target Label", "Target Type",   "Relation",
    "Predicate",    "Status",        "Polarity",
    "Confidence",   "Articles",      "Independent Sources",
    "Disputed",     "Attributed To", "First",
    "Last",         "Quote",         "Claims",
};

// Spreadsheets trim and fold: the full-width forms of the signs count as well.
bool looks_like_formula(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    if (at == std::string_view::npos) {
        return false;
    }
    constexpr std::array signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(
        signs, [&](std::string_view sign) { return text.substr(at).starts_with(sign); });
}

std::string cell(std::string_view value) {
    std::string text = one_line(value);
    if (looks_like_formula(text)) {
        text.insert(text.begin(), '\'');
    }
    if (text.find_first_of("\",") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

template <class Cells>
void write_row(std::ostream& out, const Cells& cells) {
    std::string line;
    for (const auto& value : cells) {
        line += cell(value);
        line += ',';
    }
    line.pop_back();
    out << line << "\r\n";
}

std::array<std::string, header.size()> row(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    const Evidence* evidence = best_evidence(graph, claim);
    const Entity& source = graph[edge.source];
    const Entity& target = graph[edge.target];
    return {
        source.id,
        target.id,
        "Directed",
        edge.id,
        edge.label,
        std::to_string(edge.independent_sources),
        edge.label,
        source.label,
        std::string{name_of(source.type)},
        target.label,
        std::string{name_of(target.type)},
        claim.relation,
        claim.predicate,
        std::string{name_of(claim.status)},
        std::string{name_of(claim.polarity)},
        fmt::format("{:.3f}", edge.confidence),
        std::to_string(edge.articles),
        std::to_string(edge.independent_sources),
        edge.disputed ? "true" : "false",
        join_labels(graph, speakers_of(graph, edge)),
        edge.first,
        edge.last,
        std::string{evidence == nullptr ? "" : graph.quote(*evidence)},
        join_claims(graph, edge.claims),
    };
}

}  // namespace

ExportReport write_csv(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw(graph, options);
    write_row(out, header);
    for (const DrawnEdge& edge : drawing.edges) {
        write_row(out, row(graph, edge));
    }
    return drawing.report;
}

}  // namespace newsgraph
