#include "graph/relations.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

// Places stand for those who govern them or work there, posts for those who hold them.
bool can_act(const Entity& entity) {
    return is_actor(entity.type) || is_location(entity.type)
           || entity.type == EntityType::position;
}

}  // namespace

void gather_relations(const std::vector<Relation>& relations, std::vector<Relation>& gathered) {
    for (const Relation& relation : relations) {
        const auto at = std::ranges::lower_bound(gathered, relation.id, {}, &Relation::id);
        if (at == gathered.end() || at->id != relation.id) {
            gathered.insert(at, relation);
        } else if (*at < relation) {
            *at = relation;
        }
    }
}

std::vector<Relation> gather_relations(const std::vector<ArticleRecord>& records) {
    std::vector<Relation> gathered;
    for (const ArticleRecord& record : records) {
        gather_relations(record.relations, gathered);
    }
    return gathered;
}

const Relation* find_relation(const std::vector<Relation>& relations, std::string_view id) {
    const auto found = std::ranges::lower_bound(relations, id, {}, &Relation::id);
    return found != relations.end() && found->id == id ? &*found : nullptr;
}

bool is_mutual(
    const MergedClaim& claim,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities) {
    const Relation* relation = find_relation(relations, claim.relation);
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    return relation != nullptr && relation->symmetric && object != nullptr && claim.subject
           && can_act(entities[static_cast<std::size_t>(*claim.subject)])
                  == can_act(entities[static_cast<std::size_t>(*object)]);
}

bool order_ends(
    MergedClaim& claim,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities) {
    // Entities are sorted by their ids.
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    const bool is_turned = object != nullptr && claim.subject && *object < *claim.subject;
    const bool turn = is_turned && is_mutual(claim, relations, entities);
    if (turn) {
        swap_ends(claim);
    }
    return turn;
}

void swap_ends(MergedClaim& claim) {
    std::swap(*claim.subject, std::get<EntityIndex>(claim.object));
    for (Evidence& evidence : claim.evidence) {
        std::swap(evidence.subject_span, evidence.object_span);
    }
}

}  // namespace newsgraph
