// Who does what a predicate says, where its own clause does not name anybody: control, raising,
// participles, coordination (Huddleston and Pullum 2002, chapter 14).
#pragma once

#include "extract/syntax/tree.hpp"

namespace newsgraph {

// The subject as it stands in the sentence, inherited where the clause has none of its own:
// "Russia plans to [use] drones", "sold and [shipped]". A text says what its author says: "Oslo
// issued a statement [saying] that". -1: none.
int surface_subject(const Tree& tree, int predicate);

// Who speaks in a text: "a statement by [the ministry]", "[the ministry]'s statement", "[Rome]
// issued a statement"; -1: the word is no text, or nobody is named.
int author_of(const Tree& tree, int text);

// The infinitive says what the object of a verb of ordering is to do, though the tree takes it
// for a purpose: "ordered the ship to [attack]".
bool is_directed(const Tree& tree, int infinitive);

// "drones which Russia [intends] to use": the tree may hang the pronoun on the upper verb, head,
// but it is what the infinitive, verb, lacks.
bool lends_object(const Tree& tree, int head, int verb);

// "sanctions that Rome [believes] have worked": the pronoun is what the clause below lacks.
bool lends_subject(const Tree& tree, int verb);

}  // namespace newsgraph
