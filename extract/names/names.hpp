// Names of an article: what the model saw, what the lists know and what shows by its form, with
// the spans and types of the contract.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// In text order, without overlaps; a capital that stands for its state is the state. Demonyms in
// adjectives ("Iranian") are none. `views` are of all sentences of the article; the rules that
// fire are noted in `log`.
List<Name> find_names(const Article& article, const List<WordView>& views, RuleLog& log);

// The rules of names, "name/...", and of their types, "type/...", in the order in which they
// are tried.
std::vector<RuleInfo> name_rules();

}  // namespace newsgraph
