// GraphML 1.0, http://graphml.graphdrawing.org , as Gephi, Cytoscape, networkx, igraph,
// graphology and Boost.Graph read it:
//
//   <graphml xmlns=...>
//     <key id="n_label" for="node" attr.name="label" attr.type="string"/> ...
//     <graph id="G" edgedefault="directed">
//       <node id="iran"> <data key="n_label">Iran</data> ... </node> ...
//       <edge id="e-..." source="iran" target="russia" label="supplies drones"> ... </edge>
//     </graph>
//   </graphml>
//
// All keys first, each for nodes or for edges only (readers crash on for="all"), no <default>
// and no <desc> (read differently by everyone), all nodes before all edges, one direction.
//
// The attribute `label` on <edge> is not in the schema, but it is what Gephi takes for an
// edge's kind. Parallel edges of different kinds stay apart there; without it Gephi's import
// adds up the weights of "supplies drones" and "attacks" between two countries and keeps one
// label. Validity against the XSD is given up for that; other readers ignore the attribute. In
// Gephi the word INF inside string attributes turns into "Infinity" (not in labels), which no
// file can prevent.
#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"

#include <libxml/xmlwriter.h>

#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <memory>
#include <ostream>
#include <set>
#include <string>

namespace newsgraph {

namespace {

// Gephi 0.11 stores the kind of an edge in 16 bits and fails beyond.
constexpr std::size_t max_kinds = 65'000;

struct Key {
    const char* id;  // distinct whatever the case, unlike those of other keys
    const char* name;
    const char* type;
};

// The names label and weight mean something to Gephi; name and interaction to Cytoscape.
constexpr std::array node_keys{
    Key{"n_label", "label", "string"},
    Key{"n_name", "name", "string"},
    Key{"n_type", "type", "string"},
    Key{"n_generic", "generic", "boolean"},
    Key{"n_aliases", "aliases", "string"},
    Key{"n_wikidata", "wikidata", "string"},
    Key{"n_mentions", "mentions", "int"},
    Key{"n_articles", "articles", "int"},
};
constexpr std::array edge_keys{
    Key{"e_label", "label", "string"},
    Key{"e_interaction", "interaction", "string"},
    Key{"e_relation", "relation", "string"},
    Key{"e_predicate", "predicate", "string"},
    Key{"e_status", "status", "string"},
    Key{"e_polarity", "polarity", "string"},
    Key{"e_weight", "weight", "double"},
    Key{"e_confidence", "confidence", "double"},
    Key{"e_articles", "articles", "int"},
    Key{"e_independent_sources", "independent_sources", "int"},
    Key{"e_disputed", "disputed", "boolean"},
    Key{"e_attributed_to", "attributed_to", "string"},
    Key{"e_first", "first", "string"},
    Key{"e_last", "last", "string"},
    Key{"e_quote", "quote", "string"},
    Key{"e_claims", "claims", "string"},
};

struct Attribute {
    const char* name;
    std::string value;
};

int write_bytes(void* stream, const char* bytes, int size) {
    auto& out = *static_cast<std::ostream*>(stream);
    out.write(bytes, size);
    return size;  // told of an error, libxml2 would print its own line
}

const xmlChar* xml(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}

// Gephi drops pieces of text that are only blank, and a reference (&amp;) begins a new piece:
// "A & & B" would lose a blank, "a\nb" its line break. A CDATA section is one piece.
bool needs_cdata(std::string_view text) {
    return text.find_first_of("&<>\"\n\t") != std::string_view::npos
           || text.find_first_not_of(' ') == std::string_view::npos;
}

std::string as_cdata(std::string_view text) {
    std::string out = "<![CDATA[";
    for (std::size_t end = 0; (end = text.find("]]>")) != std::string_view::npos;) {
        out.append(text.substr(0, end)).append("]]]]><![CDATA[>");
        text.remove_prefix(end + 3);
    }
    return out.append(text).append("]]>");
}

// libxml2's text writer on a stream. Its errors are the stream's, which the caller looks at.
class XmlWriter {
  public:
    explicit XmlWriter(std::ostream& out)
        : writer_{
            xmlNewTextWriter(xmlOutputBufferCreateIO(write_bytes, nullptr, &out, nullptr)),
            xmlFreeTextWriter} {
        xmlTextWriterSetIndent(writer_.get(), 1);
        xmlTextWriterSetIndentString(writer_.get(), xml(" "));
        xmlTextWriterStartDocument(writer_.get(), "1.0", "UTF-8", nullptr);
    }

