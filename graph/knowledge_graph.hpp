// Many articles, understood together: entities with all their names, claims with all their
// evidence, and the articles that the evidence quotes. What graph/ makes and export/ writes.
#pragma once

#include "core/record.hpp"
#include "graph/byte_index.hpp"
#include "graph/topology.hpp"

#include <string_view>
#include <vector>

namespace newsgraph {

// The recipients of a claim, which are part of what it says: values of its qualifiers of role
// recipient, in order. Usually none or one.
std::vector<GraphTerm> recipients(const MergedClaim& claim);

// Immutable, movable, not copyable; const access is thread-safe. All ranges are in an order
// that depends on nothing but their content, so that writing them in this order is
// deterministic.
class KnowledgeGraph {
  public:
    // What the graph is made of. The vectors are sorted: articles by document, entities and
    // claims by id, relations by id; every index in them is in range. Topology is made from the
    // claims.
    struct Parts {
        std::vector<SourceArticle> articles;
        std::vector<Entity> entities;
        std::vector<MergedClaim> claims;
        std::vector<Relation> relations;  // what is known of those of the claims
    };
    explicit KnowledgeGraph(Parts parts);
    KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
    KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept = default;
    KnowledgeGraph(const KnowledgeGraph&) = delete;
    KnowledgeGraph& operator=(const KnowledgeGraph&) = delete;
    ~KnowledgeGraph() = default;

    const std::vector<SourceArticle>& articles() const { return parts_.articles; }
    const std::vector<Entity>& entities() const { return parts_.entities; }
    const std::vector<MergedClaim>& claims() const { return parts_.claims; }
    const std::vector<Relation>& relations() const { return parts_.relations; }
    const SourceArticle& operator[](ArticleIndex index) const;
    const Entity& operator[](EntityIndex index) const;
    const MergedClaim& operator[](ClaimIndex index) const;

    // Who is connected to whom: entities as vertices, claims as edges.
    const Topology& topology() const { return topology_; }

    // The sentence of an evidence, letter for letter; what it says with which words.
    std::string_view quote(const Evidence& evidence) const;
    std::string_view words(ArticleIndex article, CodePoints span) const;

  private:
    Parts parts_;
    Topology topology_;
    std::vector<ByteIndex> bytes_;  // one an article
};

}  // namespace newsgraph
