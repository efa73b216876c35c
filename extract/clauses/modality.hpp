// Whether a predicate is said to be so, by whom, and in which sense: polarity, status and
// speakers through the whole chain of what it is embedded in. "CNN reports that officials said
// Iran [denied [planning to [send] drones]]".
#pragma once

#include "core/kinds.hpp"
#include "extract/schema/embedding.hpp"
#include "extract/syntax/tree.hpp"

#include <vector>

namespace newsgraph {

struct Modality {
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::vector<int> speakers;  // tokens of the sentence, nearest first

    bool operator==(const Modality&) const = default;
};

// The predicate is a verb, a word with a copula, or a noun that says a relation. Follows the
// implicative signatures of Nairn, Condoravdi and Karttunen (2006) in a coarse form: what an
// embedding word does to its complement, turned round under a negation.
Modality read_modality(const Tree& tree, const Embedding& embedding, int predicate);

}  // namespace newsgraph
