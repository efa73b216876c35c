#include "export/formats.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <vector>

namespace newsgraph {

namespace {

// csv is the edges where only one file can be: they name their ends.
constexpr std::array csv_tables{
    FormatTable{"nodes", write_csv_nodes},
    FormatTable{"edges", write_csv},
};
constexpr std::array neo4j_tables{
    FormatTable{"nodes", write_neo4j_nodes},
    FormatTable{"relationships", write_neo4j_edges},
};

constexpr std::array<Format, 15> all_formats{{
    {"graphml", ".graphml", false, write_graphml, {}, true},
    {"gexf", ".gexf", false, write_gexf, {}, true},
    {"turtle", ".ttl", false, write_turtle, {}, false, StatementSyntax::turtle},
    {"ntriples", ".nt", false, write_ntriples, {}, false, StatementSyntax::ntriples},
    {"nquads", ".nq", false, write_nquads, {}, false, StatementSyntax::nquads},
    {"trig", ".trig", false, write_trig, {}, false, StatementSyntax::trig},
    {"jsonld", ".jsonld", false, write_jsonld},
    {"csv", ".csv", false, write_csv, csv_tables},
    {"neo4j", "", false, nullptr, neo4j_tables},
    {"dot", ".dot", false, write_dot},
    {"cytoscape", ".cyjs", false, write_cytoscape, {}, true},
    {"ftm", ".ftm.json", false, write_ftm},
    {"sqlite", ".db", true, write_sqlite},
    {"html", ".html", false, write_explore, {}, true},
    {"svg", ".svg", false, write_svg, {}, true},
}};

std::string names_of_all() {
    std::vector<std::string_view> names;
    std::ranges::transform(all_formats, std::back_inserter(names), &Format::name);
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::span<const Format> formats() {
    return all_formats;
}

const Format& find_format(std::string_view name) {
    const auto* const found = std::ranges::find(all_formats, name, &Format::name);
    if (found == all_formats.end()) {
        throw UsageError{
            fmt::format("unknown format \"{}\"; use one of {}", name, names_of_all())};
    }
    return *found;
}

const FormatTable& find_table(const Format& format, std::string_view name) {
    const auto found = std::ranges::find(format.tables, name, &FormatTable::name);
    if (found != format.tables.end()) {
        return *found;
    }
    if (format.tables.empty()) {
        throw UsageError{fmt::format("{} is one file, without tables", format.name)};
    }
    std::vector<std::string_view> names;
    std::ranges::transform(format.tables, std::back_inserter(names), &FormatTable::name);
    throw UsageError{fmt::format(
        "{} has no table \"{}\"; it has {}", format.name, name, fmt::join(names, " and "))};
}

std::string describe(const ExportReport& report) {
    std::vector<std::string> parts;
    if (report.denied > 0) {
        parts.push_back(fmt::format(
            "{} left out (--include denied draws them)",
            counted(report.denied, "denied claim", "denied claims")));
    }
    if (report.without_ends > 0) {
        parts.push_back(fmt::format(
            "{} without two entities not drawn",
            counted(report.without_ends, "claim", "claims")));
    }
    if (report.without_schema > 0) {
        parts.push_back(fmt::format(
            "{} of kinds that the format does not have left out with all edges",
            counted(report.without_schema, "entity", "entities")));
    }
    const std::size_t hidden = report.isolated + report.unnamed;
    if (hidden > 0) {
        parts.push_back(fmt::format(
            "{} not drawn: {} without an edge, {} that nobody names or owns (--all draws them)",
            counted(hidden, "entity", "entities"),
            report.isolated,
            report.unnamed));
    }
    if (report.lesser_entities > 0) {
        parts.push_back(fmt::format(
            "{} not drawn that {} less than those drawn (--all draws them)",
            counted(report.lesser_entities, "entity", "entities"),
            report.lesser_entities == 1 ? "matters" : "matter"));
    }
    if (report.lesser_claims > 0) {
        parts.push_back(fmt::format(
            "{} not shown that {} less than those shown (--all shows them)",
            counted(report.lesser_claims, "claim", "claims"),
            report.lesser_claims == 1 ? "matters" : "matter"));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace newsgraph
