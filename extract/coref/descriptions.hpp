// What a noun that is no name says beyond its class: "the decision [to run again]", "[his]
// decision", "the [Oslo] primary". A chain of such nouns is labelled with it.
#pragma once

#include "extract/coref/mention_clusters.hpp"

namespace newsgraph {

// Gives chains of nouns the words that describe one of their mentions as label. The chains must
// have their owners, the mentions their chains.
void describe_chains(const MentionClusters& clusters, List<Chain>& chains);

}  // namespace newsgraph
