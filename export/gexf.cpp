// GEXF 1.3, https://gexf.net , the format of Gephi's own, with a time line:
//
//   <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
//     <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
//       <attributes class="node" mode="static"> <attribute id="type" .../> ... </attributes>
//       <nodes> <node id="iran" label="Iran"> <attvalues/> <spells/> <viz:size/> ... </node>
//       <edges> <edge id source target label kind weight> ... </edge>
//
// An edge is there while what it says was so: in the periods of its events, else on the days of
// its articles. A node is there from the first to the last day of its edges. What has no date
// at all is always there. Dates are full days: Gephi takes no "2022-08". `kind` keeps parallel
// edges apart in Gephi. `weight` is never 0, which would remove the edge.
#include "export/attributes.hpp"
#include "export/formats.hpp"
#include "export/style.hpp"
#include "export/xml_writer.hpp"

#include <array>
#include <fmt/format.h>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

std::string_view type_name(ColumnType type) {
    constexpr std::array names{"string", "boolean", "integer", "double"};
    return names.at(static_cast<std::size_t>(type));
}

void write_declarations(XmlWriter& out, std::span<const Column> columns, const char* domain) {
    out.begin("attributes", {{"class", domain}, {"mode", "static"}});
    for (const Column& column : columns) {
        out.leaf(
            "attribute",
            {{"id", column.name},
             {"title", column.name},
             {"type", std::string{type_name(column.type)}}});
    }
    out.end();
}

void write_values(
    XmlWriter& out, std::span<const Column> columns, const std::vector<std::string>& values) {
    out.begin("attvalues");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!values[i].empty()) {
            out.leaf("attvalue", {{"for", columns[i].name}, {"value", values[i]}});
        }
    }
    out.end();
}

void write_spells(XmlWriter& out, const std::vector<Days>& periods) {
    if (periods.empty()) {
        return;
    }
    out.begin("spells");
    for (const Days& days : periods) {
        out.leaf("spell", {{"start", days.first}, {"end", days.last}});
    }
    out.end();
}

void write_colour(XmlWriter& out, const Colour& colour) {
    out.leaf(
        "viz:color",
        {{"r", fmt::format("{}", colour.red)},
         {"g", fmt::format("{}", colour.green)},
         {"b", fmt::format("{}", colour.blue)}});
}

using Lives = std::map<EntityIndex, Days>;

// From the first to the last day of all edges; nobody's where one of them is always there.
Lives lives_of(const KnowledgeGraph& graph, const Drawing& drawing) {
    Lives lives;
    std::map<EntityIndex, bool> always;
    for_each_edge(graph, drawing, [&](const DrawnEdge& edge) {
        const std::vector<Days> periods = periods_of(graph, edge);
        for (const EntityIndex end : {edge.source, edge.target}) {
            if (periods.empty()) {
                always[end] = true;
                continue;
            }
            const Days whole{periods.front().first, periods.back().last};
            Days& life = lives.try_emplace(end, whole).first->second;
            life.first = std::min(life.first, whole.first);
            life.last = std::max(life.last, whole.last);
        }
    });
    for (const auto& [entity, is_so] : always) {
        lives.erase(entity);
    }
    return lives;
}

void write_node(
    XmlWriter& out, const KnowledgeGraph& graph, const DrawnNode& node, const Lives& lives) {
    const Entity& entity = graph[node.entity];
    out.begin("node", {{"id", entity.id}, {"label", entity.label}});
    write_values(out, node_columns(), node_values(graph, node));
    const auto life = lives.find(node.entity);
    write_spells(out, life == lives.end() ? std::vector<Days>{} : std::vector{life->second});
    write_colour(out, colour_of(entity.type));
    out.leaf(
        "viz:position",
        {{"x", fmt::format("{:.1f}", node.at.x)},
         {"y", fmt::format("{:.1f}", node.at.y)},
         {"z", "0.0"}});
    out.leaf("viz:size", {{"value", fmt::format("{:.1f}", node.radius)}});
    out.end();
}

void write_edge(XmlWriter& out, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    out.begin(
        "edge",
        {{"id", edge.id},
         {"source", graph[edge.source].id},
         {"target", graph[edge.target].id},
         {"label", edge.label},
         {"kind", edge.kind},
         {"weight", fmt::format("{}.0", edge.independent_sources)}});
    write_values(out, edge_columns(), edge_values(graph, edge));
    write_spells(out, periods_of(graph, edge));
    write_colour(out, colour_of(graph, edge));
    out.end();
}

}  // namespace

ExportReport write_gexf(
    std::ostream& stream, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw_arranged(graph, options);
    XmlWriter out{stream};
    out.begin(
        "gexf",
        {{"xmlns", "http://gexf.net/1.3"},
         {"xmlns:viz", "http://gexf.net/1.3/viz"},
         {"version", "1.3"}});
    out.begin(
        "graph",
        {{"defaultedgetype", "directed"},
         {"mode", "dynamic"},
         {"timeformat", "date"},
         {"timerepresentation", "interval"}});
    write_declarations(out, node_columns(), "node");
    write_declarations(out, edge_columns(), "edge");
    const Lives lives = lives_of(graph, drawing);
    out.begin("nodes");
    for (const DrawnNode& node : drawing.nodes) {
        write_node(out, graph, node, lives);
    }
    out.end();
    out.begin("edges");
    for_each_edge(graph, drawing, [&](const DrawnEdge& edge) { write_edge(out, graph, edge); });
    out.finish();
    return drawing.report;
}

}  // namespace newsgraph
