// From the frames of one sentence to its claims: typed by the schema, or open with the verb.
#pragma once

#include "core/article.hpp"
#include "extract/schema/embedding.hpp"
#include "extract/schema/schema.hpp"

#include <span>
#include <vector>

namespace newsgraph {

// Appends to article.claims what the frames, all of one sentence, say. quote_speakers: for each
// quote of the article the chain that speaks, or -1.
void add_claims(
    Article& article,
    std::span<const Frame> frames,
    const Schema& schema,
    const Embedding& embedding,
    const std::vector<int>& quote_speakers);

}  // namespace newsgraph
