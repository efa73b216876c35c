// Hostile inputs of any size, each of another shape.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

struct Shape {
    std::string_view name;
    std::string_view file;             // tells the format
    std::string (*make)(std::size_t);  // about so many bytes
};

std::span<const Shape> shapes();

}  // namespace newsgraph
