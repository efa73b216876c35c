// Graphviz DOT, a picture for people: https://graphviz.org/doc/info/lang.html
//
//   digraph newsgraph {
//     "iran" [label="Iran", fillcolor="#f4cccc", ...];
//     "iran" -> "russia" [label="supplies drones", weight=2, style=solid, ...];
//   }
//
// Every id and label is quoted, so that none is ever a keyword or HTML; quotes and backslashes
// are escaped. Nothing but nodes and edges is in it: where a statement says something of the
// graph (rankdir=LR) or of all nodes (node [...]), Gephi's importer stops without a word.
#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"
#include "export/style.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <string>

namespace newsgraph {

namespace {

std::string in_quotes(std::string_view value) {
    std::string out = "\"";
    for (const char c : one_line(value)) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

// A plan is dashed, other doubts are dotted, so that a glance tells them from what is said to
// be.
std::string_view line_style(const MergedClaim& claim) {
    if (claim.is_plain()) {
        return "solid";
    }
    const bool planned =
        claim.polarity == Polarity::affirmed && claim.status == Status::planned;
    return planned ? "dashed" : "dotted";
}

void write_node(std::ostream& out, const Entity& entity) {
    out << fmt::format(
        "  {} [label={}, type=\"{}\", style=filled, fillcolor=\"{}\", shape={}, "
        "fontname=\"Helvetica\"];\n",
        in_quotes(entity.id),
        in_quotes(entity.label),
        name_of(entity.type),
        colour_of(entity.type).hex(),
        entity.generic ? "ellipse" : "box");
}

void write_edge(std::ostream& out, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    const Evidence* evidence = best_evidence(graph, claim);
    out << fmt::format(
        "  {} -> {} [label={}, weight={}, penwidth={}, style={}, color=\"{}\", "
        "fontname=\"Helvetica\", fontsize=10, tooltip={}];\n",
        in_quotes(graph[edge.source].id),
        in_quotes(graph[edge.target].id),
        in_quotes(edge.label),
        edge.independent_sources,
        std::min(edge.independent_sources, 8U),
        line_style(claim),
        colour_of(graph, edge).hex(),
        in_quotes(evidence == nullptr ? edge.label : graph.quote(*evidence)));
}

}  // namespace

ExportReport write_dot(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw(graph, options);
    out << "digraph newsgraph {\n";
    for (const DrawnNode& node : drawing.nodes) {
        write_node(out, graph[node.entity]);
    }
    for_each_edge(graph, drawing, [&](const DrawnEdge& edge) { write_edge(out, graph, edge); });
    out << "}\n";
    return drawing.report;
}

}  // namespace newsgraph
