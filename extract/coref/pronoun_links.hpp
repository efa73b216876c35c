// Pronouns and their antecedents, where one is plausible and clearly the best.
#pragma once

#include "extract/coref/clusters.hpp"

namespace newsgraph {

// Joins pronouns with the clusters that they refer to; the others are left alone. After
// link_nominals. Preferences after Lappin & Leass (1994): near, subject, often spoken of;
// strict about number, gender and animacy.
void link_pronouns(Clusters& clusters);

}  // namespace newsgraph
