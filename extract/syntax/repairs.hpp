// Attachments that the parser gets wrong and that the words around them show to be wrong.
#pragma once

#include "core/article.hpp"

namespace newsgraph {

// Changes heads and labels of a few tokens:
//   "reported on Wednesday that Iran denied it": the clause is what was reported, not a relative
//     clause of the day;
//   "information indicating Iran was preparing": a participle has no subject before a finite
//     verb that lacks one; the clause is what is indicated.
// Trees stay trees with one root.
void repair_trees(Article& article);

}  // namespace newsgraph
