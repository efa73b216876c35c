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

// "a request [to join the union]", "a bill [banning arms]"
bool is_clause_of_noun(const Tree& tree, int token);

// "streams [that run all year]", "tenants [trapped by the flood]": says which; one behind a comma
// only tells more of them.
bool is_restrictive_clause(const Tree& tree, int token);

// The word before a noun, from `first` on, that tells this one from others of its class: "the
// [second] ferry", "the [oldest] known map", "[injured] men", "a [5%] share"; -1: none.
int singling_word(const Tree& tree, int first, int noun);

// The preposition of a phrase as written; empty: none, or of several words.
std::string_view preposition_of(const Tree& tree, int phrase);

}  // namespace newsgraph
