// Files of gold, before anything is scored on them.
#pragma once

#include <sstream>
#include <string>

namespace newsgraph {

// The whole file. Throws Error, with what is wrong in plain words, where it cannot be read, is
// binary, longer than half a gigabyte, or has nothing but blank lines and comments.
std::istringstream open_gold(const std::string& name);

// Throws like open_gold. A pipe is not looked at, since it can be read only once.
void check_gold(const std::string& name);

}  // namespace newsgraph
