#include "extract/schema/control_verbs.hpp"

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

bool directs_object(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"order",
         "command",
         "instruct",
         "direct",
         "task",
         "urge",
         "ask",
         "tell",
         "request",
         "encourage",
         "force",
         "compel",
         "coerce",
         "persuade",
         "convince",
         "induce",
         "oblige",
         "pressure"});
}

bool calls_on(std::string_view lemma, std::string_view marker) {
    return (lemma == "call" && is_one_of(marker, {"on", "upon", "for"}))
           || (is_one_of(lemma, {"appeal", "plead", "look", "turn"})
               && is_one_of(marker, {"to", "with"}));
}

bool hands_over(std::string_view lemma) {
    return is_one_of(
        lemma, {"provide", "supply", "equip", "arm", "give", "sell", "send", "lend", "hand"});
}

bool quotes_object(std::string_view lemma) {
    return is_one_of(
        lemma, {"quote",     "cite",      "describe",     "list",         "identify", "name",
                "portray",   "depict",    "characterize", "characterise", "classify", "regard",
                "register",  "report",    "see",          "view",         "denounce", "condemn",
                "criticize", "criticise", "dismiss",      "hail",         "praise"});
}

bool judges_object(std::string_view lemma) {
    return is_one_of(
        lemma, {"sanction",  "arrest",      "detain",    "punish",   "fine",     "penalize",
                "penalise",  "criticize",   "criticise", "condemn",  "denounce", "blame",
                "thank",     "praise",      "commend",   "applaud",  "convict",  "charge",
                "prosecute", "sue",         "jail",      "sentence", "imprison", "impeach",
                "fire",      "dismiss",     "suspend",   "expel",    "indict",   "reprimand",
                "fault",     "slam",        "rebuke",    "execute",  "forgive",  "pardon",
                "blacklist", "investigate", "accuse",    "suspect",  "acquit",   "try",
                "chide",     "attack",      "honor"});
}

bool takes_means(std::string_view lemma) {
    return is_one_of(lemma, {"use", "employ", "utilize", "utilise"});
}

bool performs_object(std::string_view lemma) {
    return is_one_of(
        lemma, {"begin",    "start",    "launch",      "resume",     "continue",  "keep_up",
                "step_up",  "increase", "expand",      "accelerate", "intensify", "renew",
                "cease",    "suspend",  "discontinue", "pause",      "conduct",   "carry_out",
                "complete", "perform",  "undertake",   "plan",       "prepare",   "negotiate",
                "make",     "impose",   "finish",      "scale_up",   "ramp_up"});
}

bool holds_intention(std::string_view lemma) {
    return is_one_of(
        lemma, {"have",   "make",     "develop", "draw_up", "prepare",    "devise", "hatch",
                "unveil", "outline",  "abandon", "drop",    "take",       "launch", "begin",
                "start",  "announce", "express", "lack",    "experience", "show",   "face",
                "get",    "win",      "lose",    "gain",    "reach",      "sign"});
}

bool subject_controls(std::string_view lemma) {
    return is_one_of(
        lemma, {"promise", "vow", "threaten", "pledge", "offer", "spend", "waste", "devote"});
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
