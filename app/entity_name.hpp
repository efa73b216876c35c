// Whom a user means by a name.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <optional>
#include <string>

namespace newsgraph {

// The entity of that name; where nobody is called so, the best known of those whose name holds
// the words ("Alabuga": the Alabuga facility), which stderr says. Where several are called so,
// the best known is taken and the others are named on stderr, so that the user can ask by id.
// Throws Error, with names that are like it, where there is none.
EntityIndex find_one_entity(const KnowledgeGraph& graph, const std::string& name);

// The same; nothing where only sentences say the words; throws Error where none does.
std::optional<EntityIndex> find_or_like(const KnowledgeGraph& graph, const std::string& name);

}  // namespace newsgraph
