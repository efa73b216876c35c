// Pronouns and their antecedents, where one is plausible and clearly the best.
#pragma once

#include "extract/coref/mention_clusters.hpp"
#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// Joins pronouns with the clusters that they refer to; the others are left alone. After
// link_nominals. Strict about number, gender and animacy (agreement.hpp); of those that agree
// the most prominent (prominence.hpp).
void link_pronouns(MentionClusters& clusters);
void list_pronoun_rules(std::vector<RuleInfo>& list);

}  // namespace newsgraph
