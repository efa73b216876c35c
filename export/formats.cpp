#include "export/formats.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::array<Format, 13> all_formats{{
    {"graphml", ".graphml", false, write_graphml},
    {"gexf", ".gexf", false, write_gexf},
    {"turtle", ".ttl", false, write_turtle},
    {"ntriples", ".nt", false, write_ntriples},
    {"nquads", ".nq", false, write_nquads},
    {"trig", ".trig", false, write_trig},
    {"jsonld", ".jsonld", false, write_jsonld},
    {"csv", ".csv", false, write_csv},
    {"dot", ".dot", false, write_dot},
    {"cytoscape", ".cyjs", false, write_cytoscape},
    {"ftm", ".ftm.json", false, nullptr},
    {"html", ".html", false, write_explore},
    {"svg", ".svg", false, write_svg},
}};

std::string names_of_those_there() {
    std::vector<std::string_view> names;
    for (const Format& format : all_formats) {
        if (format.write != nullptr) {
            names.push_back(format.name);
        }
    }
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
            fmt::format("unknown format \"{}\"; use one of {}", name, names_of_those_there())};
    }
    if (found->write == nullptr) {
        throw UsageError{
            fmt::format("{} is not there yet; use one of {}", name, names_of_those_there())};
    }
    return *found;
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
    const std::size_t hidden = report.isolated + report.unnamed;
    if (hidden > 0) {
        parts.push_back(fmt::format(
            "{} not drawn: {} without an edge, {} that nobody names or owns (--all draws them)",
            counted(hidden, "entity", "entities"),
            report.isolated,
            report.unnamed));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

}  // namespace newsgraph
