// Many articles, understood together: entities with all their names, claims with all their
// evidence, and the articles that the evidence quotes. What graph/ makes and export/ writes.
#pragma once

#include "core/article.hpp"
#include "core/kinds.hpp"
#include "core/record.hpp"
#include "graph/byte_index.hpp"
#include "graph/topology.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsgraph {

// Position in KnowledgeGraph::articles(). EntityIndex and ClaimIndex stand in topology.hpp.
enum class ArticleIndex : std::uint32_t {};

// A line of articles.jsonl. Unknown fields are empty.
struct SourceArticle {
    std::string document;  // unique
    std::string title;
    std::string published;  // ISO 8601
    std::string publisher;
    std::string url;
    std::string language;
    std::string text;  // valid UTF-8; what all code points refer to

    bool operator==(const SourceArticle&) const = default;
};

// A line of entities.jsonl: one entity for all its names.
struct Entity {
    std::string id;  // unique; [a-z0-9-], neither empty nor with '-' at an end
    std::string label;
    EntityType type = EntityType::concept_;
    bool generic = false;              // a class ("attack drones"), not an individual
    std::vector<std::string> aliases;  // sorted, without the label
    std::string wikidata;              // "Q794" or empty
    std::uint32_t mentions = 0;
    std::vector<ArticleIndex> documents;  // ascending

    bool operator==(const Entity&) const = default;
};

// Nothing, an entity, or a literal.
using GraphTerm = std::variant<std::monostate, EntityIndex, Literal>;

// One sentence that says a claim.
struct Evidence {
    ArticleIndex article{};
    std::uint32_t sentence = 0;
    CodePoints span;          // of the sentence
    CodePoints subject_span;  // empty: not in the text
    CodePoints predicate_span;
    CodePoints object_span;
    std::vector<EntityIndex> speakers;  // nearest first
    std::string time;                   // ISO 8601 or empty
    std::string rule;                   // "verb/passive+supplies/give-to"
    double confidence = 0;              // 0 to 1, thousandths: that this sentence says it

    bool operator==(const Evidence&) const = default;
};

struct MergedQualifier {
    Role role = Role::topic;
    GraphTerm value;                      // never nothing
    std::vector<std::uint32_t> evidence;  // positions in MergedClaim::evidence that gave it

    bool operator==(const MergedQualifier&) const = default;
};

// A line of claims.jsonl: what one or more articles say, merged over all that say the same,
// that is, over the same subject, relation (or open predicate), object, recipient, polarity,
// status.
struct MergedClaim {
    std::string id;  // unique: "c-" and 16 hexadecimal digits
    std::optional<EntityIndex> subject;
    std::string relation;   // relation id of the contract; empty: open
    std::string predicate;  // lemma(s): "provide"
    GraphTerm object;
    std::vector<MergedQualifier> qualifiers;  // by role, then value
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::vector<EntityIndex> speakers;  // of all the evidence, nearest first
    double confidence = 0;       // 0 to 0.99, thousandths: that at least one source says this
    std::uint32_t articles = 0;  // documents
    std::uint32_t independent_sources = 0;  // near-copies of one report count once
    std::vector<ClaimIndex> conflicts;  // that deny what this affirms or the reverse; sorted
    std::vector<Evidence> evidence;     // by document, sentence, place of the predicate

    bool operator==(const MergedClaim&) const = default;
    bool is_plain() const { return polarity == Polarity::affirmed && status == Status::actual; }
};

// The recipients of a claim, which are part of what it says: values of its qualifiers of role
// recipient, in order. Usually none or one.
std::vector<GraphTerm> recipients(const MergedClaim& claim);

// Immutable, movable, not copyable; const access is thread-safe. All ranges are in an order
// that depends on nothing but their content, so that writing them in this order is
// deterministic.
class KnowledgeGraph {
  public:
    // What the graph is made of. The vectors are sorted: articles by document, entities and
    // claims by id; every index in them is in range. Topology is made from the claims.
    struct Parts {
        std::vector<SourceArticle> articles;
        std::vector<Entity> entities;
        std::vector<MergedClaim> claims;
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
