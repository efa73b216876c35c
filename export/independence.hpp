// Which articles are one source: near-copies of one report, which ten papers may print.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph {

// Found from the texts, as the graph's own counts were. The graph must outlive it. Const and
// thread-safe after construction.
class Independence {
  public:
    explicit Independence(const KnowledgeGraph& graph);

    // The same number for articles that are near-copies of each other.
    std::uint32_t source_of(ArticleIndex article) const;
    // How many sources say at least one of the claims. Of one claim it is the claim's own
    // count.
    std::uint32_t count(const std::vector<ClaimIndex>& claims) const;
    // How many sources all articles are.
    std::size_t count_all() const;

  private:
    const KnowledgeGraph& graph_;
    std::vector<std::uint32_t> sources_;  // an article
};

}  // namespace newsgraph
