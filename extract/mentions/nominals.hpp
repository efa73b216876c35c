// Mentions that are no names: noun phrases and posts.
#pragma once

#include "core/article.hpp"
#include "extract/mentions/noun_phrases.hpp"

#include <vector>

namespace newsgraph {

// Noun phrases whose head may be an argument of a claim, in text order. Times, amounts and
// words that only count ("hundreds of drones") have no mention of their own.
//
// A government or a force of a known country is an individual, and its normal form begins with
// a capital: "the Iranian government" is "Iran", type Country; "Russia's military" is "Russian
// military". A post that is given to a person ("Ann Lee, the finance minister") has type
// Position.
std::vector<Mention> find_nominals(const NounContext& context);

}  // namespace newsgraph
