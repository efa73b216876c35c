#include "graph/arcs.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph {

namespace {

// By one end; arcs of the same stay in their order.
std::vector<Arc> sorted_by(
    std::uint32_t Arc::*end, std::size_t nodes, const std::vector<Arc>& arcs) {
    std::vector<std::size_t> place(nodes + 1, 0);
    for (const Arc& arc : arcs) {
        ++place[arc.*end + 1];
    }
    std::partial_sum(place.begin(), place.end(), place.begin());
    std::vector<Arc> out(arcs.size());
    for (const Arc& arc : arcs) {
        out[place[arc.*end]++] = arc;
    }
    return out;
}

}  // namespace

std::vector<Arc> arcs_both_ways(std::size_t nodes, std::vector<Arc> links) {
    std::erase_if(links, [](const Arc& link) { return link.first == link.second; });
    const std::size_t count = links.size();
    links.reserve(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        links.emplace_back(links[i].second, links[i].first);
    }
    links = sorted_by(&Arc::second, nodes, links);
    links = sorted_by(&Arc::first, nodes, links);
    links.erase(std::unique(links.begin(), links.end()), links.end());
    return links;
}

}  // namespace newsgraph
