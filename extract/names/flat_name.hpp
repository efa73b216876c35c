// Words of a tree become one name, where some of them stood as verbs.
#pragma once

#include "core/article.hpp"

namespace newsgraph {

// All words of the range become proper nouns; the others hang on the first one, which takes the
// place that a name has there; what hung on a supposed verb goes to the verb that remains.
void make_flat_name(Article& article, Range name);

}  // namespace newsgraph
