// Whether a predicate is said to be so, by whom, and in which sense: polarity, status and
// speakers through the whole chain of what it is embedded in. "CNN reports that officials said
// Iran [denied [planning to [send] drones]]".
#pragma once

#include "core/kinds.hpp"
#include "extract/clauses/arguments.hpp"
#include "extract/schema/predicate_lexicon.hpp"

#include <vector>

namespace newsgraph {

struct Modality {
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::vector<int> speakers;  // tokens of the sentence, nearest first
    int requester = -1;         // who asks for it; of no fact that is told beside the request
    bool open = false;  // whatever is planned there may be no plan: "fears that it will sell"

    bool operator==(const Modality&) const = default;
};

// Its subject is who says it.
bool is_speech(Effect effect);

// What an embedding word does to what it embeds: by its effect, what holds of the word itself,
// whether it is negated, and who its subject is (-1: nobody). Follows the implicative signatures
// of Nairn, Condoravdi and Karttunen (2006) in a coarse form.
Modality embed(Effect effect, const Modality& outer, bool negated, int subject);

// The predicate is a verb, a word with a copula, or a noun that says a relation.
Modality read_modality(DeepArguments& arguments, int predicate);

}  // namespace newsgraph
