// The types and the canonical labels of names.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/names/name_memory.hpp"
#include "extract/names/names.hpp"

#include <string>

namespace newsgraph {

// What the rest of the article says about its names.
struct NameContext {
    const NameMemory* memory = nullptr;
    bool american = false;  // more about the United States than the Caucasus
};

// The type of the contract for a name with a coarse type; drops `entry` where the words mean
// somebody or something else here ("Jordan" the player, "Georgia" the state).
void refine_type(
    const Article& article, const Gazetteer& gazetteer, const NameContext&, Name& name);

// Its label in the graph. The type must be the final one.
std::string label_of(const Article& article, const Gazetteer& gazetteer, const Name& name);

}  // namespace newsgraph
