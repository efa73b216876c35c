// What matters most: the order in which a summary tells things.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <set>
#include <vector>

namespace newsgraph {

// Scores of one graph, fixed at construction. Const and thread-safe.
// Equal scores are in order of index, so that nothing depends on sorting.
class Salience {
  public:
    explicit Salience(const KnowledgeGraph& graph);

    // 0 to 1: its PageRank, relative to the highest.
    double of(EntityIndex entity) const;
    // How many independent sources say it, what kind of thing it says (events first, speech
    // later, posts and employers last), how new and how sure it is, and whether its ends have
    // names, whether it stands first in an article; not how often its ends are mentioned.
    double of(ClaimIndex claim) const;

    // What somebody is, not what he does: every article says it of a president, and readers of
    // news know it.
    static bool is_state(const KnowledgeGraph& graph, const MergedClaim& claim);
    // The same of a claim of its graph, found out before.
    bool is_state(const MergedClaim& claim) const { return states_.contains(claim.relation); }
    // Is the claim that somebody said something? What was said is a claim of its own.
    static bool is_saying(const MergedClaim& claim);
    // Does it have a subject matter? "agreed to the terms", "warned about mines", and what is
    // said.
    static bool is_speech(const MergedClaim& claim);

    // All of them, the most important first.
    const std::vector<EntityIndex>& entities() const { return entities_; }
    const std::vector<ClaimIndex>& claims() const { return claims_; }

  private:
    std::set<Interned> states_;  // relations that are
    std::vector<double> entity_scores_;
    std::vector<std::int64_t>
        claim_scores_;  // millionths: the last bits of a double may differ
    std::vector<EntityIndex> entities_;
    std::vector<ClaimIndex> claims_;
};

// Those whose articles these are, as far as they are entities of type Media: who reports it is no
// actor in it ("Wikinews contacted the ministry").
std::set<EntityIndex> reporting_outlets(const KnowledgeGraph& graph);

}  // namespace newsgraph
