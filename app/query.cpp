// query: the claims of a graph that fit, or the shortest chains of claims between two entities.
#include "app/commands.hpp"
#include "app/entity_name.hpp"
#include "core/error.hpp"
#include "export/claim_table.hpp"
#include "export/salience.hpp"
#include "graph/claim_query.hpp"
#include "graph/relations.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <iostream>
#include <optional>

namespace newsgraph {

namespace {

constexpr std::size_t max_chains = 5;

std::optional<EntityIndex> entity_of(const KnowledgeGraph& graph, const std::string& name) {
    return name.empty() ? std::nullopt : std::optional{find_one_entity(graph, name)};
}

ClaimQuery with_entities(const KnowledgeGraph& graph, const QueryOptions& asked) {
    ClaimQuery query = asked.query;
    query.subject = entity_of(graph, asked.subject);
    query.object = entity_of(graph, asked.object);
    query.any = entity_of(graph, asked.any);
    query.speaker = entity_of(graph, asked.speaker);
    for (const std::string& relation : query.relations) {
        if (relation != "open" && find_relation(graph.relations(), relation) == nullptr) {
            throw Error(
                "no claim has the relation '" + relation + "'; relations.jsonl lists all");
        }
    }
    return query;
}

// The important first, as a summary tells them.
std::vector<ClaimIndex> ranked(const KnowledgeGraph& graph, std::vector<ClaimIndex> claims) {
    const Salience salience{graph};
    std::ranges::stable_sort(
        claims, std::ranges::greater{}, [&](ClaimIndex claim) { return salience.of(claim); });
    return claims;
}

void answer_path(const KnowledgeGraph& graph, const QueryOptions& asked) {
    const EntityIndex from = find_one_entity(graph, asked.path[0]);
    const EntityIndex to = find_one_entity(graph, asked.path[1]);
    const auto chains = shortest_routes(graph, from, to, max_chains);
    if (chains.empty()) {
        std::cerr << "newsgraph: no chain of claims links the two\n";
    }
    write_routes(std::cout, graph, chains, asked.form);
}

}  // namespace

int run_query(const Options& options) {
    const KnowledgeGraph graph = read_store(options.inputs.front());
    if (!options.query.path.empty()) {
        answer_path(graph, options.query);
        return 0;
    }
    const auto found = find_claims(graph, with_entities(graph, options.query));
    write_claims(std::cout, graph, ranked(graph, found), options.query.form);
    std::cerr << "newsgraph: " << found.size()
              << (found.size() == 1 ? " claim\n" : " claims\n");
    return 0;
}

}  // namespace newsgraph
