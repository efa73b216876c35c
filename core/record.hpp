// The values that travel: what is left of an article when it is understood, which `extract`
// writes as a line and `merge` reads, and of which the graph is made. Self-contained and free
// of byte offsets.
#pragma once

#include "core/article.hpp"
#include "core/claim_id.hpp"
#include "core/interned.hpp"
#include "core/kinds.hpp"
#include "core/text_flaws.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace newsgraph {

// Positions among the articles, entities and claims of a graph, or of one record.
enum class ArticleIndex : std::uint32_t {};
enum class EntityIndex : std::uint32_t {};
enum class ClaimIndex : std::uint32_t {};

// A code point range of the article's text, half-open, from 0.
struct CodePoints {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const CodePoints&) const = default;
    bool empty() const { return begin == end; }
};

// A line of articles.jsonl. Unknown fields are empty.
struct SourceArticle {
    std::string document;  // unique
    std::string title;
    std::string published;  // ISO 8601
    std::string publisher;
    std::string author;  // names with ", " between
    std::string url;
    std::string language;
    std::string text;  // valid UTF-8; what all code points refer to

    bool operator==(const SourceArticle&) const = default;
};

// A line of entities.jsonl: one entity for all its names.
struct Entity {
    std::string id;  // unique; [a-z0-9-], neither empty nor with '-' at an end; records: empty
    std::string label;
    EntityType type = EntityType::concept_;
    bool generic = false;              // a class ("attack drones"), not an individual
    bool unnamed = false;              // generic, but people, a body, a place: "officials"
    std::optional<EntityIndex> of;     // unnamed: whose they are; nobody's: of its article only
    std::vector<std::string> aliases;  // sorted, without the label
    std::string wikidata;              // "Q794" or empty
    std::uint32_t mentions = 0;
    std::vector<ArticleIndex> documents;  // ascending; records: empty

    bool operator==(const Entity&) const = default;
};

// A literal that does not change, held by its address, since most terms are none.
class HeldLiteral {
  public:
    HeldLiteral() : HeldLiteral(Literal()) {}
    HeldLiteral(Literal literal)  // NOLINT: a term is made of it as it is
        : literal_(std::make_shared<const Literal>(std::move(literal))) {}

    const Literal& operator*() const { return *literal_; }
    const Literal* operator->() const { return literal_.get(); }
    bool operator==(const HeldLiteral& other) const { return *literal_ == *other.literal_; }

  private:
    std::shared_ptr<const Literal> literal_;
};

// Nothing, an entity, or a literal.
using GraphTerm = std::variant<std::monostate, EntityIndex, HeldLiteral>;

// Null: it is none.
inline const Literal* literal_in(const GraphTerm& term) {
    const auto* held = std::get_if<HeldLiteral>(&term);
    return held == nullptr ? nullptr : &**held;
}

// One sentence that says a claim.
struct Evidence {
    ArticleIndex article{};
    std::uint32_t sentence = 0;
    CodePoints span;          // of the sentence
    CodePoints subject_span;  // empty: not in the text
    CodePoints predicate_span;
    CodePoints object_span;
    std::vector<EntityIndex> speakers;  // nearest first
    Interned time;                      // ISO 8601 or empty
    Interned rule;                      // "verb/passive+supplies/give-to"
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
// status. In a record nothing is merged yet: every claim has one evidence and no id.
struct MergedClaim {
    ClaimId id;  // unique
    std::optional<EntityIndex> subject;
    Interned relation;      // relation id of the contract; empty: open
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

// A line of relations.jsonl: what those who know no schema must know of a relation.
struct Relation {
    std::string id;          // "meets"
    bool symmetric = false;  // who meets is met: the two ends of a claim have no order
    std::string phrase;      // as in core/verb_phrase.hpp; empty: not known

    auto operator<=>(const Relation&) const = default;
};

// One article understood: a graph of its own, whose indices hold inside it.
struct ArticleRecord {
    SourceArticle article;  // its name before two texts of a name are told apart
    std::uint32_t sentences = 0;
    std::uint32_t foreign_sentences = 0;  // not English, skipped
    std::uint32_t replaced_bytes = 0;     // invalid bytes that became U+FFFD
    FlawCounts flaws;                     // of the text, met while it was read
    std::vector<Entity> entities;
    std::vector<MergedClaim> claims;
    std::vector<Relation> relations;  // of its claims, by id

    bool operator==(const ArticleRecord&) const = default;
};

// Nearest thousandth between 0 and 1, which is how exactly files give a confidence; what is no
// number is 0.
double thousandths(double confidence);

}  // namespace newsgraph
