// Codes of countries.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// "Iran" -> "ir": ISO 3166-1 alpha-2 in lower case of the country of that English name; empty if
// Unicode's locale data have no country of that name. Thread-safe.
std::string country_code(std::string_view english_name);

}  // namespace newsgraph
