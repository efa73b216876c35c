// Bodies that every state has, by the names that all of them share: "Congress", "the Supreme
// Court", "the Ministry of Defence". They are those of the state that the article is about.
#pragma once

#include "core/list.hpp"
#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// By sentence, in text order, with types and labels. Such a body gets the label "Chilean
// Congress", or the entry of a list that knows it; one of a state that does not show keeps the
// words as they are, and is no longer the one that a list knows by them.
void settle_state_bodies(const List<WordView>& views, List<List<Name>>& names, RuleLog& log);

std::vector<RuleInfo> state_body_rules();

}  // namespace newsgraph
