// Amounts, money and measures: "as many as 50", "$1 billion", "500 miles".
#pragma once

#include "extract/values/value_words.hpp"

#include <optional>

namespace newsgraph {

// The amount that begins with that token, with the words that bound it; nothing if none does.
//
//   "as many as 50"      quantity  max 50            "hundreds"        quantity  min 200
//   "at least 12"        quantity  min 12            "several hundred" quantity  200 to 999
//   "an estimated 6,000" quantity  6000, as if exact "$1 billion"      money     USD
//   "500 miles"          measure   mi                "for weeks"       measure   week, min 2
//
// Numbers that only name things are none: Resolution 2231, Shahed-136, an 18-year-old, page 5.
std::optional<Value> amount_at(const Article& article, const SentenceWords&, int first);

// The syntactic head of a value's words: the first whose head lies outside and that is no
// article, conjunction or the like.
int value_head(const Sentence& sentence, int first, int last);

}  // namespace newsgraph
