// Claims of an article: what its frames and its noun phrases say, typed by the schema where it
// knows the words, open where it does not.
#pragma once

#include "core/article.hpp"
#include "extract/mentions/sentence_view.hpp"
#include "extract/rules/rule.hpp"
#include "extract/schema/schema.hpp"
#include "extract/text/logistic_regression.hpp"

#include <vector>

namespace newsgraph {

// Fills article.claims in text order; of equal claims of one sentence the surest is kept.
void find_claims(
    Article& article,
    const ArticleView& view,
    const Schema& schema,
    const LogisticRegression& confidence);
std::vector<RuleInfo> claim_rules();

}  // namespace newsgraph
