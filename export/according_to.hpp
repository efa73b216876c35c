// Who says it, before the sentence that says what.
#pragma once

#include "export/sentences.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// "By its own account, " of the subject, who alone says so; else "According to the Pentagon, ".
// Where the circumstances are not everybody's: "According to the Pentagon and, in part, Lee, ".
// The speakers are the attribution() of its claims, not empty.
std::string according_to(
    const KnowledgeGraph& graph,
    const Statement& statement,
    const std::vector<EntityIndex>& speakers);

}  // namespace newsgraph
