#include "extract/claims/claim_confidence.hpp"

#include "extract/claims/claim_features.hpp"

namespace newsgraph {

namespace {

constexpr double least_sure = 0.24;
constexpr RuleInfo no_doubtful{"worth/no-doubtful", "a claim that few like it are right"};

}  // namespace

void rate_claims(
    const Terms& terms, const LogisticRegression& model, std::vector<Claim>& claims) {
    for (Claim& claim : claims) {
        claim.confidence = model.of(claim_features(terms, claim));
    }
}

void drop_doubtful(RuleLog& log, std::vector<Claim>& claims) {
    if (!log.is_on(no_doubtful.name)) {
        return;
    }
    std::erase_if(claims, [&](const Claim& claim) {
        const bool doubtful = claim.confidence < least_sure;
        if (doubtful) {
            log.note(no_doubtful.name, claim.sentence, claim.words[0]);
        }
        return doubtful;
    });
}

std::vector<RuleInfo> confidence_rules() {
    return {no_doubtful};
}

}  // namespace newsgraph
