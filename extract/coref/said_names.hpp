// Names that the text itself says to be names of one thing: "Tarn Bank, formerly known as Vale
// Trust", "the tanker Sea Star, which now sails as Dawn".
#pragma once

#include "extract/coref/mention_clusters.hpp"
#include "extract/rules/rule.hpp"

#include <optional>
#include <span>

namespace newsgraph {

// The earlier name in the sentence that the mention, a name, is said to be another name of.
using SaidName = std::optional<int> (*)(const MentionClusters&, int name);
std::span<const Rule<SaidName>> said_names();

}  // namespace newsgraph
