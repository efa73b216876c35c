// Which sentences are not English and are skipped by everything that understands.
#pragma once

#include "core/article.hpp"

#include <string_view>

namespace newsgraph {

// Sets Sentence::english: false where most letters are of another script than Latin, or where
// CLD2 is sure of another language from at least 25 characters of words in lower case. Words
// with a capital are not shown to it: English sentences full of foreign names stay English, and
// so do headlines in capitals.
void find_english(Article& article);

bool is_english(std::string_view sentence);

}  // namespace newsgraph
