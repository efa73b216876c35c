// Where names begin and end: without titles and determiners.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/names/names.hpp"

namespace newsgraph {

// Cuts determiners, titles, posts, demonyms before persons and weapons, and marks at both ends:
// "President Joe Biden" -> "Joe Biden". The range may become empty.
void trim_name(const Article& article, const Gazetteer& gazetteer, Name& name);

}  // namespace newsgraph
