// summarize: what a graph says, of all, of one entity, or of a pair, each sentence with its
// sources.
#include "app/commands.hpp"
#include "core/error.hpp"
#include "export/summary.hpp"
#include "graph/query.hpp"
#include "graph/store.hpp"

#include <iostream>

namespace newsgraph {

namespace {

// The entity that a user means. Where several are called so, the best known is taken and the
// others are named, so that the user can ask by id.
EntityIndex find_one(const KnowledgeGraph& graph, const std::string& name) {
    const auto found = find_entities(graph, name);
    if (found.empty()) {
        throw Error(
            "nobody and nothing in the graph is called '" + name
            + "'; entities.jsonl lists all");
    }
    for (std::size_t i = 1; i < found.size(); ++i) {
        std::cerr << "newsgraph: '" << name << "' is also " << graph[found[i]].id << '\n';
    }
    return found.front();
}

}  // namespace

int run_summarize(const Options& options) {
    const KnowledgeGraph graph = read_store(options.inputs.front());
    if (options.entities.empty()) {
        write_summary(std::cout, graph);
    } else if (options.entities.size() == 1) {
        write_summary(std::cout, graph, find_one(graph, options.entities[0]));
    } else {
        const auto first = find_one(graph, options.entities[0]);
        write_summary(std::cout, graph, first, find_one(graph, options.entities[1]));
    }
    return 0;
}

}  // namespace newsgraph
