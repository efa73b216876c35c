// Cytoscape's .cyjs, which Cytoscape desktop and cytoscape.js read:
//
//   {"format_version": "1.0", "generated_by": "newsgraph", "target_cytoscapejs_version": "~3",
//    "data": {"name": "newsgraph"},
//    "elements": {"nodes": [{"data": {"id", "name", ...}, "position": {"x", "y"}}],
//                 "edges": [{"data": {"id", "source", "target", "interaction", ...}}]}}
//
// Ids are strings, unique over nodes and edges (those of edges begin with "e-" and 16
// hexadecimal digits, as "n-" is put before those of nodes). Values are strings, numbers and
// booleans alone; what is not known is left out. y grows downwards there.
#include "export/attributes.hpp"
#include "export/formats.hpp"
#include "export/json_writer.hpp"
#include "export/safe_text.hpp"
#include "export/style.hpp"

#include <fmt/format.h>
#include <ostream>
#include <string>

namespace newsgraph {

namespace {

// Gives the stream what is written so far, if it is much.
void give(JsonWriter& json, std::ostream& out, std::size_t least) {
    const std::string_view bytes = json.written();
    if (bytes.size() >= least) {
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        json.clear();
    }
}

constexpr std::size_t piece = std::size_t{1} << 16U;

void member(JsonWriter& json, std::string_view name, std::string_view value) {
    json.member(name, without_controls(value));
}

// To a tenth.
void member(JsonWriter& json, std::string_view name, double value) {
    json.key(name);
    json.plain(fmt::format("{:.1f}", value));
}

void write_value(JsonWriter& json, ColumnType type, const std::string& value) {
    if (type == ColumnType::text) {
        json.text(without_controls(value));
    } else {
        json.plain(value);
    }
}

void write_values(
    JsonWriter& json, std::span<const Column> columns, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!values[i].empty()) {
            json.key(columns[i].name);
            write_value(json, columns[i].type, values[i]);
        }
    }
}

std::string node_id(const Entity& entity) {
    return "n-" + entity.id;
}

void write_node(JsonWriter& json, const KnowledgeGraph& graph, const DrawnNode& node) {
    const Entity& entity = graph[node.entity];
    json.begin_object();
    json.key("data");
    json.begin_object();
    member(json, "id", node_id(entity));
    member(json, "entity", entity.id);
    member(json, "label", entity.label);
    write_values(json, node_columns(), node_values(graph, node));
    member(json, "size", node.radius);
    member(json, "colour", colour_of(entity.type).hex());
    json.end_object();
    json.key("position");
    json.begin_object();
    member(json, "x", node.at.x);
    member(json, "y", node.at.y == 0 ? 0 : -node.at.y);
    json.end_object();
    json.end_object();
}

void write_edge(JsonWriter& json, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    json.begin_object();
    json.key("data");
    json.begin_object();
    member(json, "id", edge.id);
    member(json, "source", node_id(graph[edge.source]));
    member(json, "target", node_id(graph[edge.target]));
    member(json, "label", edge.label);
    member(json, "edge_kind", edge.kind);
    member(json, "weight", static_cast<double>(edge.independent_sources));
    write_values(json, edge_columns(), edge_values(graph, edge));
    member(json, "colour", colour_of(graph, edge).hex());
    json.end_object();
    json.end_object();
}

}  // namespace

ExportReport write_cytoscape(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw_arranged(graph, options);
    JsonWriter json;
    json.begin_object();
    member(json, "format_version", "1.0");
    member(json, "generated_by", "newsgraph");
    member(json, "target_cytoscapejs_version", "~3");
    json.key("data");
    json.begin_object();
    member(json, "name", "newsgraph");
    json.end_object();
    json.key("elements");
    json.begin_object();
    json.key("nodes");
    json.begin_array();
    for (const DrawnNode& node : drawing.nodes) {
        write_node(json, graph, node);
        give(json, out, piece);
    }
    json.end_array();
    json.key("edges");
    json.begin_array();
    for_each_edge(graph, drawing, [&](const DrawnEdge& edge) {
        write_edge(json, graph, edge);
        give(json, out, piece);
    });
    json.end_array();
    json.end_object();
    json.end_object();
    give(json, out, 0);
    out << '\n';
    return drawing.report;
}

}  // namespace newsgraph
