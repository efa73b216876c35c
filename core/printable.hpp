// Text from outside on a terminal: it can neither move the cursor nor forge a line.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// One line of valid UTF-8 for people: control characters, line ends, marks of direction and
// bytes that are no UTF-8 are written out as "\\x1b" or "\\u202e"; all else stays as it is.
std::string printable(std::string_view text);

}  // namespace newsgraph
