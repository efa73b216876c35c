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
#include "export/safe_text.hpp"
#include "export/style.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdlib>
#include <ostream>
#include <string>

namespace newsgraph {

namespace {

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

// Gives the stream what is written so far, if it is much: letter by letter it would take twice
// as long.
void give(rapidjson::StringBuffer& bytes, std::ostream& out, std::size_t least) {
    if (bytes.GetSize() >= least) {
        out.write(bytes.GetString(), static_cast<std::streamsize>(bytes.GetSize()));
        bytes.Clear();
    }
}

constexpr std::size_t piece = std::size_t{1} << 16U;

void text(Json& json, std::string_view value) {
    const std::string safe = without_controls(value);
    json.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
}

void member(Json& json, const char* key, std::string_view value) {
    json.Key(key);
    text(json, value);
}

void member(Json& json, const char* key, double value) {
    json.Key(key);
    json.Double(value);
}

void write_value(Json& json, ColumnType type, const std::string& value) {
    switch (type) {
        case ColumnType::text:
            return text(json, value);
        case ColumnType::truth:
            json.Bool(value == "true");
            return;
        case ColumnType::integer:
            json.Uint64(std::strtoull(value.c_str(), nullptr, 10));
            return;
        case ColumnType::real:
            json.Double(std::strtod(value.c_str(), nullptr));
            return;
    }
}

void write_values(
    Json& json, std::span<const Column> columns, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!values[i].empty()) {
            json.Key(columns[i].name);
            write_value(json, columns[i].type, values[i]);
        }
    }
}

std::string node_id(const Entity& entity) {
    return "n-" + entity.id;
}

void write_node(Json& json, const KnowledgeGraph& graph, const DrawnNode& node) {
    const Entity& entity = graph[node.entity];
    json.StartObject();
    json.Key("data");
    json.StartObject();
    member(json, "id", node_id(entity));
    member(json, "entity", entity.id);
    member(json, "label", entity.label);
    write_values(json, node_columns(), node_values(graph, node));
    member(json, "size", node.radius);
    member(json, "colour", colour_of(entity.type).hex());
    json.EndObject();
    json.Key("position");
    json.StartObject();
    member(json, "x", node.at.x);
    member(json, "y", node.at.y == 0 ? 0 : -node.at.y);
    json.EndObject();
    json.EndObject();
}

void write_edge(Json& json, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    json.StartObject();
    json.Key("data");
    json.StartObject();
    member(json, "id", edge.id);
    member(json, "source", node_id(graph[edge.source]));
    member(json, "target", node_id(graph[edge.target]));
    member(json, "label", edge.label);
    member(json, "edge_kind", edge.kind);
    member(json, "weight", static_cast<double>(edge.independent_sources));
    write_values(json, edge_columns(), edge_values(graph, edge));
    member(json, "colour", colour_of(graph, edge).hex());
    json.EndObject();
    json.EndObject();
}

}  // namespace

ExportReport write_cytoscape(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw_arranged(graph, options);
    rapidjson::StringBuffer bytes;
    Json json{bytes};
    json.SetMaxDecimalPlaces(3);
    json.StartObject();
    member(json, "format_version", "1.0");
    member(json, "generated_by", "newsgraph");
    member(json, "target_cytoscapejs_version", "~3");
    json.Key("data");
    json.StartObject();
    member(json, "name", "newsgraph");
    json.EndObject();
    json.Key("elements");
    json.StartObject();
    json.Key("nodes");
    json.StartArray();
    for (const DrawnNode& node : drawing.nodes) {
        write_node(json, graph, node);
        give(bytes, out, piece);
    }
    json.EndArray();
    json.Key("edges");
    json.StartArray();
    for_each_edge(graph, drawing, [&](const DrawnEdge& edge) {
        write_edge(json, graph, edge);
        give(bytes, out, piece);
    });
    json.EndArray();
    json.EndObject();
    json.EndObject();
    give(bytes, out, 0);
    out << '\n';
    return drawing.report;
}

}  // namespace newsgraph
