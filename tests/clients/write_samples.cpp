// Writes the graph of the fixtures in every format that is there, for the clients to read.
#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

int main(int count, char** arguments) {
    using namespace newsgraph;
    if (count != 2) {
        std::fputs("usage: write_samples FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    const KnowledgeGraph graph = test::sample_graph();
    for (const Format& format : formats()) {
        if (format.write == nullptr) {
            continue;
        }
        const std::string extension{format.extension};
        std::ofstream plain{folder / ("sample" + extension), std::ios::binary};
        std::ofstream denied{folder / ("denied" + extension), std::ios::binary};
        format.write(plain, graph, {});
        format.write(denied, graph, {.include_denied = true});
        if (!plain.flush() || !denied.flush()) {
            return 1;
        }
    }
    return 0;
}
