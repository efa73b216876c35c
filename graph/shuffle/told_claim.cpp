#include "graph/shuffle/told_claim.hpp"

#include "graph/byte_index.hpp"
#include "graph/claim_values.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

// Calls with every entity that a claim refers to.
template <class Visit>
void visit_entities(MergedClaim& claim, const Visit& visit) {
    const auto visit_term = [&](GraphTerm& term) {
        if (auto* entity = std::get_if<EntityIndex>(&term)) {
            visit(*entity);
        }
    };
    if (claim.subject) {
        visit(*claim.subject);
    }
    visit_term(claim.object);
    for (MergedQualifier& qualifier : claim.qualifiers) {
        visit_term(qualifier.value);
    }
    for (Evidence& evidence : claim.evidence) {
        std::ranges::for_each(evidence.speakers, visit);
    }
}

// The entities of the graph that an article has, sorted by id, and which of them each of its own
// is: one past the end if it is not kept.
struct LocalEntities {
    std::vector<Entity> all;
    std::vector<EntityIndex> entity_of;
};

LocalEntities local_entities(const std::vector<std::optional<Head>>& heads) {
    LocalEntities local;
    for (const auto& head : heads) {
        if (head) {
            local.all.push_back(head->entity);
            std::ranges::copy(head->owners, std::back_inserter(local.all));
        }
    }
    std::ranges::sort(local.all, {}, &Entity::id);
    const auto same = [](const Entity& a, const Entity& b) { return a.id == b.id; };
    local.all.erase(std::unique(local.all.begin(), local.all.end(), same), local.all.end());
    for (const auto& head : heads) {
        local.entity_of.push_back(
            head ? find_entity(local.all, head->entity.id)
                 : static_cast<EntityIndex>(local.all.size()));
        EntityIndex owned = local.entity_of.back();
        for (std::size_t i = 0; head && i < head->owners.size(); ++i) {
            const EntityIndex owner = find_entity(local.all, head->owners[i].id);
            local.all[static_cast<std::size_t>(owned)].of = owner;
            owned = owner;
        }
    }
    return local;
}

// Leaves a claim those entities alone that it is about, and whose they are.
void keep_own(ToldClaim& told, const std::vector<Entity>& all) {
    std::set<EntityIndex> used;
    visit_entities(told.keyed.claim, [&](EntityIndex entity) {
        for (std::optional<EntityIndex> at = entity; at && used.insert(*at).second;) {
            at = all.at(static_cast<std::size_t>(*at)).of;
        }
    });
    const auto move = [&](EntityIndex& entity) {
        entity = static_cast<EntityIndex>(std::distance(used.begin(), used.find(entity)));
    };
    for (const EntityIndex entity : used) {
        told.entities.push_back(all[static_cast<std::size_t>(entity)]);
        if (auto& owner = told.entities.back().of) {
            move(*owner);
        }
    }
    visit_entities(told.keyed.claim, move);
}

std::vector<Piece> quotes_of(
    const Evidence& evidence, std::string_view text, const ByteIndex& bytes) {
    std::vector<Piece> quotes;
    const auto quote = [&](CodePoints span) {
        quotes.push_back({span.begin, std::string(bytes.slice(text, span))});
    };
    quote(evidence.span);
    const CodePoints predicate = evidence.predicate_span;
    if (predicate.begin < evidence.span.begin || predicate.end > evidence.span.end) {
        quote(predicate);
    }
    return quotes;
}

}  // namespace

EntityIndex find_entity(const std::vector<Entity>& sorted, std::string_view id) {
    return static_cast<EntityIndex>(
        std::ranges::lower_bound(sorted, id, {}, &Entity::id) - sorted.begin());
}

void relocate(MergedClaim& claim, const std::vector<EntityIndex>& entity_of) {
    visit_entities(claim, [&](EntityIndex& entity) {
        entity = entity_of.at(static_cast<std::size_t>(entity));
    });
}

std::string meeting_place(const ToldClaim& told, const std::vector<Relation>& relations) {
    const MergedClaim& claim = told.keyed.claim;
    if (const Relation* relation = find_relation(relations, claim.relation);
        relation != nullptr && relation->symmetric) {
        return "r " + relation->id;
    }
    if (claim.subject) {
        return "e " + told.entities.at(static_cast<std::size_t>(*claim.subject)).id;
    }
    return "c " + claim_id(told.keyed.key).str();
}

std::vector<ToldClaim> tell_claims(
    const PackedRecord& record,
    const Placement& placement,
    const std::vector<Relation>& relations) {
    const LocalEntities local = local_entities(placement.heads);
    std::vector<MergedClaim> claims;
    for (std::size_t i = 0; i < record.claim_count(); ++i) {
        claims.push_back(record.claim(i));
        claims.back().speakers.clear();  // those of the evidence say it
    }
    SourceArticle article = record.article();
    article.document = placement.document;
    const std::string_view text = record.text();
    const ByteIndex bytes(text);
    std::vector<ToldClaim> told;
    for (KeyedClaim& keyed : keyed_claims(
             std::move(claims), placement.number, local.entity_of, relations, local.all)) {
        ToldClaim& one = told.emplace_back();
        one.quotes = quotes_of(keyed.claim.evidence.front(), text, bytes);
        one.keyed = std::move(keyed);
        one.article = article;
        one.report = placement.report;
        keep_own(one, local.all);
    }
    return told;
}

}  // namespace newsgraph
