// A claim of one article with all that merging needs of its article and its entities: a row that
// can be sent anywhere.
#pragma once

#include "graph/keyed_claims.hpp"
#include "graph/packed_record.hpp"
#include "graph/shuffle/bytes.hpp"
#include "graph/shuffle/fields.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Words of an article at their place.
struct Piece {
    std::uint32_t begin = 0;  // code points
    std::string text;
};

// What claims must know of an entity: without aliases, mentions, documents. `of` refers to
// nothing; whose it is, and whose that is, stands in `owners`, nearest first.
struct Head {
    Entity entity;
    std::vector<Entity> owners;
};

struct ToldClaim {
    KeyedClaim keyed;  // entities are those below; the article is `number`
    // Those that it is about, and whose these are; sorted by id; heads but for `of`.
    std::vector<Entity> entities;
    SourceArticle article;      // without its text
    std::uint32_t report = 0;   // the first article that it is a near-copy of
    std::vector<Piece> quotes;  // its sentence, and the predicate where it stands elsewhere
};

// Where in `sorted`, by id, that entity is, which is there.
EntityIndex find_entity(const std::vector<Entity>& sorted, std::string_view id);

// Every entity that a claim refers to becomes entity_of[it].
void relocate(MergedClaim& claim, const std::vector<EntityIndex>& entity_of);

// Where claims have to meet: equal keys, those that may deny each other, and those that direct
// triples are weighed against. The subject, or a relation that holds both ways; of nobody's the
// claim itself.
std::string meeting_place(const ToldClaim& told, const std::vector<Relation>& relations);

// What one article's merge needs of all the others.
struct Placement {
    ArticleIndex number{};                   // in the order of documents
    std::string document;                    // as it is called among all
    std::uint32_t report = 0;                // number of its first near-copy
    std::vector<std::optional<Head>> heads;  // [entity of the record]; none: not kept
};

// The claims of a record, as told; the shared step is keyed_claims.
std::vector<ToldClaim> tell_claims(
    const PackedRecord& record,
    const Placement& placement,
    const std::vector<Relation>& relations);

void fields(auto& io, Some<Piece> auto& piece) {
    io(piece.begin);
    io(piece.text);
}

void fields(auto& io, Some<Head> auto& head) {
    io(head.entity);
    io(head.owners);
}

void fields(auto& io, Some<ToldClaim> auto& told) {
    io(told.keyed);
    io(told.entities);
    io(told.article);
    io(told.report);
    io(told.quotes);
}

}  // namespace newsgraph
