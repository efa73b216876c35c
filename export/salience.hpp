// What matters most: the order in which a summary tells things.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

// Scores of one graph, fixed at construction. Const and thread-safe.
// Equal scores are in order of index, so that nothing depends on sorting.
class Salience {
  public:
    explicit Salience(const KnowledgeGraph& graph);

    // 0 to 1: its PageRank, relative to the highest.
    double of(EntityIndex entity) const;
    // How many independent sources say it, how sure that is, and how much its ends matter; less
    // for open predicates and where subject or object is not named.
    double of(ClaimIndex claim) const;

    // All of them, the most important first.
    const std::vector<EntityIndex>& entities() const { return entities_; }
    const std::vector<ClaimIndex>& claims() const { return claims_; }

  private:
    std::vector<double> entity_scores_;
    std::vector<std::int64_t>
        claim_scores_;  // millionths: the last bits of a double may differ
    std::vector<EntityIndex> entities_;
    std::vector<ClaimIndex> claims_;
};

}  // namespace newsgraph
