// Plain scans: a question is asked once a run, by a person, and a scan of a million claims
// takes less time than reading them did.
#include "graph/query.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>

namespace newsgraph {

namespace {

// 0 id, 1 label, 2 alias, 3 not called so.
int way_of_naming(const Entity& entity, std::string_view name, const std::string& key) {
    if (entity.id == ascii_lower(name)) {
        return 0;
    }
    if (key.empty()) {
        return 3;
    }
    if (label_key(entity.label) == key) {
        return 1;
    }
    const bool by_alias = std::ranges::any_of(
        entity.aliases, [&](const std::string& alias) { return label_key(alias) == key; });
    return by_alias ? 2 : 3;
}

bool takes_part(const MergedClaim& claim, EntityIndex entity) {
    const GraphTerm term = entity;
    return claim.subject == entity || claim.object == term
           || std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& qualifier) {
                  return qualifier.value == term;
              });
}

template <class Predicate>
std::vector<ClaimIndex> select(const KnowledgeGraph& graph, Predicate is_wanted) {
    std::vector<ClaimIndex> found;
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
        if (is_wanted(graph.claims()[i])) {
            found.push_back(static_cast<ClaimIndex>(i));
        }
    }
    return found;
}

}  // namespace

std::vector<EntityIndex> find_entities(const KnowledgeGraph& graph, std::string_view name) {
    const std::string key = label_key(name);
    using Found = std::tuple<int, bool, std::int64_t, EntityIndex>;
    std::vector<Found> found;
    for (std::size_t i = 0; i < graph.entities().size(); ++i) {
        const Entity& entity = graph.entities()[i];
        const int way = way_of_naming(entity, name, key);
        if (way < 3) {
            found.emplace_back(
                way,
                entity.generic,
                -static_cast<std::int64_t>(entity.mentions),
                static_cast<EntityIndex>(i));
        }
    }
    std::ranges::sort(found);
    std::vector<EntityIndex> entities;
    entities.reserve(found.size());
    for (const Found& one : found) {
        entities.push_back(std::get<EntityIndex>(one));
    }
    return entities;
}

std::vector<ClaimIndex> claims_of(
    const KnowledgeGraph& graph, EntityIndex entity, Speaking speaking) {
    return select(graph, [&](const MergedClaim& claim) {
        const bool speaks = speaking == Speaking::with && is_one_of(entity, claim.speakers);
        return speaks || takes_part(claim, entity);
    });
}

std::vector<ClaimIndex> claims_between(
    const KnowledgeGraph& graph, EntityIndex one, EntityIndex other) {
    return select(graph, [&](const MergedClaim& claim) {
        return takes_part(claim, one) && takes_part(claim, other);
    });
}

std::vector<OpenPredicate> open_predicates(const KnowledgeGraph& graph) {
    std::map<std::string, OpenPredicate> counted;
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
        const MergedClaim& claim = graph.claims()[i];
        if (!claim.relation.empty()) {
            continue;
        }
        OpenPredicate& open = counted[claim.predicate];
        if (open.claims == 0 || claim.evidence.size() > graph[open.example].evidence.size()) {
            open.example = static_cast<ClaimIndex>(i);
        }
        open.predicate = claim.predicate;
        ++open.claims;
        open.evidence += static_cast<std::uint32_t>(claim.evidence.size());
    }
    std::vector<OpenPredicate> sorted;
    sorted.reserve(counted.size());
    for (auto& [predicate, open] : counted) {
        sorted.push_back(open);
    }
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &OpenPredicate::evidence);
    return sorted;
}

}  // namespace newsgraph
