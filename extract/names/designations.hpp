// Names that show by their form: types of weapons and vehicles by letters and digits,
// resolutions and articles by number, parties before a post.
#pragma once

#include "extract/names/word_view.hpp"

#include <optional>
#include <string>

namespace newsgraph {

// A designation that begins with that token, in one token or in several without blanks:
// "M113", "T-72B3", "Shahed-136", "F-16s", "Shahed-series". Years and ranks of lists
// ("Top-10", "June-2022") are none. Nothing if there is none.
std::optional<Range> designation_at(const WordView& view, int first);
bool is_designation(const WordView& view, Range range);

// "Shahed - 136s" -> "Shahed-136"; "Shahed-series" -> "Shahed".
std::string designation_label(std::string_view written);

// "Resolution 2231", "resolution 1973", "Article 5": the range of the word and its number.
std::optional<Range> numbered_law_at(const WordView& view, int first);

// "[Democratic] Senator Ann Lee": the party whose member somebody in office is.
bool is_party_of_post(const WordView& view, int token);

}  // namespace newsgraph
