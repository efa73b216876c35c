// Nouns that stand for how many or of what kind: "hundreds of drones", "two types of drones".
#pragma once

#include "core/article.hpp"

#include <string_view>

namespace newsgraph {

// "type", "kind", "version"
bool names_kind(std::string_view lemma);

// "three shipments of rifles": of which the thing is a load.
bool names_load(std::string_view lemma);

// "a series of attacks": many, and nothing else.
bool names_series(std::string_view lemma);

// "half of the votes"
bool names_share(std::string_view lemma);

// The noun, or word that is no noun, says nothing but how many or of what kind what follows "of" is.
bool only_counts(const Token& token);

}  // namespace newsgraph
