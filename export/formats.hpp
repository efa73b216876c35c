// The formats a graph can be written in. Each function writes the whole graph to a stream, the
// same bytes for the same graph, and tells what it had to leave out. Const and thread-safe. A
// stream that fails (a full disk) is left in its failed state: the caller looks at it and
// throws, since only the caller knows the file's name.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

struct Drawing;
class ChunkedOutput;
class Fingerprints;

struct ExportOptions {
    // Draw denied claims as edges too, with "(denied)" in their label. Off: who counts the
    // edges of "Iran denies supplying drones" would count a tie. RDF has them always, as
    // statements.
    bool include_denied = false;
    // Draw every entity: also those that no edge touches, and people, bodies and places that
    // nobody names and nobody owns ("officials", "a court"), which are most of a graph of news;
    // and more than a picture to look at (svg, html) has room for.
    bool all = false;
    // Ids of the entities that may be drawn; empty: all of them.
    std::set<std::string> drawn = {};
    // The picture of this graph with these options and include_denied, from draw_arranged(), so
    // that several formats need one; null: each makes its own, the same.
    const Drawing* arranged = nullptr;
    // The address under which RDF names what is ours (checked_base); empty: the default one.
    std::string base = {};
    // Of this graph, where files are written by chunks (graph/storage/chunks.hpp); null: they are
    // not. `chunks` is what the stream of one file writes to; null: that one is not.
    const Fingerprints* fingerprints = nullptr;
    ChunkedOutput* chunks = nullptr;
};

// What is not in the file, so that nothing is lost silently.
struct ExportReport {
    std::size_t denied = 0;        // claims left out because they are denied
    std::size_t without_ends = 0;  // claims without two entities, of which no edge can be drawn
    std::size_t isolated = 0;      // entities left out because no edge touches them
    std::size_t unnamed = 0;       // entities left out because nobody names or owns them
    std::size_t not_shown = 0;     // entities that were not asked for
    // Entities of a kind that the format does not have, left out with their edges.
    std::size_t without_schema = 0;
    // Left out of a picture to look at, since they matter less than those that it has room for.
    std::size_t lesser_entities = 0;
    std::size_t lesser_claims = 0;
    bool operator==(const ExportReport&) const = default;
};

using WriteGraph = ExportReport (*)(std::ostream&, const KnowledgeGraph&, const ExportOptions&);

// One file of a format that is several.
struct FormatTable {
    std::string_view name;  // "nodes"; the file is nodes.csv
    WriteGraph write = nullptr;
};

// How the formats that are statements of RDF one behind the other spell them.
enum class StatementSyntax : std::uint8_t { turtle, trig, ntriples, nquads };

struct Format {
    std::string_view name;       // "graphml"
    std::string_view extension;  // ".graphml"
    bool binary = false;         // not for a terminal
    WriteGraph write = nullptr;  // none: it is nothing but tables
    std::span<const FormatTable> tables = {};
    bool arranged = false;                           // uses ExportOptions::arranged
    std::optional<StatementSyntax> statements = {};  // of write_statements(); none: not of them
};

// All formats of the contract, in its order.
std::span<const Format> formats();

// The format of that name, which can be written. Throws UsageError for one that is not there
// yet and for a name that nobody knows, with the list of those that can be written.
const Format& find_format(std::string_view name);

// The table of that name. Throws UsageError with the names of those that the format has.
const FormatTable& find_table(const Format& format, std::string_view name);

// Several files of statements at once, each as its format writes it alone: describing the
// graph, half of the work, is done for all of them together. Nothing is left out of them.
struct StatementsFile {
    StatementSyntax syntax{};
    std::ostream* out = nullptr;
    ChunkedOutput* chunks = nullptr;  // what `out` writes to, with options.fingerprints
};
void write_statements(
    std::span<const StatementsFile> files,
    const KnowledgeGraph& graph,
    const ExportOptions& options);

// The report as one line for people, without a line break; empty if nothing was left out.
std::string describe(const ExportReport& report);

ExportReport write_graphml(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_gexf(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_cytoscape(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_explore(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_svg(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_turtle(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_ntriples(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_nquads(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_trig(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_jsonld(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_csv(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_csv_nodes(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_neo4j_nodes(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_neo4j_edges(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_ftm(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_sqlite(std::ostream&, const KnowledgeGraph&, const ExportOptions&);
ExportReport write_dot(std::ostream&, const KnowledgeGraph&, const ExportOptions&);

}  // namespace newsgraph
