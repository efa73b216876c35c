// Claims are grouped by topic first, so that only those about the same subject, relation and
// object are compared in pairs.
#include "graph/conflicts.hpp"

#include "graph/claim_values.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
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

struct Sides {
    std::vector<std::size_t> affirmed;
    std::vector<std::size_t> denied;
};

void link_denial(
    std::size_t no,
    const Sides& sides,
    std::vector<MergedClaim>& claims,
    const std::vector<Entity>& entities) {
    for (const std::size_t yes : sides.affirmed) {
        if (conflict(claims[yes], claims[no])
            && are_kinds_of_one(claims[yes].object, claims[no].object, entities)) {
            claims[yes].conflicts.push_back(static_cast<ClaimIndex>(no));
            claims[no].conflicts.push_back(static_cast<ClaimIndex>(yes));
        }
    }
}

}  // namespace

void link_conflicts(std::vector<MergedClaim>& claims, const std::vector<Entity>& entities) {
    std::unordered_map<std::string, Sides> topics;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (is_specific(claims[i])) {
            Sides& sides = topics[subject_matter(claims[i], entities)];
            const bool denied = claims[i].polarity == Polarity::denied;
            (denied ? sides.denied : sides.affirmed).push_back(i);
        }
    }
    for (const auto& [topic, sides] : topics) {
        for (const std::size_t no : sides.denied) {
            link_denial(no, sides, claims, entities);
        }
    }
    for (MergedClaim& claim : claims) {
        std::ranges::sort(claim.conflicts);
    }
}

}  // namespace newsgraph
