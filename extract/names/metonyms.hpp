// When a capital or a seat of government stands for the state: "Moscow denied it" is Russia,
// "in Moscow" is the city.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// A name of a capital or seat among the words that decide.
struct StatePlace {
    const WordView& view;
    Listed kind;
    int head;  // of the name, or of its first conjunct; has a governor
};
using MetonymRule = bool (*)(const StatePlace&);

extern const std::span<const Rule<MetonymRule>> metonym_rules;

// The name becomes its state's where that is meant.
void resolve_metonym(const WordView& view, const ActiveRules<MetonymRule>& rules, Name& name);

}  // namespace newsgraph
