// The cited relation summary, as Markdown for people: what the articles say of everything, of
// one entity, of two; the important first, disputes and plans apart, every sentence with its
// sources.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <iosfwd>

namespace newsgraph {

// Each writes the same bytes for the same graph. A stream that fails is left in its failed
// state.
void write_summary(std::ostream& out, const KnowledgeGraph& graph);
void write_summary(std::ostream& out, const KnowledgeGraph& graph, EntityIndex entity);
// What links the two, in both directions; the order of the two decides only what comes first.
void write_summary(
    std::ostream& out, const KnowledgeGraph& graph, EntityIndex first, EntityIndex second);

}  // namespace newsgraph
