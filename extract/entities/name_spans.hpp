// Where names begin and end: without titles and determiners, with what belongs to them.
#pragma once

#include "core/article.hpp"
#include "extract/entities/gazetteer.hpp"
#include "extract/entities/names.hpp"

#include <vector>

namespace newsgraph {

// Cuts determiners, titles, posts, demonyms before persons and weapons, and marks at both ends:
// "President Joe Biden" -> "Joe Biden". The range may become empty.
void trim_name(const Article& article, const Gazetteer& gazetteer, Name& name);

// Joins and extends the names of a sentence, which are in text order: "Ministry" + "of
// Defense", "Polish" + "Air Force", "UN Security Council" + "Resolution 2231", "Alabuga" +
// "factory", "Biden" + "administration". Swallowed names are removed.
void extend_names(
    const Article& article, const Gazetteer& gazetteer, int sentence, std::vector<Name>& names);

}  // namespace newsgraph
