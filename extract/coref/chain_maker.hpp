// Makes the chain of one cluster: its name, type and aliases.
#pragma once

#include "extract/coref/mention_clusters.hpp"

#include <vector>

namespace newsgraph {

// The mentions are all those of one cluster, in text order.
Chain make_chain(const MentionClusters& clusters, const std::vector<int>& mentions);

}  // namespace newsgraph
