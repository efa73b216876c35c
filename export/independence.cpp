#include "export/independence.hpp"

#include <algorithm>

namespace newsgraph {

std::uint32_t Independence::count(const std::vector<ClaimIndex>& claims) const {
    if (claims.size() == 1) {
        return graph_[claims.front()].independent_sources;
    }
    SourceCounter counter(sources_);
    std::uint32_t most = 0;
    for (const ClaimIndex claim : claims) {
        most = std::max(most, graph_[claim].independent_sources);
        for (const Evidence& evidence : graph_[claim].evidence) {
            counter.add(evidence);
        }
    }
    return std::max(most, counter.count());
}

std::size_t Independence::count_all() const {
    SourceCounter counter(sources_);
    for (std::uint32_t i = 0; i < graph_.articles().size(); ++i) {
        counter.add(ArticleIndex{i});
    }
    return counter.count();
}

}  // namespace newsgraph
