// Letters as the models were trained to see them: a fixed table of Latin, Greek and Cyrillic, the
// same as in extract/train/features.py. Other tables know more, but weights depend on this one.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

char32_t lower(char32_t c);
bool is_upper(char32_t c);
// A letter of the alphabets above in lower case, or a sign of a script without case.
bool is_lower_letter(char32_t c);

std::u32string lower(std::u32string_view text);
std::u32string code_points(std::string_view text);
std::string utf8(std::u32string_view text);

}  // namespace newsgraph
