// What the label of a class does not say of a noun: where it has to be told as a phrase.
#pragma once

#include "extract/claims/terms.hpp"

namespace newsgraph {

// "not [the same design]" is another one.
bool is_compared(const SyntaxView& tree, int head);

// A class of ideas, events and texts, or no entity: what of is told beside it.
bool says_little(const Terms& terms, const Term& term);

// Of a kind that is a node of this article alone, and nobody's, or a building.
bool is_unnamed(const Terms& terms, const Term& term);

// Its class does not say what it is, however well known that is.
bool is_more_than_class(const Terms& terms, int head);

// "a more federal [European Union]", "a [France] that is true to itself": not as it is.
bool is_imagined(const Terms& terms, int head);

}  // namespace newsgraph
