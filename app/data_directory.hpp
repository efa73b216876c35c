// Where the lexicons and models lie.
#pragma once

#include <filesystem>

namespace newsgraph {

// The first of these that holds our data: `given` (from --data), $NEWSGRAPH_DATA, the source
// tree that the program was built from, data/ next to the executable or one folder up,
// share/newsgraph/data next to its bin/, the install prefix it was configured with. What was
// asked for by --data or the environment is taken or refused, never replaced by another. Throws
// Error that says where it looked.
std::filesystem::path find_data_directory(const std::filesystem::path& given);

}  // namespace newsgraph
