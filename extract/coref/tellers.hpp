// Pronouns that stand for the subject of a clause near them: for whoever says the clause that
// they stand in, whom the clause is told of, who acts behind the phrase that they open.
#pragma once

#include "extract/coref/pronoun.hpp"

#include <optional>

namespace newsgraph {

// By person, number and gender, may the pronoun be that mention, which speaks or acts?
bool may_be_subject(const MentionClusters& clusters, const Pronoun& pronoun, int subject);

// Who speaks of himself in a clause of his own words: "Norway denied that [it] sold boats",
// "the guards left, saying [they] were tired".
std::optional<int> sayer(const MentionClusters& clusters, const Pronoun& pronoun);

// "Lee left, [his] lawyer said": of whom somebody of his own tells.
std::optional<int> told_by_own(const MentionClusters& clusters, const Pronoun& pronoun);

// "In [its] report, Norway said": of whom the phrase at the beginning of a clause already speaks.
std::optional<int> subject_behind(const MentionClusters& clusters, const Pronoun& pronoun);

// "[The officer] spoke, as he was not allowed to": who acts in the clause that the pronoun's
// belongs to, where nobody else that the pronoun may be stands before it in the sentence.
std::optional<int> subject_above(const MentionClusters& clusters, const Pronoun& pronoun);

// "Lee was shot in [his] office": the subject of the clause, where it is the only one of its
// sentence.
std::optional<int> subject_of_owner(const MentionClusters& clusters, const Pronoun& pronoun);

// "Adam Lee, who was charged after [his] wife spoke": of whom a clause with "who" tells, where
// nobody else that the pronoun may be stands in it before.
std::optional<int> told_in_relative(const MentionClusters& clusters, const Pronoun& pronoun);

// "Adam Lee left ... [his] wife Ann Lee": the only one of her family name.
std::optional<int> kin_of_name(const MentionClusters& clusters, const Pronoun& pronoun);

}  // namespace newsgraph
