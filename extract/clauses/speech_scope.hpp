// How far a saying reaches beyond the clause that the tree hangs on it.
#pragma once

#include "extract/syntax/syntax_view.hpp"

#include <vector>

namespace newsgraph {

// "it sank and two drowned, [the clerk] said", "..., according to [the bank]": who stands behind a
// comma at the end of the sentence says all of it; -1: nobody, or the predicate is not in it.
int closing_speaker(const SyntaxView& tree, int predicate);
int closing_source(const SyntaxView& tree, int predicate);

// Adds who says the predicate by "according to" or at the end of the sentence, without repeats.
void add_sources(const SyntaxView& tree, int predicate, std::vector<int>& speakers);

// "said it sank, and two ships [left]": the verb that says this clause too, though it is
// coordinated with the verb itself; -1: none.
int saying_before(const SyntaxView& tree, int predicate);

// "officials warned: the drones [arrived]": the verb says the clause that is only put beside it;
// not behind a semicolon, nor where it has another clause that it says.
bool is_told_behind_mark(const SyntaxView& tree, int verb, int predicate);

// "[the panel] noted a trend in the sales": who says what is told of the object; -1: nobody.
int teller_of_object(const SyntaxView& tree, int verb, int object);

// "rejected Lee's [assertion] that it sank": he made it, whatever others do to what it says.
bool is_saying_of_somebody(const SyntaxView& tree, int noun);

// "a [report] that it sank"; but "the [news] that it sank" is anybody's.
bool is_telling_text(const SyntaxView& tree, int noun);

}  // namespace newsgraph
