// JSON as pages have it, made JSON again.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Mends what people and their templates break: raw line breaks and tabs in strings, quotes in
// strings that nobody escaped, escapes that JSON has not ("\\'"), comments of HTML and marks of
// CDATA around it, a semicolon after it. What stays broken stays. Linear; JSON stays as it is.
std::string repair_json(std::string_view json);

// The value of the first "key": "..." in text that is no JSON, empty where there is none.
std::string scan_json_string(std::string_view text, std::string_view key);

}  // namespace newsgraph
