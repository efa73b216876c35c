// Which named place lies in which: "in Obo, Haut-Mbomou, Central African Republic".
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/rules/rule.hpp"

#include <span>
#include <vector>

namespace newsgraph {

// Two named places of a sentence, one behind the other.
struct PlacePair {
    const Article& article;
    const Terms& terms;
    const Mention& inner;
    const Mention& outer;
};

using LiesIn = bool (*)(const PlacePair&);
extern const std::span<const Rule<LiesIn>> place_rules;

// located_in claims of one sentence. Who tells of an event or of a site is their speaker; where
// named places lie is nobody's word.
std::vector<Claim> read_places(
    const Terms& terms,
    const ActiveRules<LiesIn>& rules,
    const std::vector<int>& quote_speakers);

}  // namespace newsgraph
