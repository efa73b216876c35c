// May "the factory" be a name that stands before it, by what the noun and the name are?
#pragma once

#include "extract/coref/mention_clusters.hpp"
#include "extract/rules/rule.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

// A definite nominal, by its noun in the singular, and a name.
struct NounAndName {
    const MentionClusters& clusters;
    int nominal = 0;
    const std::string& noun;
    int name = 0;
};

using NounFit = bool (*)(const NounAndName&);

// Any of them will do. antecedents.bin has learned them by their place: a row that comes in or goes
// asks for a new model, except at the end.
std::span<const Rule<NounFit>> noun_fits();

// The head of the class that a noun is short for: "minister" of "pm".
std::string post_noun(const Lexicon& lexicon, std::string_view noun);
// "spokesman", "spokeswoman" and "spokesperson" are one post.
std::string post_stem(std::string_view post);
// A post that is that state's; states' presidents are told apart by it.
std::string post_of_state(std::string_view post, std::string_view state);
// The country or body of "the Chilean president", "Chile's president", "president of Chile", "the
// NATO spokesman"; or empty.
std::string state_of(const MentionClusters& clusters, int nominal);

}  // namespace newsgraph
