// Mentions that stand for others: "it", "their", "I".
#pragma once

#include "core/article.hpp"
#include "extract/mentions/noun_phrases.hpp"

#include <vector>

namespace newsgraph {

// Personal, possessive and reflexive pronouns of the third and first person that refer, in text
// order: not the "it" of "it is clear that" and "make it difficult to sell".
std::vector<Mention> find_pronouns(const NounContext& context);

}  // namespace newsgraph
