// Which names are names of one entity.
#pragma once

#include "graph/decisions.hpp"
#include "graph/name_class.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

// For each class the lowest class of its entity. In this order, each step only where there is
// exactly one candidate, and never between two different Wikidata items:
//   1. the same Wikidata item, but a person is never something else;
//   2. the same name: within a family; a Place and the Country; a Concept and anything;
//   3. another spelling (variant_key), but never two that one article has both;
//   4. a name that other articles use for one entity alone: "IAEA", "Geran-2", a surname;
//   5. a surname that no person has but one firm goes by: "Kestrel" for Kestrel Industries;
//   6. unnamed ones of one name and type, whose owners are one by then.
// Any other generic is nothing but itself.
// What a user has decided goes before all, and what he has parted is never joined, not by way of
// a third one either; where he says both, that they differ counts.
std::vector<std::uint32_t> match_names(
    const std::vector<NameClass>& classes, const DecidedClasses& decided = {});

}  // namespace newsgraph
