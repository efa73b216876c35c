// Names of one entity: "Vedant Patel" and "Patel", "Islamic Revolutionary Guard Corps (IRGC)",
// "Resolution 2231" and "UN Security Council Resolution 2231".
#pragma once

#include "extract/coref/mention_clusters.hpp"
#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

void link_names(MentionClusters& clusters);
void list_name_rules(std::vector<RuleInfo>& list);

}  // namespace newsgraph
