#include "export/direct_triples.hpp"

#include "graph/claim_values.hpp"

#include <algorithm>

namespace newsgraph {

DirectTriples::DirectTriples(const KnowledgeGraph& graph) : graph_{graph} {
    for (const MergedClaim& claim : graph.claims()) {
        if (!asserts(claim)) {
            continue;
        }
        Given& given = given_[key_of(claim)];
        const std::string object = term_text(claim.object, graph.entities());
        if (!std::holds_alternative<std::monostate>(claim.object)) {
            given.objects.insert(object);
        }
        for (const GraphTerm& recipient : recipients(claim)) {
            given.to.emplace(object, term_text(recipient, graph.entities()));
        }
    }
}

bool DirectTriples::may_name(const MergedClaim& claim, const GraphTerm& recipient) const {
    const Given& given = given_.at(key_of(claim));
    const std::string who = term_text(recipient, graph_.entities());
    return std::ranges::all_of(given.objects, [&](const std::string& object) {
        return given.to.contains({object, who});
    });
}

std::pair<EntityIndex, std::string> DirectTriples::key_of(const MergedClaim& claim) {
    return {*claim.subject, claim.relation.empty() ? ' ' + claim.predicate : claim.relation};
}

}  // namespace newsgraph
