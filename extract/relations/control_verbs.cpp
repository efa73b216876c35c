#include "extract/relations/control_verbs.hpp"

#include "core/one_of.hpp"

namespace newsgraph {

bool purpose_is_of_object(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"send",
         "deploy",
         "dispatch",
         "hire",
         "recruit",
         "appoint",
         "invite",
         "force",
         "authorize",
         "assign",
         "order",
         "allow",
         "enable",
         "help",
         "assist"});
}

bool holds_intention(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"have",
         "make",
         "take",
         "launch",
         "begin",
         "start",
         "announce",
         "express",
         "lack",
         "experience",
         "show",
         "face",
         "get",
         "win",
         "lose",
         "gain",
         "reach",
         "sign"});
}

bool subject_controls(std::string_view lemma) {
    return is_one_of(lemma, {"promise", "vow", "threaten", "pledge", "offer"});
}

bool leaves_deed_to_others(std::string_view lemma) {
    return is_one_of(lemma, {"help", "assist", "aid"});
}

bool tells_consequence(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"prompt",
         "trigger",
         "spark",
         "fuel",
         "raise",
         "signal",
         "mark",
         "mean",
         "predate",
         "precede",
         "follow",
         "coincide",
         "highlight",
         "underscore",
         "underline"});
}

}  // namespace newsgraph
