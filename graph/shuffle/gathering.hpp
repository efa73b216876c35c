// Where told claims meet: those of one place become claims of the graph.
#pragma once

#include "graph/knowledge_graph.hpp"
#include "graph/shuffle/told_claim.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// The claims of some meeting places, merged (merge_group), with their conflicts
// (link_conflicts): a piece of the graph. Its articles are those of their evidence, and hold
// of their texts the quotes alone, at their places; its entities are those that the claims
// refer to and whose these are, without aliases, mentions and documents. `told` comes place by
// place, each sorted by key, article, place in it, and so that claims of one id are neighbours.
KnowledgeGraph gather_claims(
    std::vector<ToldClaim> told, const std::vector<Relation>& relations);

// Takes rows that are sorted by meeting place, claim id, key, article and place in it. A graph
// is made of whole places that have `enough` rows together.
class Gathering {
  public:
    explicit Gathering(std::vector<Relation> relations, std::size_t enough)
        : relations_(std::move(relations)), enough_(enough) {}

    // The graph of the places before, where this row begins another one and they are enough.
    std::optional<KnowledgeGraph> add(std::string_view place, std::string_view packed_claim);
    // That of the last places, if there were any.
    std::optional<KnowledgeGraph> finish();

  private:
    std::vector<Relation> relations_;
    std::size_t enough_;
    std::string place_;
    std::vector<ToldClaim> told_;
};

}  // namespace newsgraph
