// What the words around a name say about its type: "the Russian company Volgatek", "Volgatek, a
// maker of drones,", "the director of Volgatek".
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <optional>
#include <span>

namespace newsgraph {

struct TypeClue {
    EntityType type = EntityType::concept_;
    float weight = 0;  // against the scores of the model, which are at most 1 a mention
};

// A name and its highest token.
struct NamePlace {
    const WordView& view;
    Range range;
    int head;

    const Token& token() const { return view[head]; }
    const Token& governor() const { return view[token().head]; }
};
using ClueRule = std::optional<TypeClue> (*)(const NamePlace&);

// The strongest clue first.
extern const std::span<const Rule<ClueRule>> clue_rules;

// The strongest clue in the sentence of the name; nothing where the words around it say nothing.
std::optional<TypeClue> type_clue(
    const WordView& view, const ActiveRules<ClueRule>& rules, Range name);

// The clue says something that the type does not say by itself: a company is an organisation, a
// person is none.
bool corrects(const TypeClue& clue, EntityType type);

}  // namespace newsgraph
