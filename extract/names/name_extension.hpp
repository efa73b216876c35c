// Where names end that the model saw only a part of.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/names/names.hpp"

#include <vector>

namespace newsgraph {

// Joins and extends the names of a sentence, which are in text order: "Ministry" + "of
// Defense", "Polish" + "Air Force", "UN Security Council" + "Resolution 2231", "Alabuga" +
// "factory", "Biden" + "administration". Swallowed names are removed.
void extend_names(
    const Article& article, const Gazetteer& gazetteer, int sentence, std::vector<Name>& names);

}  // namespace newsgraph
