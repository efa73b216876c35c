// Claims are grouped by topic first, so that only those about the same subject, relation and
// object are compared in pairs.
#include "graph/conflicts.hpp"

#include "graph/claim_values.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

namespace newsgraph {

namespace {

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

void link_denial(std::size_t no, const Sides& sides, std::vector<MergedClaim>& claims) {
    for (const std::size_t yes : sides.affirmed) {
        if (conflict(claims[yes], claims[no])) {
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
            Sides& sides = topics[topic_key(claims[i], entities)];
            const bool denied = claims[i].polarity == Polarity::denied;
            (denied ? sides.denied : sides.affirmed).push_back(i);
        }
    }
    for (const auto& [topic, sides] : topics) {
        for (const std::size_t no : sides.denied) {
            link_denial(no, sides, claims);
        }
    }
    for (MergedClaim& claim : claims) {
        std::ranges::sort(claim.conflicts);
    }
}

}  // namespace newsgraph
