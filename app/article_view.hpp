// An understood article as people read it: each sentence with its tree, and under it the names,
// rules that fired and the values, mentions, frames and claims that were found in it.
#pragma once

#include "core/article.hpp"

#include <iosfwd>

namespace newsgraph {

void show_article(std::ostream& out, const Article& article);

}  // namespace newsgraph
