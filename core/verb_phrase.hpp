// How English says a relation, as the column "phrase" of data/schema/relations.tsv spells it:
//
//   supply, supplied                               base form, passive participle
//   protest [against]                              no passive; a word before the object
//   actors: negotiate [with]; negotiate, negotiated  of what acts, else the next
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct VerbPhrase {
    std::string base;          // "supply", "be part", "be based"
    std::string preposition;   // before the object: "with", "of"; empty: none
    std::string participle;    // "supplied"; empty: no passive, "somebody" stays the subject
    bool actors_only = false;  // "holds talks with" a person or state; things: the next one

    bool operator==(const VerbPhrase&) const = default;
};

// None for empty text, nothing for what is not of the shape above. The last one is not for
// actors only.
std::optional<std::vector<VerbPhrase>> parse_verb_phrases(std::string_view text);

}  // namespace newsgraph
