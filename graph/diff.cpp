#include "graph/diff.hpp"

#include "core/hash.hpp"
#include "graph/claim_values.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace newsgraph {

namespace {

// A span of an article, whatever the article is called: two texts of a name change their names.
using Place = std::tuple<std::uint64_t, std::uint32_t, std::uint32_t>;
using Entities = std::map<Place, EntityIndex>;

// The entities that words stand for as subject or object of some claim.
Entities entities_by_place(const KnowledgeGraph& graph) {
    std::vector<std::uint64_t> texts;
    for (std::uint32_t i = 0; i < graph.articles().size(); ++i) {
        texts.push_back(fnv1a(graph.text(ArticleIndex{i})));
    }
    Entities found;
    const auto note = [&](const Evidence& evidence, CodePoints span, EntityIndex entity) {
        if (!span.empty()) {
            const auto text = texts[static_cast<std::size_t>(evidence.article)];
            found.emplace(Place{text, span.begin, span.end}, entity);
        }
    };
    for (const MergedClaim& claim : graph.claims()) {
        const auto* object = std::get_if<EntityIndex>(&claim.object);
        for (const Evidence& evidence : claim.evidence) {
            if (claim.subject) {
                note(evidence, evidence.subject_span, *claim.subject);
            }
            if (object != nullptr) {
                note(evidence, evidence.object_span, *object);
            }
        }
    }
    return found;
}

using Votes = std::map<EntityIndex, std::map<EntityIndex, std::size_t>>;  // from, to, places

// From the entities of the first graph to those of the second.
Votes count_votes(const Entities& first, const Entities& second) {
    Votes votes;
    for (const auto& [place, entity] : first) {
        const auto other = second.find(place);
        if (other != second.end()) {
            ++votes[entity][other->second];
        }
    }
    return votes;
}

EntityIndex favourite(const std::map<EntityIndex, std::size_t>& votes) {
    return std::ranges::max_element(
               votes,
               [](const auto& a, const auto& b) {
                   return std::pair(a.second, b.first) < std::pair(b.second, a.first);
               })
        ->first;
}

using Matching = std::vector<std::optional<EntityIndex>>;  // by entity of the first graph

Matching match(const KnowledgeGraph& first, const KnowledgeGraph& second, const Votes& votes) {
    std::unordered_map<std::string_view, EntityIndex> by_id;
    for (std::size_t i = 0; i < second.entities().size(); ++i) {
        by_id[second.entities()[i].id] = static_cast<EntityIndex>(i);
    }
    Matching matching(first.entities().size());
    for (std::size_t i = 0; i < matching.size(); ++i) {
        const auto voted = votes.find(static_cast<EntityIndex>(i));
        const auto same_id = by_id.find(first.entities()[i].id);
        if (voted != votes.end()) {
            matching[i] = favourite(voted->second);
        } else if (same_id != by_id.end()) {
            matching[i] = same_id->second;
        }
    }
    return matching;
}

// For each of the second graph those of the first that are it now, where there are several.
std::vector<EntityChange> joined(const Votes& votes) {
    std::map<EntityIndex, std::vector<EntityIndex>> sources;
    for (const auto& [entity, others] : votes) {
        sources[favourite(others)].push_back(entity);
    }
    std::vector<EntityChange> changes;
    for (auto& [one, several] : sources) {
        if (several.size() > 1) {
            changes.push_back({.joined = true, .one = one, .several = std::move(several)});
        }
    }
    return changes;
}

std::vector<EntityChange> compare_entities(const Entities& before, const Entities& after) {
    auto changes = joined(count_votes(before, after));
    for (EntityChange& parted : joined(count_votes(after, before))) {
        parted.joined = false;
        changes.push_back(std::move(parted));
    }
    return changes;
}

// The term in the second graph; what is not there keeps a name that nothing else has.
GraphTerm translate(const GraphTerm& term, const Matching& matching) {
    const auto* entity = std::get_if<EntityIndex>(&term);
    if (entity == nullptr) {
        return term;
    }
    const auto other = matching[static_cast<std::size_t>(*entity)];
    return other ? GraphTerm(*other) : GraphTerm();
}

bool is_known(const GraphTerm& term, const Matching& matching) {
    const auto* entity = std::get_if<EntityIndex>(&term);
    return entity == nullptr || matching[static_cast<std::size_t>(*entity)].has_value();
}

// Nothing where an entity that the claim is about is not in the second graph.
std::optional<MergedClaim> translate(const MergedClaim& claim, const Matching& matching) {
    MergedClaim other = claim;
    if (claim.subject) {
        other.subject = matching[static_cast<std::size_t>(*claim.subject)];
    }
    bool known = claim.subject.has_value() == other.subject.has_value()
                 && is_known(claim.object, matching);
    other.object = translate(claim.object, matching);
    for (MergedQualifier& qualifier : other.qualifiers) {
        known &= qualifier.role != Role::recipient || is_known(qualifier.value, matching);
        qualifier.value = translate(qualifier.value, matching);
    }
    return known ? std::optional(std::move(other)) : std::nullopt;
}

// Both graphs' claims under one key.
class Comparison {
  public:
    Comparison(
        const KnowledgeGraph& before, const KnowledgeGraph& after, const Matching& matching)
        : before_(before), after_(after) {
        for (std::size_t i = 0; i < before.claims().size(); ++i) {
            const auto index = static_cast<ClaimIndex>(i);
            if (const auto claim = translate(before[index], matching)) {
                old_.emplace(merge_key(*claim, after.entities()), index);
            }
        }
    }

