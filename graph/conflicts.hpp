// Claims that deny what others affirm.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <vector>

namespace newsgraph {

// Fills MergedClaim::conflicts. Two claims conflict when they have the same subject, relation
// (or open predicate) and object (or classes of which one is the other more exactly said:
// "drones", "attack drones"), one is affirmed and one denied, and
//   - the recipient is the same, or the denial names none ("Iran denied supplying drones"
//     denies every supply of drones by Iran);
//   - the status is the same, or both are actual or possible ("may have supplied" against "did
//     not supply"; but "will not supply" does not deny that it did).
// Claims whose subject is not named, or that have neither object nor recipient, conflict with
// nothing: they may be about different things.
void link_conflicts(std::vector<MergedClaim>& claims, const std::vector<Entity>& entities);

}  // namespace newsgraph
