// Verbs of saying, for those who look at trees alone. Which of them make which claim stands in
// data/schema/embedding.tsv, which the rooms below the relations do not know.
#pragma once

#include <string_view>

namespace newsgraph {

// "say", "accuse", "suggest": its subject speaks, or is a text that somebody speaks in.
bool is_speech_verb(std::string_view lemma);

}  // namespace newsgraph
