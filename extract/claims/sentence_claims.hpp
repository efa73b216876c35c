// From the frames of one sentence to its claims: typed by the schema, or open with the verb.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/schema/schema.hpp"

#include <vector>

namespace newsgraph {

// What the frames of one sentence say. quote_speakers: for each quote of the article the chain
// that speaks, or -1.
std::vector<Claim> read_claims(
    const Article& article,
    const Terms& terms,
    const Schema& schema,
    const std::vector<int>& quote_speakers);

}  // namespace newsgraph