    void begin(const char* element, std::initializer_list<Attribute> attributes) {
        xmlTextWriterStartElement(writer_.get(), xml(element));
        for (const auto& [name, value] : attributes) {
            xmlTextWriterWriteAttribute(writer_.get(), xml(name), xml(value.c_str()));
        }
    }
    void end() { xmlTextWriterEndElement(writer_.get()); }
    void finish() { xmlTextWriterEndDocument(writer_.get()); }

    // A value of the node or edge that is open; an empty one is a value not known, left out.
    void data(const char* key, std::string_view value) {
        const std::string text = without_controls(value);
        if (text.empty()) {
            return;
        }
        begin("data", {{"key", key}});
        // Written raw, since the writer would indent the end tag after its own CDATA sections.
        const std::string content = needs_cdata(text) ? as_cdata(text) : text;
        xmlTextWriterWriteRaw(writer_.get(), xml(content.c_str()));
        end();
    }

  private:
    std::unique_ptr<xmlTextWriter, decltype(&xmlFreeTextWriter)> writer_;
};

void write_keys(XmlWriter& out, std::span<const Key> keys, const char* domain) {
    for (const auto& [id, name, type] : keys) {
        out.begin(
            "key", {{"id", id}, {"for", domain}, {"attr.name", name}, {"attr.type", type}});
        out.end();
    }
}

void write_node(XmlWriter& out, const Entity& entity) {
    std::string aliases;
    for (const std::string& alias : entity.aliases) {
        aliases += (aliases.empty() ? "" : " | ") + one_line(alias);
    }
    out.begin("node", {{"id", entity.id}});
    out.data("n_label", entity.label);
    out.data("n_name", entity.label);
    out.data("n_type", name_of(entity.type));
    out.data("n_generic", entity.generic ? "true" : "false");
    out.data("n_aliases", aliases);
    out.data("n_wikidata", entity.wikidata);
    out.data("n_mentions", std::to_string(entity.mentions));
    out.data("n_articles", std::to_string(entity.documents.size()));
    out.end();
}

void write_edge_data(XmlWriter& out, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    const Evidence* evidence = best_evidence(graph, claim);
    out.data("e_label", edge.label);
    out.data("e_interaction", relation_words(claim));
    out.data("e_relation", claim.relation);
    out.data("e_predicate", claim.predicate);
    out.data("e_status", name_of(claim.status));
    out.data("e_polarity", name_of(claim.polarity));
    out.data("e_weight", fmt::format("{}.0", edge.independent_sources));
    out.data("e_confidence", fmt::format("{:.3f}", edge.confidence));
    out.data("e_articles", std::to_string(edge.articles));
    out.data("e_independent_sources", std::to_string(edge.independent_sources));
    out.data("e_disputed", edge.disputed ? "true" : "false");
    out.data("e_attributed_to", join_labels(graph, speakers_of(graph, edge)));
    out.data("e_first", edge.first);
    out.data("e_last", edge.last);
    out.data("e_quote", evidence == nullptr ? "" : graph.quote(*evidence));
    out.data("e_claims", join_claims(graph, edge.claims));
}

// Labels are the finest kinds. Were there too many for Gephi, the relation alone would do: it
// then merges some parallel edges, which is better than refusing the file.
bool labels_can_be_kinds(const std::vector<DrawnEdge>& edges) {
    std::set<std::string_view> labels;
    for (const DrawnEdge& edge : edges) {
        labels.insert(edge.label);
    }
    return labels.size() <= max_kinds;
}

void write_edges(XmlWriter& out, const KnowledgeGraph& graph, const Drawing& drawing) {
    const bool fine = labels_can_be_kinds(drawing.edges);
    for (const DrawnEdge& edge : drawing.edges) {
        const std::string& relation = graph[edge.strongest].relation;
        const std::string coarse = relation.empty() ? "open" : relation;
        out.begin(
            "edge",
            {{"id", edge.id},
             {"source", graph[edge.source].id},
             {"target", graph[edge.target].id},
             {"label", fine ? edge.label : coarse}});
        write_edge_data(out, graph, edge);
        out.end();
    }
}

}  // namespace

ExportReport write_graphml(
    std::ostream& stream, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw(graph, options);
    XmlWriter out{stream};
    out.begin(
        "graphml",
        {{"xmlns", "http://graphml.graphdrawing.org/xmlns"},
         {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
         {"xsi:schemaLocation",
          "http://graphml.graphdrawing.org/xmlns "
          "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"}});
    write_keys(out, node_keys, "node");
    write_keys(out, edge_keys, "edge");
    out.begin("graph", {{"id", "G"}, {"edgedefault", "directed"}});
    for (const Entity& entity : graph.entities()) {
        write_node(out, entity);
    }
    write_edges(out, graph, drawing);
    out.finish();
    return drawing.report;
}

}  // namespace newsgraph
