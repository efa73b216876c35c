// The step from one whole set of files to the next, as output_set.hpp draws it: what those who
// publish and those who find something half published have in common.
#pragma once

#include "graph/storage/descriptor.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace newsgraph {

inline constexpr std::string_view published_name = ".publish";
inline constexpr std::string_view removal_list_name = ".remove";

// Whether there is something of that name, a link that leads nowhere too.
bool is_there(const std::filesystem::path& path);
// What is in a folder, in the order of names.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& directory);

// Whether a whole set waits to be moved into place. Throws Error for something else of its
// name, which nobody of us made and which is therefore not touched.
bool has_publication(const std::filesystem::path& directory);

// Takes the lock of a folder; not open when somebody else has it. Throws Error where nothing
// can be locked.
Descriptor try_lock(const std::filesystem::path& directory);

// Moves what was published into place; nothing to do is fine. Needs the lock. May be broken off
// at any point and called again. Throws Error that says so.
void roll_forward(const std::filesystem::path& directory);

}  // namespace newsgraph
