// What claims' relations mean for those who know no schema: gathered from all articles.
#pragma once

#include "core/record.hpp"

#include <string_view>
#include <vector>

namespace newsgraph {

// The relations of all records, by id, each once. Where two machines had two schemas, the
// greater of the two stays, so that their order does not show.
std::vector<Relation> gather_relations(const std::vector<ArticleRecord>& records);
// Adds those of one record to what was gathered of others.
void gather_relations(const std::vector<Relation>& relations, std::vector<Relation>& gathered);

// In a vector that is sorted by id; null if there is none with that id.
const Relation* find_relation(const std::vector<Relation>& relations, std::string_view id);

// Does the claim hold in both directions? Ends of two sorts do not, since only one of them can
// be the subject: "Iran agreed on the deal".
bool is_mutual(
    const MergedClaim& claim,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities);

// Gives the ends of a mutual claim one order, that of their ids, so that "Russia met Iran" and
// "Iran met Russia" are one claim; true if they changed places.
bool order_ends(
    MergedClaim& claim,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities);

// Subject and object, both entities, change places, and the spans of all evidence with them.
void swap_ends(MergedClaim& claim);

}  // namespace newsgraph
