// What an article speaks of: names, noun phrases and pronouns as mentions.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/rules/rule.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <vector>

namespace newsgraph {

// Fills article.mentions from the trees, article.names and article.values, in text order; of
// two that begin together the longer one comes first. Times, amounts and measures are none.
// Sentences that are not English have none.
void find_mentions(Article& article, const SyntaxViews& trees, const Gazetteer& gazetteer);

// A value within a longer name says nothing: "Today" of "USA Today" is no day.
bool is_in_name(const Article& article, const Value& value);

// The rules of this room, "mention/...", in the order in which they are tried.
std::vector<RuleInfo> mention_rules();

}  // namespace newsgraph
