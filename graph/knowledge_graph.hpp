// Many articles, understood together: entities with all their names, claims with all their
// evidence, and the articles that the evidence quotes. What graph/ makes and export/ writes.
#pragma once

#include "core/record.hpp"
#include "graph/byte_index.hpp"
#include "graph/storage/spool.hpp"
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
        // Where texts of articles are kept elsewhere: what they lie in and where, by article;
        // the articles' own are empty then. No views: every article has its text.
        Spool kept_texts = Spool();
        std::vector<std::string_view> texts = {};
        std::vector<ByteIndex> bytes = {};  // of the texts, by article; none: they are made
        // Which articles are near-copies of which (group_near_copies); empty: not known.
        std::vector<std::uint32_t> reports = {};
    };
    explicit KnowledgeGraph(Parts parts);
    KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
    KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept = default;
    KnowledgeGraph(const KnowledgeGraph&) = delete;
    KnowledgeGraph& operator=(const KnowledgeGraph&) = delete;
    ~KnowledgeGraph() = default;

    // What they are called and where they come from; their texts are asked for by text().
    const std::vector<SourceArticle>& articles() const { return parts_.articles; }
    const std::vector<Entity>& entities() const { return parts_.entities; }
    const std::vector<MergedClaim>& claims() const { return parts_.claims; }
    const std::vector<Relation>& relations() const { return parts_.relations; }
    const SourceArticle& operator[](ArticleIndex index) const;
    const Entity& operator[](EntityIndex index) const;
    const MergedClaim& operator[](ClaimIndex index) const;

    // Who is connected to whom: entities as vertices, claims as edges.
    const Topology& topology() const { return topology_; }

    // Texts of all articles, of one, as long as the graph lives.
    const std::vector<std::string_view>& texts() const { return parts_.texts; }
    std::string_view text(ArticleIndex article) const;
    // Which articles are near-copies of which, as group_near_copies says it; empty: not known.
    const std::vector<std::uint32_t>& reports() const { return parts_.reports; }
    // The sentence of an evidence, letter for letter; what it says with which words.
    std::string_view quote(const Evidence& evidence) const;
    std::string_view words(ArticleIndex article, CodePoints span) const;

  private:
    Parts parts_;
    Topology topology_;
};

}  // namespace newsgraph
