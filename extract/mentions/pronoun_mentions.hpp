// Mentions that stand for others: "it", "their", "I".
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <span>
#include <vector>

namespace newsgraph {

// True where the pronoun means nothing.
using PronounDoubt = bool (*)(const WordView&, int pronoun);
extern const std::span<const Rule<PronounDoubt>> pronoun_doubt_rules;

// Personal, possessive and reflexive pronouns of the third and first person that refer, in text
// order: not the "it" of "it is clear that" and "make it difficult to sell".
std::vector<Mention> find_pronouns(
    const WordView& view, const ActiveRules<PronounDoubt>& doubts);

}  // namespace newsgraph
