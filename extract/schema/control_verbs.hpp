// Which verbs lend their subject or object to the clause below them (control and raising,
// Huddleston and Pullum 2002, chapter 14), as lists of lemmas.
#pragma once

#include <string_view>

namespace newsgraph {

// The object does what a following infinitive says even where the tree calls that an adverbial:
// "sent trainers to teach", not "bought drones to attack".
bool purpose_is_of_object(std::string_view lemma);

// With an infinitive it says what its object is to do, or does: "ordered the ship to attack".
bool directs_object(std::string_view lemma);

// What stands after that preposition is called on to do what an infinitive says: "called on Oslo
// to free them".
bool calls_on(std::string_view lemma, std::string_view marker);

// Who gets its object uses it: "provided Oslo with ships to use there".
bool hands_over(std::string_view lemma);

// With "as" and a participle, its object does it: "quoted the bishop as saying".
bool quotes_object(std::string_view lemma);

// With "for" and a participle, its object did it: "arrested the bishop for hiding them".
bool judges_object(std::string_view lemma);

// Its object is the means of a following infinitive: "used drones to attack".
bool takes_means(std::string_view lemma);

// Its subject does the deed that its object names: "resumed shipments".
bool performs_object(std::string_view lemma);

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
