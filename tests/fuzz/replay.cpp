// Runs every target over its corpus in the ordinary build: replay CORPUS. Prints what was run.
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
    if (argc != 2) {
        std::cerr << "usage: replay CORPUS\n";
        return 2;
    }
    for (const FuzzTarget& target : fuzz_targets()) {
        const auto files = files_in(fs::path(argv[1]) / target.name);
        for (const auto& path : files) {
            std::ifstream file(path, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            target.run(bytes);
        }
        std::cout << target.name << ": " << files.size() << " inputs\n";
        if (files.empty()) {
            std::cerr << target.name << ": no corpus\n";
            return 1;
        }
    }
    return 0;
}
