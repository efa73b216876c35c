// summarize: what a graph says, of all, of one entity, or of a pair, each sentence with its
// sources.
#include "app/commands.hpp"
#include "app/entity_name.hpp"
#include "export/summary.hpp"
#include "graph/store.hpp"

#include <iostream>

namespace newsgraph {

int run_summarize(const Options& options) {
    const KnowledgeGraph graph = read_store(options.inputs.front());
    if (options.entities.empty()) {
        write_summary(std::cout, graph);
    } else if (options.entities.size() == 1) {
        write_summary(std::cout, graph, find_one_entity(graph, options.entities[0]));
    } else {
        const auto first = find_one_entity(graph, options.entities[0]);
        write_summary(std::cout, graph, first, find_one_entity(graph, options.entities[1]));
    }
    return 0;
}

}  // namespace newsgraph
