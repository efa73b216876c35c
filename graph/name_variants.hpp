// One name in the spellings of different papers: "Sergei" and "Sergey", "Jinping Xi" and "Xi
// Jinping", "Norvik Ltd" and "Norvik", "Labour" and "Labor".
#pragma once

#include "graph/name_class.hpp"

#include <string>

namespace newsgraph {

// Equal for names that are written differently and read alike; empty for names that have no
// variants: classes, single words, designations with numbers. Of persons: words in any order,
// without middle initials and particles ("al-"), letters folded as transliterations vary; a
// final vowel stays ("Mario" is not "Maria", "Jan" not "Jana"). Of others: without legal forms,
// in American spelling.
std::string variant_key(const NameClass& name);

// The initials within a person's name ("f" of "John F. Kennedy"): of two that differ here and
// are not empty nobody knows that they are one.
std::string middle_initials(const NameClass& name);

}  // namespace newsgraph
