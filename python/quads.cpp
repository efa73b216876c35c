#include "python/quads.hpp"

#include "export/formats.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace newsgraph {

std::vector<std::string> quads_of(const KnowledgeGraph& graph) {
    std::stringstream stream;
    write_nquads(stream, graph, {});
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    std::ranges::sort(lines);
    return lines;
}

std::vector<std::string> quads_beyond(const KnowledgeGraph& whole, const KnowledgeGraph& part) {
    const std::vector<std::string> all = quads_of(whole);
    const std::vector<std::string> known = quads_of(part);
    std::vector<std::string> beyond;
    std::ranges::set_difference(all, known, std::back_inserter(beyond));
    return beyond;
}

}  // namespace newsgraph
