// Records as they lie in the store: Zstandard frames (RFC 8878).
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

std::string compress(std::string_view text);
// What was compressed, exactly. Throws Error that begins with `where` for what is no such frame,
// is damaged, or would be larger than any record is, without taking the memory.
std::string decompress(std::string_view frame, const std::string& where);

}  // namespace newsgraph
