// Where names begin and end: without titles and determiners.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// Changes a name and says whether it did. The range may become empty.
using NameEdit = bool (*)(const WordView&, Name&);

// Cut determiners, titles, posts, demonyms before persons and weapons, and marks at both ends:
// "President Joe Biden" -> "Joe Biden"; what is left is looked up in the lists.
extern const std::span<const Rule<NameEdit>> trim_rules;

// Runs them on a name that no list knows yet.
void trim_name(const WordView& view, const ActiveRules<NameEdit>& rules, Name& name);

}  // namespace newsgraph
