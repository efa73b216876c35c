// Links as what a walk goes along: both ways, in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newsgraph {

using Arc = std::pair<std::uint32_t, std::uint32_t>;  // from, to: numbers of nodes

// Every link there and back, in order, each once; loops are left out. All ends are below `nodes`.
// Takes time as links and nodes, not as sorting: there may be millions.
std::vector<Arc> arcs_both_ways(std::size_t nodes, std::vector<Arc> links);

}  // namespace newsgraph
