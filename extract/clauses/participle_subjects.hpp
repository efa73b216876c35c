// Rules of subjects.cpp for participles that modify a noun or go with a clause.
#pragma once

#include "extract/clauses/subjects.hpp"

namespace newsgraph {

// "drones [made] in Iran": what they modify.
std::optional<int> of_participle(const OpenClause& clause);
// "bombed a base, [prompting] attacks": nobody, the clause itself.
std::optional<int> of_consequence(const OpenClause& clause);
// "suffered a quake [causing] deaths", "with Oslo [selling] ships": the noun right before them.
std::optional<int> of_noun_before(const OpenClause& clause);

}  // namespace newsgraph
