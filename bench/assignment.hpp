// Pairing rows with columns at the highest total worth.
#pragma once

#include <vector>

namespace newsgraph {

// The highest sum of worth[i][j] over pairings in which no row and no column stands twice;
// worth is a full table of values >= 0. The Hungarian method with potentials (Kuhn 1955,
// Munkres 1957; cubic time).
double best_assignment(const std::vector<std::vector<double>>& worth);

}  // namespace newsgraph
