#include "graph/keyed_claims.hpp"

#include "graph/claim_values.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace newsgraph {

namespace {

// From the article's entities to those of the graph.
class Relocation {
  public:
    Relocation(ArticleIndex article, const std::vector<EntityIndex>& entity_of)
        : article_(article), entity_of_(entity_of) {}

    void apply(MergedClaim& claim) const {
        if (claim.subject) {
            move(*claim.subject);
        }
        move(claim.object);
        for (MergedQualifier& qualifier : claim.qualifiers) {
            move(qualifier.value);
        }
        Evidence& evidence = claim.evidence.front();
        evidence.article = article_;
        std::ranges::for_each(evidence.speakers, [&](EntityIndex& who) { move(who); });
    }

  private:
    void move(EntityIndex& entity) const {
        entity = entity_of_[static_cast<std::size_t>(entity)];
    }
    void move(GraphTerm& term) const {
        if (auto* entity = std::get_if<EntityIndex>(&term)) {
            move(*entity);
        }
    }

    ArticleIndex article_;
    const std::vector<EntityIndex>& entity_of_;
};

}  // namespace

std::vector<std::size_t> order_as_told(const std::vector<MergedClaim>& claims) {
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        const Evidence& told = claims[i].evidence.front();
        return std::tie(
            told.sentence, told.predicate_span, told.subject_span, told.object_span);
    });
    return order;
}

bool place_claim(
    MergedClaim& claim,
    ArticleIndex article,
    const std::vector<EntityIndex>& entity_of,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities) {
    Relocation(article, entity_of).apply(claim);
    return order_ends(claim, relations, entities);
}

std::vector<KeyedClaim> keyed_claims(
    std::vector<MergedClaim> claims,
    ArticleIndex article,
    const std::vector<EntityIndex>& entity_of,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities) {
    std::vector<KeyedClaim> keyed;
    for (const std::size_t i : order_as_told(claims)) {
        MergedClaim& claim = claims[i];
        const bool turned = place_claim(claim, article, entity_of, relations, entities);
        std::string key = merge_key(claim, entities);
        keyed.push_back({.key = std::move(key), .claim = std::move(claim), .turned = turned});
    }
    return keyed;
}

}  // namespace newsgraph
