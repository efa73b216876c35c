// Ids of entities: readable, stable from run to run, safe as XML NMTOKEN and inside an IRI.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <vector>

namespace newsgraph {

// Fills Entity::id from label and type. Among entities whose labels look alike the one with
// most mentions has the plain id ("georgia"), others get their type ("georgia-place"), and
// where that does not tell them apart a hash of all that they are ("georgia-place-5d0c81e3"). A
// label without Latin letters gives type and hash. Unnamed ones have their owner's label in it, or
// a hash of what Entity::id held before, the document that they belong to. The order of the vector does not matter,
// unless two entities are equal in label, type, generic, wikidata, aliases and mentions.
void assign_ids(std::vector<Entity>& entities);

}  // namespace newsgraph
