// N-Quads of a piece of a graph.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// The lines of write_nquads, sorted.
std::vector<std::string> quads_of(const KnowledgeGraph& graph);

// Those of `whole` that `part` has not. All that is stated of a graph is stated of its articles,
// of its entities, or of its claims with what they are about: so what is stated of the claims of a
// place is what their graph has and the same graph without claims has not.
std::vector<std::string> quads_beyond(const KnowledgeGraph& whole, const KnowledgeGraph& part);

}  // namespace newsgraph
