// How English says a relation: the affirmed, denied, planned and doubtful forms of its phrase.
#pragma once

#include "core/record.hpp"
#include "core/verb_phrase.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// The phrase that the relation came with, else one made of the words of its id. Some are said
// in another way of what acts than of things: "holds talks with Iran", "discusses the agreement".
VerbPhrase phrase_of(
    const std::vector<Relation>& relations, std::string_view id, bool object_acts);

// What decides about the form of a predicate.
struct Mood {
    bool plural = false;
    bool actor = true;  // the grammatical subject can plan and be asked
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    // What is otherwise said in the present: "was supplied" of "be supplied".
    bool past = false;
};

// The predicate with every hedge: "supplied", "did not supply", "planned to supply", "may
// supply", "was called on not to supply", "would supply"; in the present how things are: "is
// based", "owns".
std::string conjugate(std::string_view base, const Mood& mood);

}  // namespace newsgraph
