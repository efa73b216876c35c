// Attachments that the parser gets wrong and that the words around them show to be wrong.
#pragma once

#include "core/article.hpp"

namespace newsgraph {

// Changes heads and labels of a few tokens:
//   "reported on Wednesday that Iran denied it": the clause is what was reported, not a relative
//     clause of the day;
//   "information indicating Iran was preparing": a participle has no subject before a finite
//     verb that lacks one; the clause is what is indicated;
//   "Merkel's spokesman said", "the ambassador to Chad Ann Lee said": a verb has one subject;
//   "Arkan plans to grow, Ann Lee said": what is planned is the main clause;
//   "said Ann Lee, the mayor": the name is the subject;
//   "a Ministry of Trade spokesman": the last noun is the head;
//   "noted that it did not sell, and mentioned a bid": after "did" there is no past tense;
//   "the jets, Jordan said, violated its airspace": of two subjects of the verb of saying the
//     first is that of the clause;
//   "said an attack did no harm": the object is the subject that the clause lacks;
//   "shot down at least 121 drones": what is counted is the object;
//   "lent Laos $1 billion": the first of two objects is the indirect one;
//   "condemned the kidnapping of its consul by pirates": the agent is the noun's;
//   "information about Russia and Iran discussing it", "drones for Russia to use", "detailed
//     Oslo's strides in producing copies": the verb is that of the noun before it;
//   "by the German company Arkan": the name tells which;
//   "Ali Hosseini, the leader": what is said of a name hangs on its first word;
//   "Oil depot hit by drones" without a full stop is a passive;
//   "the bank sold ships, a spokesman said": a clause put beside the other;
//   "fined the bank of Ann Lee, accusing it of theft": said by who fined;
//   "the north, comprising three districts": said of the noun before;
//   "evidence that Oslo sold ships": no relative clause, since its "that" is a mark;
//     "told Reuters that it sold ships": what is told.
// Trees stay trees with one root.
void repair_trees(Article& article);

}  // namespace newsgraph
