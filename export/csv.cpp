// Two tables, RFC 4180 with CRLF, UTF-8 without a byte order mark:
//
//   Id,Label,Type,Kind,Of,...                                       nodes.csv
//   iran,Iran,Country,name,,...
//   Source,Target,Type,Id,Label,Weight,Kind,Source Label,...        edges.csv
//   iran,russia,Directed,e-...,supplies drones,2,supplies,Iran,...
//
// Gephi's spreadsheet import knows by the header which is which (Kind keeps parallel edges
// apart); the edges alone would be nodes without labels there. Every record is one line: line
// breaks inside values become blanks, since spreadsheets and line tools trip over others.
#include "core/one_of.hpp"
#include "export/attributes.hpp"
#include "export/csv_cell.hpp"
#include "export/formats.hpp"
#include "export/grammar.hpp"
#include "export/row.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace newsgraph {

namespace {

// Those of Gephi first, then whose ids the ends are, then the shared columns.
constexpr std::array edge_header{
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
constexpr std::array node_header{"Id", "Label"};

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

std::vector<std::string> header(
    std::span<const char* const> first, std::span<const Column> columns) {
    std::vector<std::string> out{first.begin(), first.end()};
    for (const Column& column : columns) {
        out.push_back(titled(column.name));
    }
    return out;
}

// The label is Gephi's column, not one more called name.
std::span<const Column> columns_of_nodes() {
    return node_columns().subspan(1);
}

std::vector<std::string> row(const KnowledgeGraph& graph, const DrawnNode& node) {
    const Entity& entity = graph[node.entity];
    std::vector<std::string> values = node_values(graph, node);
    std::vector<std::string> out{entity.id, entity.label};
    out.insert(
        out.end(),
        std::make_move_iterator(values.begin() + 1),
        std::make_move_iterator(values.end()));
    return out;
}

// Each from its first to its last day: Gephi would take a column of days for time stamps, and
// leave out every period in it. All periods are text to it, and ISO 8601 to others.
std::string periods(const std::vector<std::string>& times) {
    std::string out;
    for (const std::string& time : times) {
        const bool is_period = time.find('/') != std::string::npos;
        out += (out.empty() ? "" : " | ") + (is_period ? time : time + "/" + time);
    }
    return out;
}

// "50" -> "50 drones", "50 in number": Gephi takes a column for numbers whose first rows are,
// and loses "several hundred" further down.
std::string counted(
    const KnowledgeGraph& graph, const MergedClaim& claim, const std::string& amount) {
    if (!is_number(amount)) {
        return amount;
    }
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    const bool counts_it = object != nullptr && graph[*object].generic;
    return amount + " " + (counts_it ? one_line(graph[*object].label) : "in number");
}

// How many or how much, each once, always with a word.
std::string quantities(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    std::vector<std::string> amounts;
    for (const ClaimIndex index : edge.claims) {
        for (const MergedQualifier& qualifier : graph[index].qualifiers) {
            const auto* literal = literal_in(qualifier.value);
            if (qualifier.role == Role::quantity && literal != nullptr) {
                std::string amount = counted(graph, graph[index], one_line(literal->text));
                if (!is_one_of(amount, amounts)) {
                    amounts.push_back(std::move(amount));
                }
            }
        }
    }
    return joined(amounts);
}

std::size_t place_of(std::string_view name) {
    const auto column = std::ranges::find(edge_columns(), name, &Column::name);
    return static_cast<std::size_t>(column - edge_columns().begin());
}

std::vector<std::string> row(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const Entity& source = graph[edge.source];
    const Entity& target = graph[edge.target];
    std::vector<std::string> out = row_of(
        source.id,
        target.id,
        "Directed",
        edge.id,
        edge.label,
        std::to_string(edge.independent_sources),
        edge.kind,
        source.label,
        name_of(source.type),
        target.label,
        name_of(target.type));
    std::vector<std::string> values = edge_values(graph, edge);
    static const std::size_t time = place_of("time");
    static const std::size_t quantity = place_of("quantity");
    values[time] = periods(event_times(graph, edge));
    values[quantity] = quantities(graph, edge);
    std::ranges::move(values, std::back_inserter(out));
    return out;
}

}  // namespace

ExportReport write_csv_nodes(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw_measured(graph, options);
    write_csv_row(out, header(node_header, columns_of_nodes()));
    for (const DrawnNode& node : drawing.nodes) {
        write_csv_row(out, row(graph, node));
    }
    return drawing.report;
}

ExportReport write_csv(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw(graph, options);
    write_csv_row(out, header(edge_header, edge_columns()));
    for_each_edge(
        graph, drawing, [&](const DrawnEdge& edge) { write_csv_row(out, row(graph, edge)); });
    return drawing.report;
}

}  // namespace newsgraph
