// The types and the canonical labels of names.
#pragma once

#include "extract/names/name_memory.hpp"
#include "extract/names/name_spans.hpp"

#include <optional>
#include <span>
#include <string>

namespace newsgraph {

// What the rest of the article says about its names.
struct NameContext {
    const NameMemory* memory = nullptr;
    bool american = false;  // more about the United States than the Caucasus
};

// Somebody or something else than the listed name is meant: "Jordan" the player, "Georgia" the
// state. Changes type and entry and says whether it did.
using ListedRule = bool (*)(const WordView&, const NameContext&, Name&);
extern const std::span<const Rule<ListedRule>> listed_type_rules;

// A name that no list knows, and what its head word says: "Ministry".
struct TypedName {
    const WordView& view;
    const Name& name;
    std::optional<EntityType> head = {};
};
using TypeRule = std::optional<EntityType> (*)(const TypedName&);
// Of names by letters and digits, and of others.
extern const std::span<const Rule<TypeRule>> designation_type_rules;
extern const std::span<const Rule<TypeRule>> type_rules;

struct TypeRules {
    RuleLog& log;
    ActiveRules<ListedRule> listed{listed_type_rules, log};
    ActiveRules<TypeRule> designations{designation_type_rules, log}, others{type_rules, log};
};

// The type of the contract for a name with a coarse type.
void refine_type(
    const WordView& view, const NameContext& context, const TypeRules& rules, Name& name);

// Its label in the graph. The type must be the final one.
std::string label_of(const WordView& view, const Name& name);

}  // namespace newsgraph
