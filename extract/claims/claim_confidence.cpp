#include "extract/claims/claim_confidence.hpp"

#include "extract/claims/claim_features.hpp"

namespace newsgraph {

void rate_claims(
    const Article& article,
    const Terms& terms,
    const LogisticRegression& model,
    std::vector<Claim>& claims) {
    for (Claim& claim : claims) {
        claim.confidence = model.of(claim_features(article, terms, claim));
    }
}

}  // namespace newsgraph
