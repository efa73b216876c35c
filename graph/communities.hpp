// Groups of entities that are linked more among themselves than with others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph {

struct WeightedLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 1;  // positive; a whole number, so that sums do not depend on their order
};

// The number of its community for each node: 0 is the largest, of equal ones that with the
// lowest node. Nodes without a link are communities of their own. By modularity, Blondel,
// Guillaume, Lambiotte, Lefebvre 2008 ("Louvain"), in the order of the nodes; links have no
// direction.
std::vector<std::uint32_t> communities(
    std::size_t nodes, const std::vector<WeightedLink>& links);

}  // namespace newsgraph
