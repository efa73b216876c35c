// Writes the graph of the fixtures in every format that is there, for the clients to read.
#include "export/formats.hpp"
#include "tests/export/sample_graph.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

int main(int count, char** arguments) {
    using namespace newsgraph;
    if (count != 2) {
        std::fputs("usage: write_samples FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    std::filesystem::create_directories(folder);
    const KnowledgeGraph graph = test::sample_graph();
    bool fine = true;
    const auto write = [&](WriteGraph function, const std::string& ending) {
        std::ofstream plain{folder / ("sample" + ending), std::ios::binary};
        std::ofstream denied{folder / ("denied" + ending), std::ios::binary};
        function(plain, graph, {});
        function(denied, graph, {.include_denied = true});
        fine = fine && plain.flush() && denied.flush();
    };
    for (const Format& format : formats()) {
        if (format.write != nullptr) {
            write(format.write, std::string{format.extension});
        }
        for (const FormatTable& table : format.tables) {
            write(
                table.write,
                "." + std::string{format.name} + "." + std::string{table.name} + ".csv");
        }
    }
    return fine ? 0 : 1;
}
