// What the words of a clause say by their form and place in the tree: is it passive, finite, an
// infinitive; what marks it; what a relative pronoun stands for. Universal Dependencies 2.
#pragma once

#include "extract/syntax/tree.hpp"

#include <string>

namespace newsgraph {

// A verb, or a word with a copula.
bool is_predicate(const Tree& tree, int token);

bool is_passive(const Tree& tree, int predicate);

// An auxiliary or copula with tense stands with it: "was sold", "will be sold".
bool is_finite(const Tree& tree, int predicate);

bool is_infinitive(const Tree& tree, int verb);

// "Premier to [visit] Malta", as headlines tell of plans.
bool is_headline_infinitive(const Tree& tree, int verb);

// "who", "which" or "that" stands in the relative clause of that verb.
bool has_relative_pronoun(const Tree& tree, int verb);

bool is_relative_pronoun(const Token& token);

// The word that a clause or noun depends on: "stopped" for "stopped short of [saying]"; -1: none.
int governing_word(const Tree& tree, int token);

// "the former president": no longer what the noun says.
bool is_past(const Tree& tree, int noun);

// The words that mark an argument or a clause, joined: "to", "such_as", "because_of"; empty:
// none.
std::string marker_of(const Tree& tree, int token);

// What "who", "which", "that" stand for; any other token is returned as it is.
int resolve_relative(const Tree& tree, int token);

// The first token of a chain of conjuncts.
int first_conjunct(const Tree& tree, int token);

}  // namespace newsgraph
