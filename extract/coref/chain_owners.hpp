// Whose the chains of an article are: "US officials", "the attorney's office", "the president of
// Peru".
#pragma once

#include "core/article.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/mention_clusters.hpp"

namespace newsgraph {

// Sets `owner` of chains without a name and `unnamed` of all. A post is of the body or state that
// stands beside it; where its holder has it of one only, he has it of that one wherever he is
// called by it.
void find_owners(
    const MentionClusters& clusters, const NominalClasses& classes, List<Chain>& chains);

}  // namespace newsgraph
