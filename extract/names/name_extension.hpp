// Where names end that the model saw only a part of.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// A name among those of its sentence, which are in text order.
struct NameAt {
    const WordView& view;
    Name& name;
    int floor;   // one past the name before: no name grows over it
    Name* next;  // or nullptr
};
using NameExtension = bool (*)(const NameAt&);

extern const std::span<const Rule<NameExtension>> extension_rules;

// Joins and extends the names of a sentence: "Ministry" + "of Defense", "Polish" + "Air Force",
// "Alabuga" + "factory". Swallowed names are removed.
void extend_names(
    const WordView& view, const ActiveRules<NameExtension>& rules, List<Name>& names);

// Joins capitalised words that are no name yet with the name right before or behind them:
// "Petrel" + "XL", "SARS-" + "CoV-2". False: none takes them.
bool lengthen_with(const WordView& view, Range run, List<Name>& names);

}  // namespace newsgraph
