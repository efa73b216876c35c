// Where names may be: the spans of the model, of the lists and of designations, each place
// once.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/names/names.hpp"

#include <vector>

namespace newsgraph {

// Candidates of one sentence in text order, without overlaps; types are the model's coarse ones
// where no list knows better. `spans` are the model's of that sentence.
std::vector<Name> name_candidates(
    const Article& article,
    const Gazetteer& gazetteer,
    int sentence,
    const std::vector<NameSpan>& spans);

}  // namespace newsgraph
