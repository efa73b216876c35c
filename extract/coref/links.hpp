// The passes that put mentions together, in their order, and the rules of each.
#pragma once

#include "extract/coref/mention_clusters.hpp"
#include "extract/rules/rule.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// Names of one entity: "Vedant Patel" and "Patel", "Islamic Revolutionary Guard Corps (IRGC)",
// "Resolution 2231" and "UN Security Council Resolution 2231".
void link_names(MentionClusters& clusters);
std::vector<RuleInfo> name_link_rules();

// Finds which posts persons were given, joins nominals of one class, and definite nominals with
// the names that they refer to: "the factory" is the one that was named before.
void link_nominals(MentionClusters& clusters);
std::vector<RuleInfo> nominal_link_rules();

// Joins pronouns with the clusters that they refer to, where one is plausible and clearly the
// best; the others are left alone. Strict about number, gender and animacy (agreement.cpp); of
// those that agree the most prominent (prominence.cpp).
void link_pronouns(MentionClusters& clusters);
std::vector<RuleInfo> pronoun_link_rules();

// "attack drones" -> "attack drone"; the normal form of a mention in the singular.
std::string singular_of(const Article& article, const Mention& mention);

// An individual though no name: "Russian military", "Iran" for "the Iranian government".
bool is_specific(const Mention& mention);

}  // namespace newsgraph
