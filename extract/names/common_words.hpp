// What words say against names: which of them are none.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// True where the name is none.
using NameDoubt = bool (*)(const WordView&, const Name&);

// Posts and parts of them, which the nominals take care of.
extern const std::span<const Rule<NameDoubt>> post_rules;
// "UAV", "Monday’s", "kamikaze", the "Inc." that is left of a company, the "US$" of "US$5".
extern const std::span<const Rule<NameDoubt>> common_word_rules;

}  // namespace newsgraph
