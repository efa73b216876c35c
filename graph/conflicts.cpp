// Claims are grouped by topic first, so that only those about the same subject, relation and
// object are compared in pairs.
#include "graph/conflicts.hpp"

#include "core/hash.hpp"
#include "graph/claim_values.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

// "drones" of "attack drones": who denies the one denies the other.
std::string_view head_noun(std::string_view key) {
    return key.substr(key.rfind(' ') + 1);
}

const Entity* class_of(const GraphTerm& term, const std::vector<Entity>& entities) {
    const auto* index = std::get_if<EntityIndex>(&term);
    const Entity* entity =
        index == nullptr ? nullptr : &entities[static_cast<std::size_t>(*index)];
    return entity != nullptr && entity->generic && !entity->unnamed ? entity : nullptr;
}

// What a claim and its denial share, whatever else they say of it.
std::string subject_matter(const MergedClaim& claim, const std::vector<Entity>& entities) {
    const Entity* things = class_of(claim.object, entities);
    if (things == nullptr) {
        return topic_key(claim, entities);
    }
    MergedClaim bare;
    bare.subject = claim.subject;
    bare.relation = claim.relation;
    bare.predicate = claim.predicate;
    return topic_key(bare, entities) + ' ' + std::string(head_noun(class_key(things->label)));
}

// "drones" and "attack drones", but not "attack drones" and "toy drones".
bool are_kinds_of_one(
    const GraphTerm& one, const GraphTerm& other, const std::vector<Entity>& entities) {
    const Entity* first = class_of(one, entities);
    const Entity* second = class_of(other, entities);
    if (first == nullptr || second == nullptr) {
        return true;  // the same, by their subject matter
    }
    std::string shorter = ' ' + class_key(first->label);
    std::string longer = ' ' + class_key(second->label);
    if (shorter.size() > longer.size()) {
        std::swap(shorter, longer);
    }
    return longer.ends_with(shorter);
}

bool is_specific(const MergedClaim& claim) {
    return claim.subject && (claim.object.index() != 0 || !recipients(claim).empty());
}

bool meet_in_status(Status affirmed, Status denied) {
    const auto is_about_now = [](Status status) {
        return status == Status::actual || status == Status::possible;
    };
    return affirmed == denied || (is_about_now(affirmed) && is_about_now(denied));
}

bool conflict(const MergedClaim& affirmed, const MergedClaim& denied) {
    const auto denied_recipients = recipients(denied);
    return meet_in_status(affirmed.status, denied.status)
           && (denied_recipients.empty() || denied_recipients == recipients(affirmed));
}

// The hash of its topic, and where the claim stands.
using Placed = std::pair<std::uint64_t, std::uint32_t>;

std::vector<Placed> place_by_topic(
    const std::vector<MergedClaim>& claims, const std::vector<Entity>& entities) {
    std::vector<Placed> placed;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (const auto topic = conflict_topic(claims[i], entities)) {
            placed.emplace_back(fnv1a(*topic), static_cast<std::uint32_t>(i));
        }
    }
    std::ranges::sort(placed);
    return placed;
}

void link(
    const std::vector<std::uint32_t>& places,
    std::vector<MergedClaim>& claims,
    const std::vector<Entity>& entities) {
    std::vector<const MergedClaim*> of_topic;
    for (const std::uint32_t place : places) {
        of_topic.push_back(&claims[place]);
    }
    for (const Conflict& found : find_conflicts(of_topic, entities)) {
        const std::uint32_t yes = places[found.affirmed];
        const std::uint32_t no = places[found.denied];
        claims[yes].conflicts.push_back(static_cast<ClaimIndex>(no));
        claims[no].conflicts.push_back(static_cast<ClaimIndex>(yes));
    }
}

// Claims whose topics have one hash, which are almost always one topic.
void link_hash(
    std::span<const Placed> placed,
    std::vector<MergedClaim>& claims,
    const std::vector<Entity>& entities) {
    const auto is_denied = [&](const Placed& one) {
        return claims[one.second].polarity == Polarity::denied;
    };
    const auto denied = std::ranges::count_if(placed, is_denied);
    if (denied == 0 || denied == std::ssize(placed)) {
        return;
    }
    std::map<std::string, std::vector<std::uint32_t>> topics;
    for (const auto& [hash, place] : placed) {
        topics[*conflict_topic(claims[place], entities)].push_back(place);
    }
    for (const auto& [topic, places] : topics) {
        link(places, claims, entities);
    }
}

}  // namespace

std::optional<std::string> conflict_topic(
    const MergedClaim& claim, const std::vector<Entity>& entities) {
    return is_specific(claim) ? std::optional(subject_matter(claim, entities)) : std::nullopt;
}

std::vector<Conflict> find_conflicts(
    const std::vector<const MergedClaim*>& claims, const std::vector<Entity>& entities) {
    std::vector<Conflict> found;
    for (std::size_t no = 0; no < claims.size(); ++no) {
        for (std::size_t yes = 0;
             claims[no]->polarity == Polarity::denied && yes < claims.size();
             ++yes) {
            if (claims[yes]->polarity == Polarity::affirmed
                && conflict(*claims[yes], *claims[no])
                && are_kinds_of_one(claims[yes]->object, claims[no]->object, entities)) {
                found.push_back({.affirmed = yes, .denied = no});
            }
        }
    }
    return found;
}

void link_conflicts(std::vector<MergedClaim>& claims, const std::vector<Entity>& entities) {
    const std::vector<Placed> placed = place_by_topic(claims, entities);
    for (auto first = placed.begin(); first != placed.end();) {
        const auto last = std::find_if(
            first, placed.end(), [&](const Placed& one) { return one.first != first->first; });
        link_hash({first, last}, claims, entities);
        first = last;
    }
    for (MergedClaim& claim : claims) {
        std::ranges::sort(claim.conflicts);
    }
}

}  // namespace newsgraph