    std::vector<ClaimChange> changes() {
        std::vector<ClaimChange> changes;
        std::set<ClaimIndex> met;
        for (std::size_t i = 0; i < after_.claims().size(); ++i) {
            const auto index = static_cast<ClaimIndex>(i);
            const auto old = find_old(after_[index]);
            if (old) {
                met.insert(*old);
            }
            add(index, old, changes);
        }
        for (std::size_t i = 0; i < before_.claims().size(); ++i) {
            const auto index = static_cast<ClaimIndex>(i);
            if (!met.contains(index)) {
                const auto sources = before_[index].independent_sources;
                changes.push_back({ChangeKind::gone, index, sources, 0});
            }
        }
        std::ranges::sort(changes, {}, [](const ClaimChange& change) {
            const auto most = std::max(change.before, change.after);
            return std::tuple(change.kind, UINT32_MAX - most, change.claim);
        });
        return changes;
    }

  private:
    std::optional<ClaimIndex> find_old(const MergedClaim& claim) const {
        const auto found = old_.find(merge_key(claim, after_.entities()));
        return found == old_.end() ? std::nullopt : std::optional(found->second);
    }

    bool was_planned(const MergedClaim& claim) const {
        MergedClaim plan = claim;
        plan.status = Status::planned;
        return claim.is_plain() && find_old(plan).has_value();
    }

    // Nobody contradicted the old one, and somebody does the new one.
    bool is_contested_now(const MergedClaim& now, std::optional<ClaimIndex> old) const {
        return old && before_[*old].conflicts.empty() && !now.conflicts.empty();
    }

    std::optional<ChangeKind> kind_of(
        const MergedClaim& now, std::optional<ClaimIndex> old) const {
        if (!old) {
            return was_planned(now) ? ChangeKind::came_true : ChangeKind::added;
        }
        if (is_contested_now(now, old)) {
            return now.polarity == Polarity::affirmed ? ChangeKind::now_denied
                                                      : ChangeKind::now_disputed;
        }
        const auto order = now.independent_sources <=> before_[*old].independent_sources;
        if (order == std::strong_ordering::equal) {
            return std::nullopt;
        }
        return order > 0 ? ChangeKind::strengthened : ChangeKind::weakened;
    }

    void add(ClaimIndex index, std::optional<ClaimIndex> old, std::vector<ClaimChange>& changes)
        const {
        const MergedClaim& now = after_[index];
        if (const auto kind = kind_of(now, old)) {
            const auto sources = old ? before_[*old].independent_sources : 0;
            changes.push_back({*kind, index, sources, now.independent_sources});
        }
    }

    const KnowledgeGraph& before_;
    const KnowledgeGraph& after_;
    std::unordered_map<std::string, ClaimIndex> old_;
};

}  // namespace

std::string_view name_of(ChangeKind kind) {
    constexpr std::array<std::string_view, 7> names{
        "came_true", "now_denied", "now_disputed", "new", "strengthened", "weakened", "gone"};
    return names.at(static_cast<std::size_t>(kind));
}

GraphDiff compare(const KnowledgeGraph& before, const KnowledgeGraph& after) {
    const Entities old_entities = entities_by_place(before);
    const Entities new_entities = entities_by_place(after);
    const Matching matching = match(before, after, count_votes(old_entities, new_entities));
    return {
        .claims = Comparison(before, after, matching).changes(),
        .entities = compare_entities(old_entities, new_entities)};
}

}  // namespace newsgraph
