// Mentions that are no names: noun phrases and posts.
#pragma once

#include "extract/mentions/noun_phrases.hpp"

#include <span>
#include <vector>

namespace newsgraph {

// True where the noun heads no phrase that is spoken of.
using NounDoubt = bool (*)(const WordView&, int noun);
extern const std::span<const Rule<NounDoubt>> noun_doubt_rules;

// Changes what a phrase mentions and says whether it did.
using NominalEdit = bool (*)(const WordView&, NounPhrase&);
extern const std::span<const Rule<NominalEdit>> nominal_rules;

struct NominalRules {
    RuleLog& log;
    PhraseRules phrases{log};
    ActiveRules<NounDoubt> doubts{noun_doubt_rules, log};
    ActiveRules<NominalEdit> edits{nominal_rules, log};
};

// Noun phrases whose head may be an argument of a claim, in text order. Times, amounts and
// words that only count ("hundreds of drones") have no mention of their own.
//
// A government or a force of a known country is an individual, and its normal form begins with
// a capital: "the Iranian government" is "Iran", type Country; "Russia's military" is "Russian
// military". A post that is given to a person ("Ann Lee, the finance minister") has type
// Position.
std::vector<Mention> find_nominals(const WordView& view, const NominalRules& rules);

}  // namespace newsgraph
