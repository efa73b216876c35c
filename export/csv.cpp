// One table of edges, RFC 4180 with CRLF, UTF-8 without a byte order mark:
//
//   Source,Target,Type,Id,Label,Weight,Kind,Source Label,Source Type,...
//   iran,russia,Directed,e-...,supplies drones,2,supplies,Iran,Country,...
//
// Gephi imports it as an edge table by its first columns (Kind keeps parallel edges apart);
// Neo4j's LOAD CSV and spreadsheets by the header. Every record is one line: line breaks inside
// values become blanks, since neo4j-admin reads others only with a slow option.
#include "export/attributes.hpp"
#include "export/csv_cell.hpp"
#include "export/formats.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

// Those of Gephi first, then whose ids the ends are, then the shared columns.
constexpr std::array first_columns{
    "Source",
    "Target",
    "Type",
    "Id",
    "Label",
    "Weight",
    "Kind",
    "Source Label",
    "Source Type",
    "Target Label",
    "Target Type"};

// "independent_sources" -> "Independent Sources", as spreadsheets title columns.
std::string titled(std::string_view name) {
    std::string out{name};
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i == 0 || out[i - 1] == ' ') {
            out[i] = static_cast<char>(out[i] - 'a' + 'A');
        }
        out[i] = out[i] == '_' ? ' ' : out[i];
    }
    return out;
}

std::vector<std::string> header() {
    std::vector<std::string> out{first_columns.begin(), first_columns.end()};
    for (const Column& column : edge_columns()) {
        out.push_back(titled(column.name));
    }
    return out;
}

std::vector<std::string> row(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const Entity& source = graph[edge.source];
    const Entity& target = graph[edge.target];
    std::vector<std::string> out{
        source.id,
        target.id,
        "Directed",
        edge.id,
        edge.label,
        std::to_string(edge.independent_sources),
        edge.kind,
        source.label,
        std::string{name_of(source.type)},
        target.label,
        std::string{name_of(target.type)},
    };
    std::ranges::move(edge_values(graph, edge), std::back_inserter(out));
    return out;
}

}  // namespace

ExportReport write_csv(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw(graph, options);
    write_csv_row(out, header());
    for (const DrawnEdge& edge : drawing.edges) {
        write_csv_row(out, row(graph, edge));
    }
    return drawing.report;
}

}  // namespace newsgraph
