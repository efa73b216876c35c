// A claim before it is kept or left, and what rules about its worth ask of it.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <initializer_list>

namespace newsgraph {

// A claim that is ready but for the question whether it is kept.
struct WorthCase {
    const Article& article;
    const SyntaxView& tree;
    const Frame& frame;
    const Claim& claim;
    int object = -1;  // the token that its object stands on
};

using Worth = bool (*)(const WorthCase&);

// It has a qualifier of one of these roles.
bool has_role(const Claim& claim, std::initializer_list<Role> roles);

// The entity that an end is; null: none, a literal.
const Chain* chain_of(const WorthCase& given, const Term& term);

// No relation is known for its predicate.
bool is_open(const WorthCase& given);

// A text without any description: "a [statement]".
bool is_bare_text(const WorthCase& given, const Term& term);

}  // namespace newsgraph
