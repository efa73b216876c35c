// Claims that deny what others affirm.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <optional>
#include <string>
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
//
// Two functions make this up: claims of one topic are compared with each other alone.
void link_conflicts(std::vector<MergedClaim>& claims, const std::vector<Entity>& entities);

// What a claim and its denial share, whatever else they say of it; nothing: it conflicts with
// nothing. Entities are told by their ids.
std::optional<std::string> conflict_topic(
    const MergedClaim& claim, const std::vector<Entity>& entities);

// Of claims of one topic, by their places in the list: an affirmed one and who denies it.
struct Conflict {
    std::size_t affirmed = 0;
    std::size_t denied = 0;
};
std::vector<Conflict> find_conflicts(
    const std::vector<const MergedClaim*>& claims, const std::vector<Entity>& entities);

}  // namespace newsgraph
