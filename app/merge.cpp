// merge: what extract wrote, in any number of parts and any order, becomes the graph that build
// would have made.
#include "app/commands.hpp"
#include "app/graph_files.hpp"
#include "core/error.hpp"

#include <fstream>
#include <iostream>

namespace newsgraph {

int run_merge(const Options& options) {
    require_writable(options.out);
    const Progress progress;
    GraphBuilder builder;
    for (const auto& name : options.inputs) {
        if (name == "-") {
            builder.add_partials(std::cin, "standard input");
            continue;
        }
        std::ifstream in(name, std::ios::binary);
        if (!in || std::filesystem::is_directory(name)) {
            throw Error(name + ": no file that can be read; merge takes outputs of extract");
        }
        builder.add_partials(in, name);
    }
    return write_graph_files(std::move(builder), options, progress);
}

}  // namespace newsgraph
