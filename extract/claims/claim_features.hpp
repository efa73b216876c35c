// What speaks for and against a claim, by how it was read.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/text/logistic_regression.hpp"

#include <vector>

namespace newsgraph {

// terms: of the claim's sentence. The same names come in the same order for the same claim; the
// claim's own confidence plays no part.
std::vector<NamedFeature> claim_features(const Terms& terms, const Claim& claim);

}  // namespace newsgraph
