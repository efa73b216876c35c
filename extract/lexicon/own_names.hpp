// A user's own list of names, which adds to ours.
#pragma once

#include "core/kinds.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph {

struct OwnName {
    std::string label;
    EntityType type = EntityType::organization;
    std::vector<std::string> aliases;
    std::string wikidata;  // "Q794" or empty
};

// Reads FILE: tab-separated lines of id, label, aliases (separated by ';'), type and Wikidata id,
// of which the last three may be missing or empty, with comments as in our lists; or, where its
// first character is '{', FollowTheMoney entities as JSON lines. An id that is a Wikidata item is
// taken for one; no type is an organisation. Throws Error with file and line for anything else.
std::vector<OwnName> read_own_names(const std::filesystem::path& file);

}  // namespace newsgraph
