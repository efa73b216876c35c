// Numbers in words and digits: "6,000", "1.2 billion", "two hundred and fifty", "several hundred",
// "tens of thousands", "20 to 30".
#pragma once

#include "extract/values/value_words.hpp"

#include <optional>

namespace newsgraph {

// Tokens [first, last) say a number.
struct Number {
    int first = 0;
    int last = 0;
    std::optional<double> min;
    std::optional<double> max;  // nothing: "hundreds"
    bool is_digits = false;     // a single token of digits, which may be a year or a name
    bool is_scaled = false;     // ends with a word like "million"
    bool is_vague = false;
};

// The longest number that begins with that token; nothing if none does. "a" and "half" count
// only before a scale: "a dozen", "half a million".
std::optional<Number> number_at(const SentenceWords&, int first);

// The value of a token that is digits with well-placed commas: "6,000", "1.2", ".04".
std::optional<double> read_digits(std::string_view text);

}  // namespace newsgraph
