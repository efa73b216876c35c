// An entity as it stands in a sentence, with whose it is and the article that it wants.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

struct NounContext {
    std::optional<EntityIndex> subject = {};  // of the sentence
    std::string_view article = {};            // "a", "the": as the text has it
    std::string_view possessive = {};         // "her", of the subject: as the text has it
    bool without_owner = false;               // whose it is is told beside it
};

// "the United States", "a spokesperson", "an official of the United States", "the foreign minister
// of Ukraine"; "its officials", "her home" where the owner is the subject ("a home" where it is a
// person of whom the text says neither "his" nor "her").
std::string noun(
    const KnowledgeGraph& graph, EntityIndex entity, const NounContext& context = {});

// Does the label name what a country or a body has one of: "foreign minister", "army"?
bool is_only_one(std::string_view label);

// "officials (United States)" -> "officials": the label without its owner.
std::string_view without_owner(const Entity& entity);

}  // namespace newsgraph
