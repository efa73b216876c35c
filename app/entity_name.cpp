#include "app/entity_name.hpp"

#include "core/error.hpp"
#include "export/safe_text.hpp"
#include "graph/query.hpp"

#include <fmt/format.h>
#include <iostream>

namespace newsgraph {

namespace {

std::string suggestion(const KnowledgeGraph& graph, const std::string& name) {
    std::vector<std::string> labels;
    for (const EntityIndex entity : similar_entities(graph, name, 5)) {
        labels.push_back(one_line(graph[entity].label));
    }
    return labels.empty() ? "; entities.jsonl lists all"
                          : fmt::format("; did you mean {}?", fmt::join(labels, ", "));
}

}  // namespace

EntityIndex find_one_entity(const KnowledgeGraph& graph, const std::string& name) {
    const auto found = find_entities(graph, name);
    if (found.empty()) {
        throw Error(
            "nobody and nothing in the graph is called '" + one_line(name) + "'"
            + suggestion(graph, name));
    }
    for (std::size_t i = 1; i < found.size(); ++i) {
        std::cerr << "newsgraph: '" << one_line(name) << "' is also " << graph[found[i]].id
                  << '\n';
    }
    return found.front();
}

}  // namespace newsgraph
