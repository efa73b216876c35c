// Graphviz DOT, a picture for people: https://graphviz.org/doc/info/lang.html
//
//   digraph newsgraph {
//     "iran" [label="Iran", fillcolor="#f4cccc", ...];
//     "iran" -> "russia" [label="supplies drones", weight=2, style=solid, ...];
//   }
//
// Every id and label is quoted, so that none is ever a keyword or HTML; quotes and backslashes
// are escaped. Entities that no edge touches are not drawn: they would be one endless row.
#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <string>

namespace newsgraph {

namespace {

std::string quoted(std::string_view value) {
    std::string out = "\"";
    for (const char c : one_line(value)) {
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out + '"';
}

// One colour for people, organisations, places, arms and things each.
std::string_view colour(EntityType type) {
    if (type == EntityType::person || type == EntityType::group
        || type == EntityType::position) {
        return "#d9ead3";
    }
    if (is_organization(type)) {
        return "#cfe2f3";
    }
    if (is_location(type)) {
        return "#fff2cc";
    }
    const bool arms = type == EntityType::weapon || type == EntityType::vehicle;
    return arms ? "#f4cccc" : "#eeeeee";
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
        "  {} [label={}, type=\"{}\", fillcolor=\"{}\", shape={}];\n",
        quoted(entity.id),
        quoted(entity.label),
        name_of(entity.type),
        colour(entity.type),
        entity.generic ? "ellipse" : "box");
}

void write_edge(std::ostream& out, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    const Evidence* evidence = best_evidence(graph, claim);
    out << fmt::format(
        "  {} -> {} [label={}, weight={}, penwidth={}, style={}, color=\"{}\", tooltip={}];\n",
        quoted(graph[edge.source].id),
        quoted(graph[edge.target].id),
        quoted(edge.label),
        edge.independent_sources,
        std::min(edge.independent_sources, 8U),
        line_style(claim),
        edge.disputed ? "#b45f06" : "#444444",
        quoted(evidence == nullptr ? edge.label : graph.quote(*evidence)));
}

}  // namespace

ExportReport write_dot(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    Drawing drawing = draw(graph, options);
    out << "digraph newsgraph {\n"
           "  charset=\"UTF-8\";\n"
           "  rankdir=LR;\n"
           "  node [style=filled, fontname=\"Helvetica\"];\n"
           "  edge [fontname=\"Helvetica\", fontsize=10];\n";
    for (std::size_t i = 0; i < graph.entities().size(); ++i) {
        if (drawing.touched[i]) {
            write_node(out, graph.entities()[i]);
        } else {
            ++drawing.report.isolated;
        }
    }
    for (const DrawnEdge& edge : drawing.edges) {
        write_edge(out, graph, edge);
    }
    out << "}\n";
    return drawing.report;
}

}  // namespace newsgraph
