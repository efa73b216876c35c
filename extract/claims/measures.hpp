// What a thing measures, said with a copula: "revenue was $5 billion", "is 300 meters long".
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// Two words of a sentence: what is measured, and its amount.
struct Measure {
    int subject = -1;
    int amount = -1;

    explicit operator bool() const { return subject >= 0 && amount >= 0; }
};

using ReadMeasure = Measure (*)(const Frame&, const Terms&);
extern const std::span<const Rule<ReadMeasure>> measure_rules;

// Makes the claim say it.
void say_measure(const Measure& measure, const Terms& terms, Claim& claim);

// "Oslo's debt rose to 9 percent" is a property of Oslo: the predicate takes up what is
// measured, which stands on that token.
void give_to_owner(int measured, const Terms& terms, Claim& claim);

}  // namespace newsgraph
