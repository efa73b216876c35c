// Whether a claim says enough to stand in the graph, by its words alone.
#pragma once

#include "core/article.hpp"
#include "extract/schema/predicate_lexicon.hpp"
#include "extract/syntax/tree.hpp"

#include <string_view>

namespace newsgraph {

// A deed must be told apart from a mere mention: two filled terms at least.
bool says_enough(const Claim& claim);

// "The depot was attacked": by somebody; true to the words where a whole clause says it of the
// object that the claim has, which stands on the token `object`.
bool tells_deed(const Frame& frame, const Claim& claim, const Tree& tree, int object);

// A finite passive that is more than a stop on the way to another verb ("is seen to fall").
bool tells_plain_deed(const Frame& frame, const PredicateLexicon& predicates);

// A finite verb in the active, with that tag, has a subject; where none is seen, the tree is
// wrong.
bool has_lost_subject(const Frame& frame, Xpos tag);

// "protested Russia's use of drones": what is protested is no entity, but it is said.
bool is_about_words(std::string_view relation);

}  // namespace newsgraph
