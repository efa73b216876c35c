// merge: what extract wrote, in any number of parts and any order, becomes the graph that build
// would have made.
#include "app/collection.hpp"
#include "app/commands.hpp"
#include "core/error.hpp"
#include "graph/line_reader.hpp"
#include "graph/partial.hpp"

#include <fstream>
#include <iostream>

namespace newsgraph {

namespace {

bool is_blank(const std::string& line) {
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

void add_partials(std::istream& in, const std::string& name, Collection& collection) {
    LineReader lines(in, name);
    for (std::string line; lines.next(line);) {
        if (!is_blank(line)) {
            std::string engine;
            auto partial = read_partial(line, lines.where(), &engine);
            collection.add(std::move(partial), engine);
        }
    }
}

}  // namespace

int run_merge(const Options& options) {
    Collection collection(options);
    const Progress progress(options.quiet);
    for (const auto& name : options.inputs) {
        if (name == "-") {
            add_partials(std::cin, "standard input", collection);
            continue;
        }
        std::ifstream in(name, std::ios::binary);
        if (!in || std::filesystem::is_directory(name)) {
            throw Error(name + ": no file that can be read; merge takes outputs of extract");
        }
        add_partials(in, name, collection);
    }
    return collection.publish(progress);
}

}  // namespace newsgraph
