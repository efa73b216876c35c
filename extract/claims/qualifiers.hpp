// What else a clause says of its claim: when, where, how many, with what, against whom, what
// for, of what origin.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/claims/typed.hpp"

#include <initializer_list>
#include <string>
#include <vector>

namespace newsgraph {

// Adds to the claim what the frame's own words give and no slot has taken: `object` is the token
// that the claim's object stands on (-1: none), `match` null for an open claim.
void add_qualifiers(
    const Frame& frame, const Terms& terms, const Match* match, int object, Claim& claim);

// Does it have a qualifier of one of these roles?
bool has_role(const Claim& claim, std::initializer_list<Role> roles);

// Does one of its qualifiers stand on these words, or on more?
bool is_told(const Claim& claim, Span words);

// ISO time of the clause, or empty: the literal of role time with one.
std::string time_of(const Claim& claim);

// "its stand [on Chad]": no place, as an island may be.
bool is_on_country(const Terms& terms, Marker marker, int noun);

// Adds a qualifier unless the claim has the same already, or its subject or object is that.
void add_qualifier(Claim& claim, Role role, const Term& term);

// Adds these words of the article as they stand.
void add_words(const Article& article, Range words, Role role, LiteralType type, Claim& claim);

}  // namespace newsgraph
