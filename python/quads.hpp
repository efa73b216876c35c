// N-Quads of pieces of a graph, by subject.
#pragma once

#include "export/rdf.hpp"
#include "graph/knowledge_graph.hpp"

#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

// A subject as its lines begin, and its lines, sorted, with line breaks between. Lines in the
// order of subjects are sorted, since no subject is the beginning of another one.
using QuadBlock = std::pair<std::string, std::string>;

// By subject. What is stated of one subject may be in the blocks of several pieces.
std::vector<QuadBlock> quad_blocks(const KnowledgeGraph& graph, Described what);

}  // namespace newsgraph
