// The text of several documents without blanks, so that two analyses of it can be compared
// whatever their tokens are.
#pragma once

#include "core/article.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

// A piece of the text without blanks.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    auto operator<=>(const Stretch&) const = default;
};

// Appends the visible characters of a word, and says where they are.
Stretch append_visible(std::string& text, std::string_view word);

// Throws Error with the place where the texts part, if they do.
void require_same_text(std::string_view gold, std::string_view system);

}  // namespace newsgraph
