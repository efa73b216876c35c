// Whose words a mention stands in: a quote's, or those of a clause that somebody says.
#pragma once

#include "extract/coref/mention_clusters.hpp"

namespace newsgraph {

// Is the mention the subject of a verb of saying or thinking: "[Lee] said that ..."?
bool is_sayer(const MentionClusters& clusters, int mention);

// The mention of who says, thinks or asks the clause that the mention stands in, in its own
// sentence, the nearest of several; for words in a quote who speaks it. -1: nobody, or nobody
// before it that is a mention.
int sayer_around(const MentionClusters& clusters, int mention);

}  // namespace newsgraph
