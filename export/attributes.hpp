// What every drawn format says of nodes and edges: one table of columns, spelled by each format
// in its own way.
#pragma once

#include "export/drawing.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace newsgraph {

enum class ColumnType : std::uint8_t { text, truth, integer, real };

struct Column {
    const char* name;
    ColumnType type;
};

// The columns but label, weight, place, size and colour, for which formats have ways of their
// own. Values come in the order of the columns; an empty one is not known. Lists are joined
// with " | "; long ones end in "and 7 more".
std::span<const Column> node_columns();
std::span<const Column> edge_columns();
std::vector<std::string> node_values(const KnowledgeGraph& graph, const DrawnNode& node);
std::vector<std::string> edge_values(const KnowledgeGraph& graph, const DrawnEdge& edge);

// A list as one value: "a | b and 7 more".
std::string joined(const std::vector<std::string>& items, std::size_t limit = 8);

// When it was, by the articles: first and last day of each period, overlapping ones joined, in
// order of time. Of an edge of whose events no time is known: the days of its articles.
struct Days {
    std::string first;
    std::string last;
    auto operator<=>(const Days&) const = default;
};
std::vector<Days> periods_of(const KnowledgeGraph& graph, const DrawnEdge& edge);

// ISO times of the edge's events, ascending: of the evidence, and of qualifiers that were
// resolved.
std::vector<std::string> event_times(const KnowledgeGraph& graph, const DrawnEdge& edge);

// The article as a source is named: title, outlet, day, address, as far as known.
std::string source_line(const SourceArticle& article);

}  // namespace newsgraph
