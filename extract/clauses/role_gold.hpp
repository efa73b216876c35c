// PropBank's roles by the words of Universal Dependencies, to learn from and to measure with.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace newsgraph {

// A predicate of gold; words are token indices from 0.
struct GoldPredicate {
    std::string sentence;  // its sent_id
    int token = 0;
    bool noun = false;
    std::vector<int> arguments;  // heads of ARG0 to ARG5
    std::vector<int> roles;      // their numbers
    std::vector<int> modifiers;  // heads of ARGM: neither right nor wrong when found
};

// Reads the table: sent_id, first word (from 1), words, roleset, kind, "ARG0:first-last:head ...";
// verbs (v) and nouns (n) are kept, parts named R- and C- are not. Throws Error "NAME:LINE: why".
std::vector<GoldPredicate> read_roles(std::istream& in, const std::string& name);

// The "# sent_id = " of a CoNLL-U file, in order.
std::vector<std::string> read_sentence_ids(std::istream& in);

}  // namespace newsgraph
