// A piece of a text, by position. Everything that the program asserts can be pointed at with one.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace newsgraph {

// Half-open range of bytes in Document::text. An empty span (begin == end) points at nothing.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const Span&) const = default;
    bool empty() const { return begin == end; }
    std::uint32_t size() const { return end - begin; }
    bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

}  // namespace newsgraph
