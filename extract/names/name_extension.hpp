// Where names end that the model saw only a part of.
#pragma once

#include "extract/names/sentence_view.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// One of the names of a sentence, which are in text order.
struct NameAt {
    const SentenceView& view;
    List<Name>& names;
    int at;

    Name& name() const { return names[at]; }
    // One past the name before: no name grows over it.
    int floor() const { return at > 0 ? names[at - 1].range.last : 0; }
    Name* next() const { return at + 1 < names.count() ? &names[at + 1] : nullptr; }
};
using NameExtension = bool (*)(const NameAt&);

extern const std::span<const Rule<NameExtension>> extension_rules;

// Joins and extends the names of a sentence: "Ministry" + "of Defense", "Polish" + "Air Force",
// "Alabuga" + "factory". Swallowed names are removed.
void extend_names(
    const SentenceView& view, const ActiveRules<NameExtension>& rules, List<Name>& names);

}  // namespace newsgraph
