// "Arkan ... Reuters ... [the institute]": the only one that may be called so.
#pragma once

#include "extract/coref/mention_clusters.hpp"

#include <optional>

namespace newsgraph {

// The last name before a definite nominal, at most 12 sentences back, of the only body that the
// 400 mentions before name and that is of the noun's type; nothing where two are, where the name
// says that it is something else ("the court" is no ministry), or where a nameless one with this
// noun stands before ("a firm").
std::optional<int> only_of_kind(const MentionClusters& clusters, int nominal);

}  // namespace newsgraph
