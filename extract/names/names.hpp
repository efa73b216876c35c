// Names of an article: what the model saw, what the lists know and what shows by its form, with
// the spans and types of the contract.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"

#include <string>
#include <vector>

namespace newsgraph {

struct Name {
    Range range;  // without determiner, title and post
    EntityType type = EntityType::concept_;
    float score = 0;                        // 0 to 1, the model's or what a list is worth
    const GazetteerEntry* entry = nullptr;  // where a list knows it
    std::string label;                      // canonical: "United States" for "U.S."
};

// In text order, without overlaps. Demonyms in adjectives ("Iranian") are none.
std::vector<Name> find_names(const Article& article, const Gazetteer& gazetteer);

}  // namespace newsgraph
