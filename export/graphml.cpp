// GraphML 1.0, http://graphml.graphdrawing.org , as Gephi, Cytoscape, networkx, igraph,
// graphology and Boost.Graph read it:
//
//   <graphml xmlns=...>
//     <key id="n_label" for="node" attr.name="label" attr.type="string"/> ...
//     <graph id="G" edgedefault="directed">
//       <node id="iran"> <data key="n_label">Iran</data> ... </node> ...
//       <edge id="e-..." source="iran" target="russia" label="supplies"> ... </edge>
//     </graph>
//   </graphml>
//
// All keys first, each for nodes or for edges only (readers crash on for="all"), no <default>
// and no <desc> (read differently by everyone), all nodes before all edges, one direction.
// Gephi takes x, y, size, r, g, b for what they are, so that the file opens as a picture.
//
// The attribute `label` on <edge> is not in the schema, but it is what Gephi takes for an
// edge's kind. Parallel edges of different kinds stay apart there; without it Gephi's import
// adds up the weights of "supplies" and "attacks" between two countries and keeps one label.
// Validity against the XSD is given up for that; other readers ignore the attribute. In Gephi
// the word INF inside string attributes turns into "Infinity" (not in labels), which no file
// can prevent.
#include "export/attributes.hpp"
#include "export/formats.hpp"
#include "export/row.hpp"
#include "export/style.hpp"
#include "export/xml_writer.hpp"
#include "graph/fingerprints.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ostream>
#include <string>

namespace newsgraph {

namespace {

// Names that mean something to Gephi, beside the shared columns. Ids of keys are distinct
// whatever the case, since Gephi lowers it.
constexpr std::array node_looks{
    Column{"label", ColumnType::text},
    Column{"x", ColumnType::real},
    Column{"y", ColumnType::real},
    Column{"size", ColumnType::real},
    Column{"r", ColumnType::integer},
    Column{"g", ColumnType::integer},
    Column{"b", ColumnType::integer},
};
constexpr std::array edge_looks{
    Column{"label", ColumnType::text},
    Column{"weight", ColumnType::real},
    Column{"r", ColumnType::integer},
    Column{"g", ColumnType::integer},
    Column{"b", ColumnType::integer},
};

std::string_view type_name(ColumnType type) {
    constexpr std::array names{"string", "boolean", "int", "double"};
    return names.at(static_cast<std::size_t>(type));
}

// The data of nodes or of edges: their looks, then the shared columns, each with its key.
class DataKeys {
  public:
    DataKeys(
        std::string_view domain, std::span<const Column> looks, std::span<const Column> columns)
        : domain_{domain}, looks_{looks}, columns_{columns} {
        for (const std::span<const Column> some : {looks, columns}) {
            for (const Column& column : some) {
                ids_.push_back(fmt::format("{}_{}", domain[0], column.name));
            }
        }
    }

    void declare(XmlWriter& out) const {
        for (std::size_t i = 0; i < ids_.size(); ++i) {
            const std::size_t behind = i - std::min(i, looks_.size());
            const Column& column = i < looks_.size() ? looks_[i] : columns_[behind];
            out.leaf(
                "key",
                {{"id", ids_[i]},
                 {"for", domain_},
                 {"attr.name", column.name},
                 {"attr.type", type_name(column.type)}});
        }
    }

    // Values of the node or edge that is open; an empty one is not known, and left out.
    void write(
        XmlWriter& out,
        const std::vector<std::string>& looks,
        const std::vector<std::string>& values) const {
        for (std::size_t i = 0; i < ids_.size(); ++i) {
            const std::string& value = i < looks.size() ? looks[i] : values[i - looks.size()];
            if (!value.empty()) {
                out.begin("data", {{"key", ids_[i]}});
                out.text(value);
                out.end();
            }
        }
    }

  private:
    std::string_view domain_;
    std::span<const Column> looks_;
    std::span<const Column> columns_;
    std::vector<std::string> ids_;
};

std::string channel(std::uint8_t value) {
    return std::to_string(value);
}

void write_node(
    XmlWriter& out, const DataKeys& keys, const KnowledgeGraph& graph, const DrawnNode& node) {
    const Entity& entity = graph[node.entity];
    const Colour colour = colour_of(entity.type);
    out.begin("node", {{"id", entity.id}});
    keys.write(
        out,
        row_of(
            entity.label,
            fmt::format("{:.1f}", node.at.x),
            fmt::format("{:.1f}", node.at.y),
            fmt::format("{:.1f}", node.radius),
            channel(colour.red),
            channel(colour.green),
            channel(colour.blue)),
        node_values(graph, node));
    out.end();
}

// Of all that an edge has to say.
std::uint64_t fingerprint_of(
    const Drawing& drawing, const EdgeOutline& edge, const Fingerprints& fingerprints) {
    Fingerprint out;
    out.add(fingerprints.name(edge.source)).add(fingerprints.name(edge.target));
    out.add(drawing.kinds[edge.kind]).add(std::uint64_t{edge.independent_sources});
    for (std::uint32_t i = edge.first; i < edge.first + edge.count; ++i) {
        const DrawnClaim& drawn = drawing.claims[i];
        out.add(fingerprints.claim(drawn.claim));
        out.add(std::uint64_t{drawn.to_recipient ? 1U : 0U});
    }
    return out.value();
}

void write_edge(
    XmlWriter& out, const DataKeys& keys, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const Colour colour = colour_of(graph, edge);
    out.begin(
        "edge",
        {{"id", edge.id},
         {"source", graph[edge.source].id},
         {"target", graph[edge.target].id},
         {"label", edge.kind}});
    keys.write(
        out,
        row_of(
            edge.label,
            std::to_string(edge.independent_sources) + ".0",
            channel(colour.red),
            channel(colour.green),
            channel(colour.blue)),
        edge_values(graph, edge));
    out.end();
}

}  // namespace

ExportReport write_graphml(
    std::ostream& stream, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw_arranged(graph, options);
    XmlWriter out{stream};
    out.begin(
        "graphml",
        {{"xmlns", "http://graphml.graphdrawing.org/xmlns"},
         {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
         {"xsi:schemaLocation",
          "http://graphml.graphdrawing.org/xmlns "
          "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"}});
    const DataKeys of_nodes{"node", node_looks, node_columns()};
    const DataKeys of_edges{"edge", edge_looks, edge_columns()};
    of_nodes.declare(out);
    of_edges.declare(out);
    out.begin("graph", {{"id", "G"}, {"edgedefault", "directed"}});
    for (const DrawnNode& node : drawing.nodes) {
        write_node(out, of_nodes, graph, node);
    }
    out.flush();
    if (options.chunks == nullptr) {
        for_each_edge(graph, drawing, [&](const DrawnEdge& edge) {
            write_edge(out, of_edges, graph, edge);
        });
    } else {
        write_chunks(
            options.chunks,
            drawing.edges.size(),
            [&](std::size_t i) {
                return fingerprint_of(drawing, drawing.edges[i], *options.fingerprints);
            },
            [&](std::size_t i) {
                write_edge(out, of_edges, graph, edge_of(graph, drawing, drawing.edges[i]));
                out.flush();
            });
    }
    out.finish();
    return drawing.report;
}

}  // namespace newsgraph
