#include "python/quads.hpp"

#include <sstream>
#include <string_view>

namespace newsgraph {

std::vector<QuadBlock> quad_blocks(const KnowledgeGraph& graph, Described what) {
    std::ostringstream out;
    write_nquads_of(out, graph, what);
    const std::string written = std::move(out).str();
    std::vector<QuadBlock> blocks;
    for (std::string_view rest = written; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        const std::string_view subject = line.substr(0, line.find(' '));
        if (blocks.empty() || blocks.back().first != subject) {
            blocks.emplace_back(subject, line);
        } else {
            (blocks.back().second += '\n') += line;
        }
    }
    return blocks;
}

}  // namespace newsgraph
