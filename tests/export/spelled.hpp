// The sample graph as a file, to be looked at as text.
#pragma once

#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::test {

inline std::string spelled(WriteGraph write) {
    std::ostringstream out;
    write(out, sample_graph(), {});
    return out.str();
}

// Without their line breaks.
inline std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        out.push_back(line);
    }
    return out;
}

inline bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace newsgraph::test
