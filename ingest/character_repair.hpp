// Characters as they should have been: mojibake, left-over entities, invisible signs, NFC.
#pragma once

#include "core/text_flaws.hpp"

#include <string>
#include <string_view>

namespace newsgraph {

// Repairs valid UTF-8: UTF-8 that was once read as Windows-1252 ("â€™" -> "’"), blanks of all
// kinds -> ' ', line ends of all kinds -> '\n'; C1 controls -> the signs of
// Windows-1252 that they stand for; a zero-width space between words -> ' '; "ﬁ" -> "fi". Other
// control, zero-width, direction and private-use characters and soft hyphens go, but for the
// joiners inside an emoji. The result is NFC. What was mended is added to `flaws`, if it is given.
std::string clean_characters(std::string_view text, FlawCounts* flaws = nullptr);

// Character references that a copy left in plain text: "&amp;", "&#8217;", also "&amp;#8217;".
// Unknown ones stay as they are; only HTML's own names are known.
std::string decode_entities(std::string_view text, FlawCounts* flaws = nullptr);

// Runs of blanks and line ends -> one blank, none at the ends.
std::string collapse_spaces(std::string_view text);

}  // namespace newsgraph
