// How English says a relation of the contract: one table, from which the affirmed, denied,
// planned and doubtful forms are made.
#pragma once

#include "core/kinds.hpp"

#include <string>
#include <string_view>

namespace newsgraph {

struct VerbPhrase {
    std::string_view relation;
    std::string_view base;         // "supply", "be part", "be based"
    std::string_view preposition;  // before the object: "with", "of"; empty: none
    std::string_view
        participle;            // "supplied"; empty: no passive, "something" stays the subject
    bool actors_only = false;  // "holds talks with" a person or state; things: the next row
};

// Null for relations that are not in the table. Some are said in another way of what acts than
// of things: "holds talks with Iran", "discusses the agreement".
const VerbPhrase* find_phrase(std::string_view relation, bool object_acts);

// What decides about the form of a predicate.
struct Mood {
    bool plural = false;
    bool actor = true;  // the grammatical subject can plan and be asked
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
};

// The predicate with every hedge: "supplies", "do not supply", "plans to supply", "may supply",
// "is called on not to supply", "would supply".
std::string conjugate(std::string_view base, const Mood& mood);

}  // namespace newsgraph
