// What says which one of its class a noun means: clauses behind it, words before it.
#pragma once

#include "extract/syntax/tree.hpp"

#include <string_view>

namespace newsgraph {

// "a request [to join the union]", "a bill [banning arms]"
bool is_clause_of_noun(const Tree& tree, int token);

// "streams [that run all year]", "tenants [trapped by the flood]": says which; one behind a comma
// only tells more of them.
bool is_restrictive_clause(const Tree& tree, int token);

// Where such a clause may end: at its first comma, where an adverbial clause begins, and no
// further than at its last whole phrase that is not too far; -1: it says nothing then.
int end_of_clause(const Tree& tree, int clause);

// "the fact [that they left]": a noun that says no more than the clause behind it.
bool tells_fact(const Tree& tree, int noun);

// "a [6.4] quake": what it stands before is not counted with it.
bool is_decimal(const Token& word);
// "the [2026] budget": when, not how many.
bool is_year(const Token& word);

// "the [third] storm", "[another] ship": one that has another word there, or none, is another.
std::string_view ordinal_of(const Tree& tree, int noun);

// The word before a noun, from `first` on, that tells this one from others of its class: "the
// [second] ferry", "the [oldest] known map", "[injured] men", "[rising] seas", "a [5%] share";
// -1: none.
int singling_word(const Tree& tree, int first, int noun);

}  // namespace newsgraph
