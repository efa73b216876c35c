// Words of persons' names that the tagger takes for verbs or common nouns: "Omar Said", "Will
// May". They are names before trees are repaired and names are sought.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// Needs tokens, trees and the names that the model saw; changes tags and heads of the words, and
// makes the model's names as long as they are. Sentences in which every word is capitalised stay.
void settle_person_words(Article& article, const Lexicon& lexicon);

std::vector<RuleInfo> person_word_rules();

}  // namespace newsgraph
