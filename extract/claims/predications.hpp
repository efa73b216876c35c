// What a copula says without a verb: how much ("revenue was $5 billion", "is 300 meters long"),
// where ("the factory is in Riga").
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/rules/rule.hpp"

#include <span>
#include <string_view>

namespace newsgraph {

// Two words of a sentence and what the copula says between them.
struct Predication {
    int subject = -1;
    int object = -1;
    std::string_view relation = "has_property";

    explicit operator bool() const { return subject >= 0 && object >= 0; }
};

using ReadPredication = Predication (*)(const Frame&, const Terms&);
extern const std::span<const Rule<ReadPredication>> predication_rules;

// Makes the claim say it.
void say_predication(const Predication& said, const Terms& terms, Claim& claim);

// "Oslo's debt rose to 9 percent" is a property of Oslo: the predicate takes up what is
// measured, which stands on that token.
void give_to_owner(int measured, const Terms& terms, Claim& claim);

}  // namespace newsgraph
