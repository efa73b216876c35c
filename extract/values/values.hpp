// Times, amounts, money and measures of an article: what the contract calls LITERAL.
#pragma once

#include "core/article.hpp"
#include "extract/values/value_words.hpp"

namespace newsgraph {

// Fills article.values, in text order; no two overlap. Reads the words first and the trees only
// where the words leave a choice, so a wrong tree does little harm. What is part of a longer name
// (a law, a weapon, "Black Friday") is no value. Sentences that are not English have none.
void find_values(Article& article, const ValueWords& words);

}  // namespace newsgraph
