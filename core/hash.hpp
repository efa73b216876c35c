// A hash that is the same on every machine and in every run (std::hash promises neither).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgraph {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr std::uint64_t fnv1a(
    std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL) {
    for (const char c : bytes) {
        seed ^= static_cast<unsigned char>(c);
        seed *= 0x100000001b3ULL;
    }
    return seed;
}

// Maps from texts, to be looked up and never walked: the order of a hash must not show.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return fnv1a(text); }
};
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

}  // namespace newsgraph
