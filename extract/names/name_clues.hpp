// What the words around a name say about its type: "the Russian company Volgatek", "Volgatek, a
// maker of drones,", "the director of Volgatek", "in Samara".
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/syntax/tree.hpp"

#include <optional>

namespace newsgraph {

struct TypeClue {
    EntityType type = EntityType::concept_;
    float weight = 0;  // against the scores of the model, which are at most 1 a mention
};

// The strongest clue in the sentence of the name, whose tree that is; nothing where the words
// around it say nothing.
std::optional<TypeClue> type_clue(
    const Article& article, const Tree& tree, const Lexicon& lexicon, Range name);

// The clue says something that the type does not say by itself: a company is an organisation, a
// person is none.
bool corrects(const TypeClue& clue, EntityType type);

}  // namespace newsgraph
