#include "export/salience.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "export/phrases.hpp"
#include "graph/labels.hpp"
#include "graph/sources.hpp"

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

// Where in the time of the articles it was first said: 0 with the first, 1 with the last.
class Novelty {
  public:
    explicit Novelty(const KnowledgeGraph& graph) {
        std::vector<std::string_view> days;
        for (const SourceArticle& article : graph.articles()) {
            days.push_back(std::string_view(article.published).substr(0, 10));
        }
        std::vector<std::string_view> different = days;
        std::ranges::sort(different);
        different.erase(std::unique(different.begin(), different.end()), different.end());
        std::erase(different, std::string_view());
        days_ = different.size();
        for (const std::string_view day : days) {
            const auto place = std::ranges::lower_bound(different, day) - different.begin();
            day_of_.push_back(day.empty() ? days_ : static_cast<std::size_t>(place));
        }
    }
    double of(const MergedClaim& claim) const {
        std::size_t first = days_;
        for (const Evidence& evidence : claim.evidence) {
            first = std::min(first, day_of_[static_cast<std::size_t>(evidence.article)]);
        }
        return first >= days_ || days_ < 2
                   ? 0
                   : static_cast<double>(first) / static_cast<double>(days_ - 1);
    }

  private:
    std::size_t days_ = 0;             // different ones
    std::vector<std::size_t> day_of_;  // by article; one past the last: not known
};

// What a name is worth in a sentence: a class less, nobody in particular nothing.
double worth(const KnowledgeGraph& graph, EntityIndex entity) {
    const Entity& one = graph[entity];
    return one.unnamed ? (one.of ? 0.3 : -0.5) : one.generic ? 0.2 : 0.8;
}

// News say the most important thing first: in the title, in the first sentences.
double prominence(const MergedClaim& claim) {
    std::uint32_t first = 100;
    for (const Evidence& evidence : claim.evidence) {
        first = std::min(first, evidence.sentence);
    }
    return first <= 1 ? 0.7 : first <= 3 ? 0.4 : 0;
}

// What changes how things stand, which a reader of news looks for first.
bool has_consequences(const MergedClaim& claim) {
    return is_one_of(
        claim.relation,
        {"agrees_with", "appoints", "arrests",  "attacks",       "captures",  "controls",
         "defeats",     "deploys",  "destroys", "dismisses",     "elects",    "kills",
         "launches",    "lifts",    "occupies", "releases",      "restricts", "sanctions",
         "signs",       "supplies", "violates", "withdraws_from"});
}

double kind_of_claim(const MergedClaim& claim, bool is_state) {
    if (is_state) {
        return claim.relation == "works_for" ? -2.2 : -2;  // a post there says it, too
    }
    if (Salience::is_saying(claim)) {
        return -1.2;
    }
    return claim.relation.empty() ? -0.8 : has_consequences(claim) ? 1.0 : 0.5;
}

double score(
    const KnowledgeGraph& graph,
    const Novelty& novelty,
    const MergedClaim& claim,
    double kind) {
    double out = 4 * agreement(claim) + 1.5 * claim.confidence + 0.5 * novelty.of(claim);
    out += kind + prominence(claim);
    out += claim.subject ? worth(graph, *claim.subject) : -1.0;
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    out += object != nullptr ? worth(graph, *object) : -0.5;
    for (const GraphTerm& term : recipients(claim)) {
        const auto* recipient = std::get_if<EntityIndex>(&term);
        out += recipient != nullptr ? 0.5 + worth(graph, *recipient) : 0.2;
    }
    return out;
}

std::set<Interned> find_states(const KnowledgeGraph& graph) {
    std::set<Interned> met;
    std::set<Interned> states;
    for (const MergedClaim& claim : graph.claims()) {
        if (met.insert(claim.relation).second && Salience::is_state(graph, claim)) {
            states.insert(claim.relation);
        }
    }
    return states;
}

// Names of those whose articles these are: "BBC", and "bbc" of "www.bbc.co.uk".
std::set<std::string> outlet_keys(const KnowledgeGraph& graph) {
    std::set<std::string> keys;
    for (const SourceArticle& article : graph.articles()) {
        const std::string outlet = outlet_of(article);
        keys.insert(label_key(outlet));
        const bool is_host = outlet.find(' ') == std::string::npos;
        for (const std::string_view part :
             split(is_host ? std::string_view(outlet) : std::string_view(), '.')) {
            keys.insert(label_key(part));
        }
    }
    return keys;
}

}  // namespace

std::set<EntityIndex> reporting_outlets(const KnowledgeGraph& graph) {
    const std::set<std::string> keys = outlet_keys(graph);
    std::set<EntityIndex> out;
    for (std::uint32_t i = 0; i < graph.entities().size(); ++i) {
        const Entity& entity = graph.entities()[i];
        if (entity.type == EntityType::media && keys.contains(label_key(entity.label))) {
            out.insert(EntityIndex{i});
        }
    }
    return out;
}

Salience::Salience(const KnowledgeGraph& graph)
    : states_{find_states(graph)},
      entity_scores_{graph.topology().page_rank()},
      entities_{all<EntityIndex>(graph.entities().size())},
      claims_{all<ClaimIndex>(graph.claims().size())} {
    const auto highest = std::ranges::max_element(entity_scores_);
    const double scale = highest == entity_scores_.end() || *highest <= 0 ? 1 : *highest;
    for (double& value : entity_scores_) {
        value = std::round(value / scale * millionths) / millionths;
    }
    const Novelty novelty{graph};
    const std::set<EntityIndex> outlets = reporting_outlets(graph);
    for (const MergedClaim& claim : graph.claims()) {
        const double reporting = claim.subject && outlets.contains(*claim.subject) ? 2 : 0;
        const double kind = kind_of_claim(claim, is_state(claim));
        claim_scores_.push_back(
            std::llround((score(graph, novelty, claim, kind) - reporting) * millionths));
    }
    std::ranges::stable_sort(
        entities_, [&](EntityIndex a, EntityIndex b) { return of(a) > of(b); });
    std::ranges::stable_sort(claims_, [&](ClaimIndex a, ClaimIndex b) {
        return claim_scores_[static_cast<std::size_t>(a)]
               > claim_scores_[static_cast<std::size_t>(b)];
    });
}

// Phrases tell: "be a member [of]", "have the property"; an employer is one, too.
bool Salience::is_state(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const std::string base = phrase_of(graph.relations(), claim.relation, true).base;
    const std::string_view verb = std::string_view(base).substr(0, base.find(' '));
    return !claim.relation.empty()
           && (is_one_of(verb, {"be", "have"})
               || is_one_of(claim.relation, {"works_for", "leads", "borders"}));
}

bool Salience::is_saying(const MergedClaim& claim) {
    return is_one_of(claim.relation, {"reports", "announces", "denies", "discusses"});
}

bool Salience::is_speech(const MergedClaim& claim) {
    return is_saying(claim)
           || is_one_of(
               claim.relation,
               {"accuses",
                "agrees_with",
                "condemns",
                "negotiates_with",
                "orders",
                "protests",
                "rejects",
                "requests",
                "supports",
                "threatens",
                "urges",
                "warns"});
}

double Salience::of(EntityIndex entity) const {
    return entity_scores_.at(static_cast<std::size_t>(entity));
}

double Salience::of(ClaimIndex claim) const {
    return static_cast<double>(claim_scores_.at(static_cast<std::size_t>(claim))) / millionths;
}

}  // namespace newsgraph
