// How many sources say several claims at once.
#pragma once

#include "graph/knowledge_graph.hpp"
#include "graph/sources.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph {

// Found as the graph's own counts were. The graph must outlive it. Const and thread-safe.
class Independence {
  public:
    explicit Independence(const KnowledgeGraph& graph)
        : graph_{graph}, sources_{graph.articles(), graph.texts(), graph.reports()} {}

    const Sources& sources() const { return sources_; }
    // How many sources say at least one of the claims. Of one claim it is the claim's own
    // count.
    std::uint32_t count(const std::vector<ClaimIndex>& claims) const;
    // How many sources all articles are.
    std::size_t count_all() const;

  private:
    const KnowledgeGraph& graph_;
    Sources sources_;
};

}  // namespace newsgraph
