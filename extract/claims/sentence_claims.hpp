// From the frames of one sentence to its claims: typed by the schema, or open with the verb.
#pragma once

#include "core/article.hpp"
#include "extract/claims/claim_worth.hpp"
#include "extract/claims/class_places.hpp"
#include "extract/claims/places.hpp"
#include "extract/claims/predications.hpp"
#include "extract/claims/terms.hpp"
#include "extract/schema/schema.hpp"

#include <vector>

namespace newsgraph {

// The rules of one article.
struct ClaimRules {
    RuleLog& log;
    WorthRules worth{log};
    ActiveRules<ReadPredication> predications{predication_rules, log};
    ActiveRules<LiesIn> places{place_rules, log};
    ActiveRules<WholeOfClass> class_places{class_place_rules, log};
    ActiveRules<WholeOfClass> homes{home_rules, log};
};

// What the frames of one sentence say. quote_speakers: for each quote of the article the chain
// that speaks, or -1.
std::vector<Claim> read_claims(
    const Terms& terms,
    const Schema& schema,
    const ClaimRules& rules,
    const std::vector<int>& quote_speakers);

}  // namespace newsgraph
