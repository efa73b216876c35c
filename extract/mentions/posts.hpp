// Posts among the nouns of a sentence: "Attorney General", "Secretary of State".
#pragma once

#include "extract/names/word_view.hpp"

namespace newsgraph {

// "President", "Advisor" with a capital are tagged as names, but are posts.
bool is_post_word(const WordView& view, int token);
// "Attorney" of "Attorney General"
bool begins_post(const WordView& view, int token);
// "staff" of "chief of staff"
bool is_inside_post(const WordView& view, int token);
// "Secretary [of State]", "chief [of the general staff]": one past the last word of a post that
// goes on after its head, or after the head.
int end_of_post(const WordView& view, int token);
// "spokesman John Kirby", "Ann Lee is the minister"
bool is_given_to_person(const WordView& view, int post);

}  // namespace newsgraph
