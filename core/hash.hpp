// A hash that is the same on every machine and in every run (std::hash promises neither).
#pragma once

#include <cstdint>
#include <string_view>

namespace newsgraph {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL) {
    for (const char c : bytes) {
        seed ^= static_cast<unsigned char>(c);
        seed *= 0x100000001b3ULL;
    }
    return seed;
}

}  // namespace newsgraph
