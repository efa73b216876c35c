// Which verbs lend their subject or object to the clause below them (control and raising,
// Huddleston and Pullum 2002, chapter 14), as lists of lemmas.
#pragma once

#include <string_view>

namespace newsgraph {

// The object does what a following infinitive says even where the tree calls that an adverbial:
// "sent trainers to teach", not "bought drones to attack".
bool purpose_is_of_object(std::string_view lemma);

// With an object that holds an intention, its subject is who intends: "has plans to import".
bool holds_intention(std::string_view lemma);

// The subject does it although there is an object: "promised Iran to send".
bool subject_controls(std::string_view lemma);

// Without an object somebody unnamed does it: "is helping [kill] civilians".
bool leaves_deed_to_others(std::string_view lemma);

// As a participle after a clause it is said of the whole clause, not of its subject: "bombed a
// base, [prompting] attacks".
bool tells_consequence(std::string_view lemma);

}  // namespace newsgraph
