// Whose "officials" are: the owner of people, bodies and places without a name.
#pragma once

#include "extract/coref/mention_clusters.hpp"

#include <string>

namespace newsgraph {

// People, bodies and places are individuals even without a name; "drones" are a class, and so
// are buildings and works whose owner is not known.
bool may_be_unnamed(EntityType type);

// The name whose the nominal is, by possessor, modifier or "of" and "for": "Norway's police",
// "the Norvik spokesman", "a spokesman for Norvik". -1: none; a demonym says so itself.
int owner_of(const MentionClusters& clusters, int nominal);

// A pronoun before a noun that refers to an entity of that type is trusted: who "they" are is
// seldom one with a name, but for a firm or a team.
bool may_be_possessor(const MentionClusters& clusters, int pronoun, EntityType type);

// The mention before the nominal that says whose it is: "[his] office"; -1: none.
int possessor_of(const MentionClusters& clusters, int nominal);

// Tells owners within the article apart; empty: none is known.
std::string owner_key(const MentionClusters& clusters, int nominal);

}  // namespace newsgraph
