// Runs every target over its corpus and over all samples, whatever their format, in the ordinary
// build: replay CORPUS SAMPLES. Prints what was run; without arguments the names of the targets.
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 1) {
        for (const FuzzTarget& target : fuzz_targets()) {
            std::cout << target.name << '\n';
        }
        return 0;
    }
    if (argc != 3) {
        std::cerr << "usage: replay CORPUS SAMPLES\n";
        return 2;
    }
    for (const FuzzTarget& target : fuzz_targets()) {
        auto files = files_in(fs::path(argv[1]) / target.name);
        std::ranges::move(files_in(argv[2]), std::back_inserter(files));
        for (const auto& path : files) {
            std::ifstream file(path, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            target.run(bytes);
        }
        std::cout << target.name << ": " << files.size() << " inputs\n";
        if (files.empty()) {
            std::cerr << target.name << ": nothing to run\n";
            return 1;
        }
    }
    return 0;
}
