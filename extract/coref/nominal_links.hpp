// Nominals: those of one class are one; "the factory" is the factory that was named before.
#pragma once

#include "extract/coref/mention_clusters.hpp"
#include "extract/rules/rule.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// Finds which posts persons were given, joins nominals of one class, and definite nominals with
// the names that they refer to. After link_names.
void link_nominals(MentionClusters& clusters);
void list_nominal_rules(std::vector<RuleInfo>& list);

// "attack drones" -> "attack drone"; the normal form of a mention in the singular.
std::string singular_of(const Article& article, const Mention& mention);

// An individual though no name: "Russian military", "Iran" for "the Iranian government".
bool is_specific(const Mention& mention);

}  // namespace newsgraph
