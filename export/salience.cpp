#include "export/salience.hpp"

#include "core/one_of.hpp"
#include "export/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace newsgraph {

namespace {

constexpr double millionths = 1e6;

// The weight of many sources grows slowly: 1 -> 0.5, 2 -> 0.67, 9 -> 0.9.
double agreement(const MergedClaim& claim) {
    const double sources = claim.independent_sources;
    return sources / (sources + 1);
}

template <class Index>
std::vector<Index> all(std::size_t count) {
    std::vector<Index> out(count);
    for (std::size_t i = 0; i < count; ++i) {
        out[i] = Index{static_cast<std::uint32_t>(i)};
    }
    return out;
}

// What somebody is, not what he does: every article says it of a president, and readers of news
// know it. Phrases tell: "be a member [of]", "have the property"; an employer is one, too.
bool is_state(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const std::string base = phrase_of(graph.relations(), claim.relation, true).base;
    const std::string_view verb = std::string_view(base).substr(0, base.find(' '));
    return !claim.relation.empty()
           && (is_one_of(verb, {"be", "have"}) || claim.relation == "works_for");
}

double score(const KnowledgeGraph& graph, const Salience& salience, const MergedClaim& claim) {
    double out = 2 * agreement(claim) + claim.confidence;
    out += claim.subject ? 0.7 * salience.of(*claim.subject) : -0.6;
    out += claim.subject && !graph[*claim.subject].generic ? 0.3 : 0.0;
    if (const auto* object = std::get_if<EntityIndex>(&claim.object)) {
        out += 0.3 * salience.of(*object);
    } else {
        out -= 0.4;  // a literal tells more than nothing, but links nobody
    }
    for (const GraphTerm& term : recipients(claim)) {
        if (const auto* recipient = std::get_if<EntityIndex>(&term)) {
            out += 0.4 + 0.5 * salience.of(*recipient);
        }
    }
    out -= is_state(graph, claim) ? 1.5 : 0.0;
    return claim.relation.empty() ? out - 0.8 : out;
}

}  // namespace

Salience::Salience(const KnowledgeGraph& graph)
    : entity_scores_{graph.topology().page_rank()},
      entities_{all<EntityIndex>(graph.entities().size())},
      claims_{all<ClaimIndex>(graph.claims().size())} {
    const auto highest = std::ranges::max_element(entity_scores_);
    const double scale = highest == entity_scores_.end() || *highest <= 0 ? 1 : *highest;
    for (double& value : entity_scores_) {
        value = std::round(value / scale * millionths) / millionths;
    }
    for (const MergedClaim& claim : graph.claims()) {
        claim_scores_.push_back(std::llround(score(graph, *this, claim) * millionths));
    }
    std::ranges::stable_sort(
        entities_, [&](EntityIndex a, EntityIndex b) { return of(a) > of(b); });
    std::ranges::stable_sort(claims_, [&](ClaimIndex a, ClaimIndex b) {
        return claim_scores_[static_cast<std::size_t>(a)]
               > claim_scores_[static_cast<std::size_t>(b)];
    });
}

double Salience::of(EntityIndex entity) const {
    return entity_scores_.at(static_cast<std::size_t>(entity));
}

double Salience::of(ClaimIndex claim) const {
    return static_cast<double>(claim_scores_.at(static_cast<std::size_t>(claim))) / millionths;
}

}  // namespace newsgraph
