// Who stands behind a text, and behind "according to".
#pragma once

#include "extract/syntax/syntax_view.hpp"

namespace newsgraph {

// Who writes or speaks in a text: "a statement by [the ministry]", "[the ministry]'s statement",
// "[Rome] issued a statement"; -1: the word is no text, or nobody is named.
int author_of(const SyntaxView& tree, int text);

// The source itself, or who stands behind it where it is a text or a record: "according to a tweet
// by [the mayor]", "according to [Reuters] data".
int named_source(const SyntaxView& tree, int source);

// The named source beside a predicate: "in a report of [the council], the storm sank ten"; -1:
// nobody.
int according_to(const SyntaxView& tree, int predicate);

// "according to the [mayor], Ann Lee", "a survey [made] by the bank": what the phrase that names the
// source says of that source itself.
bool is_within_source(const SyntaxView& tree, int predicate, int source);

}  // namespace newsgraph
