// Nouns that are only part of what they stand for: how long a sentence is, one of the best.
#pragma once

#include "extract/claims/terms.hpp"

namespace newsgraph {

// "ten years in prison", "three days of mourning": how long what is; null: no such term.
Term term_served(const Terms& terms, int head);

// "one of the highest tolls in the world": one of them is not all; null: no such phrase.
Term one_of_best(const Terms& terms, int one);

}  // namespace newsgraph
