// stats: what is in a graph, and which predicates no relation of the schema fits yet, most
// frequent first, so that the schema can grow where it is worth it.
#include "app/commands.hpp"
#include "graph/query.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <map>
#include <string>

namespace newsgraph {

namespace {

constexpr std::size_t predicates_shown = 50;

using Counts = std::map<std::string, std::size_t, std::less<>>;

void write_counts(std::string_view heading, const Counts& counts) {
    std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(
        sorted, std::greater{}, [](const auto& pair) { return pair.second; });
    std::cout << '\n' << heading << '\n';
    for (const auto& [name, count] : sorted) {
        std::cout << fmt::format("{:>8}  {}\n", count, name);
    }
}

void write_open_predicates(const KnowledgeGraph& graph) {
    std::cout << "\nPredicates without a relation (evidence, predicate, an example)\n";
    const auto open = open_predicates(graph);
    for (std::size_t i = 0; i < std::min(open.size(), predicates_shown); ++i) {
        const auto& example = graph[open[i].example].evidence.front();
        std::cout << fmt::format(
            "{:>8}  {:<24} {}\n", open[i].evidence, open[i].predicate, graph.quote(example));
    }
}

}  // namespace

int run_stats(const Options& options) {
    const KnowledgeGraph graph = read_store(options.inputs.front());
    std::cout << fmt::format(
        "{:>8}  articles\n{:>8}  entities\n{:>8}  claims\n",
        graph.articles().size(),
        graph.entities().size(),
        graph.claims().size());
    Counts types;
    for (const auto& entity : graph.entities()) {
        ++types[std::string(name_of(entity.type))];
    }
    Counts relations;
    Counts forms;
    for (const auto& claim : graph.claims()) {
        ++relations[claim.relation.empty() ? "(open)" : claim.relation.str()];
        ++forms[fmt::format("{}, {}", name_of(claim.polarity), name_of(claim.status))];
    }
    write_counts("Entities by type", types);
    write_counts("Claims by relation", relations);
    write_counts("Claims by polarity and status", forms);
    write_open_predicates(graph);
    return 0;
}

}  // namespace newsgraph
