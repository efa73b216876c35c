// Names of one entity: "Vedant Patel" and "Patel", "Islamic Revolutionary Guard Corps (IRGC)",
// "Resolution 2231" and "UN Security Council Resolution 2231".
#pragma once

#include "extract/coref/clusters.hpp"

namespace newsgraph {

void link_names(Clusters& clusters);

}  // namespace newsgraph
