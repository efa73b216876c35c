// A name as it is found, before it becomes a mention.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"

#include <string>

namespace newsgraph {

struct Name {
    Range range;  // without determiner, title and post
    EntityType type = EntityType::concept_;
    float score = 0;                        // 0 to 1, the model's or what a list is worth
    const GazetteerEntry* entry = nullptr;  // where a list knows it
    std::string label = {};                 // canonical: "United States" for "U.S."
};

}  // namespace newsgraph
