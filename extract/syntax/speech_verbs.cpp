#include "extract/syntax/speech_verbs.hpp"

#include "core/one_of.hpp"

namespace newsgraph {

bool is_speech_verb(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"accuse",    "acknowledge", "add",     "allege",   "announce", "argue",    "believe",
         "blame",     "call",        "cite",    "claim",    "condemn",  "confirm",  "criticise",
         "criticize", "declare",     "demand",  "denounce", "deny",     "describe", "emphasise",
         "emphasize", "estimate",    "explain", "express",  "indicate", "insist",   "note",
         "promise",   "read",        "reckon",  "reject",   "report",   "say",      "show",
         "state",     "stress",      "suggest", "tell",     "thank",    "think",    "urge",
         "vow",       "warn",        "welcome", "write"});
}

}  // namespace newsgraph
