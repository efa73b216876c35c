// How likely it is that a claim says what its sentence says, before other sentences are asked.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/text/logistic_regression.hpp"

#include <vector>

namespace newsgraph {

// Sets the confidence of one sentence's claims, to whose sentence the terms belong. The model is
// data/models/claim_confidence.tsv, learned from claims of whole articles that people read; how
// often claims of each confidence are right on others is measured by `newsgraph eval claims`, see
// bench/README.md.
void rate_claims(
    const Article& article,
    const Terms& terms,
    const LogisticRegression& model,
    std::vector<Claim>& claims);

}  // namespace newsgraph
