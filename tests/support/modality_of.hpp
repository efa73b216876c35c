// How a verb of a sentence given as CoNLL-U is meant.
#pragma once

#include "extract/clauses/modality.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

namespace newsgraph {

// Modality of the word with that lemma in the first sentence.
inline Modality modality_of(const Article& article, std::string_view lemma) {
    RuleLog log;
    const ClauseRules rules(log);
    const ArticleView view = view_of(article);
    DeepArguments arguments(view[0], rules);
    for (int i = 0; i < view[0].size(); ++i) {
        if (view[0][i].lemma == lemma) {
            return read_modality(arguments, i);
        }
    }
    FAIL("no word ", lemma);
    return {};
}

}  // namespace newsgraph
