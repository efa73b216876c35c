// What is fuzzed: every reader of bytes from outside, by name.
#pragma once

#include <span>
#include <string_view>

namespace newsgraph {

struct FuzzTarget {
    std::string_view name;
    // Reads the bytes as if they came from outside. A crash, a hang or a sanitizer's word is a
    // finding; an Error is what bad input gets.
    void (*run)(std::string_view bytes);
};

// All of them.
std::span<const FuzzTarget> fuzz_targets();
// Those of files that are no articles; among the others.
std::span<const FuzzTarget> file_targets();

}  // namespace newsgraph
