#include "graph/claim_query.hpp"

#include "core/date.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "graph/sources.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

bool is_recipient(const MergedClaim& claim, const GraphTerm& term) {
    return std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& qualifier) {
        return qualifier.role == Role::recipient && qualifier.value == term;
    });
}

bool takes_part(const MergedClaim& claim, EntityIndex entity) {
    const GraphTerm term = entity;
    return claim.subject == entity || claim.object == term
           || std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& qualifier) {
                  return qualifier.value == term;
              });
}

bool has_ends(const MergedClaim& claim, const ClaimQuery& query) {
    if (query.subject && claim.subject != query.subject) {
        return false;
    }
    if (query.object) {
        const GraphTerm term = *query.object;
        if (claim.object != term && !is_recipient(claim, term)) {
            return false;
        }
    }
    const bool speaks = !query.speaker || is_one_of(*query.speaker, claim.speakers);
    return speaks && (!query.any || takes_part(claim, *query.any));
}

bool is_of_kind(const MergedClaim& claim, const ClaimQuery& query) {
    const std::string relation = claim.relation.empty() ? "open" : claim.relation.str();
    return (query.relations.empty() || is_one_of(relation, query.relations))
           && (query.statuses.empty() || is_one_of(claim.status, query.statuses))
           && (!query.polarity || claim.polarity == *query.polarity)
           && claim.confidence >= query.min_confidence;
}

bool is_of_outlet(
    const KnowledgeGraph& graph, const MergedClaim& claim, const std::string& outlet) {
    return outlet.empty() || std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
               return ascii_lower(outlet_of(graph[evidence.article])) == ascii_lower(outlet);
           });
}

}  // namespace

bool is_said_between(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    std::string_view since,
    std::string_view until) {
    const auto first = parse_iso_date(since);
    const auto last = parse_iso_date(until);
    if (!first && !last) {
        return true;
    }
    return std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
        const auto day = parse_iso_date(graph[evidence.article].published);
        return day && (!first || day->last_day() >= first->first_day())
               && (!last || day->first_day() <= last->last_day());
    });
}

std::vector<ClaimIndex> find_claims(const KnowledgeGraph& graph, const ClaimQuery& query) {
    std::vector<ClaimIndex> found;
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        const MergedClaim& claim = graph.claims()[i];
        if (has_ends(claim, query) && is_of_kind(claim, query)
            && is_of_outlet(graph, claim, query.outlet)
            && is_said_between(graph, claim, query.since, query.until)) {
            found.push_back(ClaimIndex{i});
        }
    }
    return found;
}

}  // namespace newsgraph
