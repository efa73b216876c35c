// How far a noun phrase reaches that is no name: "[decision to run again]", "[members of the
// opposition]".
#pragma once

#include "extract/mentions/sentence_view.hpp"

#include <functional>

namespace newsgraph {

// The phrase that depends on a noun says what the noun stands for; not asked of others.
using Completes = std::function<bool(int phrase)>;

// From the first word that describes the noun, without determiners, pronouns and numbers, to
// the end of the last whole phrase behind it that completes it and is not too far.
Range phrase_around(const SentenceView& view, int head, const Completes& completes);

// The preposition of a phrase as written; empty: none, or of several words.
std::string_view preposition_of(const Tree& tree, int phrase);

}  // namespace newsgraph
