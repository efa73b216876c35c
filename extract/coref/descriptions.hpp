// What a noun that is no name says beyond its class: "the decision [to run again]", "[his]
// decision", "the [Oslo] primary". A chain of such nouns is labelled with it, and two of one
// class that are described differently are two.
#pragma once

#include "extract/coref/mention_clusters.hpp"

#include <string>

namespace newsgraph {

// Tells the described ones of a class apart; empty where nothing describes the nominal, or
// where its class is all that matters ("drones").
std::string description_key(const MentionClusters& clusters, int nominal);

// Gives chains of nouns the words that describe one of their mentions as label. The chains must
// have their owners, the mentions their chains.
void describe_chains(const MentionClusters& clusters, List<Chain>& chains);

}  // namespace newsgraph
