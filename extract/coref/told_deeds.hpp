// "A plane crashed ... the crash": a deed that a verb told before a noun named it.
#pragma once

#include "extract/coref/mention_clusters.hpp"

#include <string>

namespace newsgraph {

// What the last verb before a bare definite noun of a deed says of it, as its description: "crash
// of cargo plane", "invasion of Peru by Chile"; empty where no verb told it. Mentions have their
// chains.
std::string told_deed(const MentionClusters& clusters, const List<Chain>& chains, int nominal);

}  // namespace newsgraph
