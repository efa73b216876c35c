// How likely it is that a claim says what its sentence says, before other sentences are asked.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/rules/rule.hpp"
#include "extract/text/logistic_regression.hpp"

#include <vector>

namespace newsgraph {

// Sets the confidence of one sentence's claims, to whose sentence the terms belong. The model is
// data/models/claim_confidence.tsv, learned from claims of whole articles that people read; how
// often claims of each confidence are right on others is measured by `newsgraph eval claims`, see
// bench/README.md.
void rate_claims(
    const Terms& terms, const LogisticRegression& model, std::vector<Claim>& claims);

// Drops those of a confidence below .20, which the log notes (worth/no-doubtful): of claims that
// readers judged one in four of these was right, and of the facts that an analyst wanted hardly
// one is lost with them (bench/README.md).
void drop_doubtful(RuleLog& log, std::vector<Claim>& claims);

std::vector<RuleInfo> confidence_rules();

}  // namespace newsgraph
