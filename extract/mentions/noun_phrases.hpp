// Noun phrases that are no names: the label of the class, its type, where the things come from.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace newsgraph {

struct NounPhrase {
    Mention mention;       // its range has the kept modifiers and the head: "attack drones"
    std::string singular;  // "attack drone"
};

// Words joined by hyphens are read as one: "short-range", "Iranian-made", "surface-to-air".
struct Unit {
    int first = 0;
    int last = 0;  // the last token itself

    bool is_single() const { return first == last; }
    bool contains(int token) const { return token >= first && token <= last; }
};

// What stands left of a head noun.
struct Modifier {
    const WordView& view;
    int head;
    Unit unit;
    bool past_name;  // a name or an origin stands between it and the head
};

// Keep it in the label of the class, leave it out, or end the phrase before it.
enum class Verdict : std::uint8_t { keep, skip, stop };
struct ModifierRule {
    Verdict verdict;
    bool (*holds)(const Modifier&);

    std::optional<Verdict> operator()(const Modifier& modifier) const {
        return holds(modifier) ? std::optional(verdict) : std::nullopt;
    }
};
// Of single words, and of words joined by hyphens.
extern const std::span<const Rule<ModifierRule>> modifier_rules;
extern const std::span<const Rule<ModifierRule>> joined_modifier_rules;

struct PhraseRules {
    RuleLog& log;
    ActiveRules<ModifierRule> single{modifier_rules, log}, joined{joined_modifier_rules, log};
};

// The phrase of a head noun, with the modifiers that make its class: "hundreds of new Iranian
// attack drones" -> "attack drones", origin Iran.
NounPhrase read_noun_phrase(const WordView& view, const PhraseRules& rules, int head);

}  // namespace newsgraph
