#include "app/engine.hpp"

#include "app/data_directory.hpp"
#include "app/reading.hpp"
#include "app/version.hpp"
#include "core/error.hpp"
#include "graph/sha256.hpp"

#include <algorithm>
#include <engine_code.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

std::string hash_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
        throw Error(file.string() + ": cannot be read");
    }
    return sha256_hex(content);
}

std::string shortened(const std::string& hash) {
    return hash.substr(0, 8);
}

// Of what lies there under which names; where it lies is no difference.
std::string hash_of_folder(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    std::string all;
    for (const fs::path& file : files) {
        all += file.lexically_relative(folder).generic_string() + ' ' + hash_of(file) + '\n';
    }
    return sha256_hex(all);
}

}  // namespace

std::string engine_name(const Options& options) {
    std::string name = std::string(version) + " code " + NEWSGRAPH_ENGINE_CODE + " data "
                       + shortened(hash_of_folder(find_data_directory(options.data)));
    if (options.schema) {
        name += " schema " + shortened(hash_of(*options.schema));
    }
    if (options.gazetteer) {
        name += " gazetteer " + shortened(hash_of(*options.gazetteer));
    }
    std::vector<std::string> without = options.without_rules;
    std::ranges::sort(without);
    std::string rules;
    for (const std::string& rule : without) {
        rules += rule + '\n';
    }
    if (!rules.empty()) {
        name += " without rules " + shortened(sha256_hex(rules));
    }
    return name;
}

Engine load_engine(const Options& options) {
    return {.language = load_language(options), .name = engine_name(options)};
}

}  // namespace newsgraph
