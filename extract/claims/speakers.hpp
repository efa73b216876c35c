// Who says it: speakers named in the sentence, and those of quotations that run over sentences.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/schema/predicate_lexicon.hpp"

#include <vector>

namespace newsgraph {

// The speaker of each quote of the article, as an index of article.chains; -1: nobody is named.
// “We will stand firm,” Lee said. “The sanctions stay.” -> both are Lee's.
std::vector<int> find_quote_speakers(const Article& article, const ArticleView& view);

// Speakers of a frame as chains, nearest first: those of its sentence, or of the quote around it.
std::vector<int> speakers_of(
    const Article& article,
    const Frame& frame,
    const Terms& terms,
    const std::vector<int>& quote_speakers);

}  // namespace newsgraph
