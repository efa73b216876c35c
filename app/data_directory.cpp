#include "app/data_directory.hpp"

#include "core/error.hpp"

#include <cstdlib>
#include <string>
#include <system_error>
#include <vector>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

// The relation schema is what no use of the program can do without.
bool holds_data(const fs::path& directory) {
    std::error_code ignored;
    return fs::is_regular_file(directory / "schema/relations.tsv", ignored);
}

fs::path take(const fs::path& directory, const std::string& said_by) {
    if (!holds_data(directory)) {
        throw Error(
            directory.string() + ": no data of newsgraph in it (no schema/relations.tsv), but "
            + said_by + " names it");
    }
    return directory;
}

}  // namespace

fs::path find_data_directory(const fs::path& given) {
    if (!given.empty()) {
        return take(given, "--data");
    }
    if (const char* named = std::getenv("NEWSGRAPH_DATA"); named != nullptr && *named != '\0') {
        return take(named, "$NEWSGRAPH_DATA");
    }
    std::error_code ignored;
    const fs::path here = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    const std::vector<fs::path> candidates{
        NEWSGRAPH_SOURCE_DATA,
        here / "data",
        here / "../data",
        here / "../share/newsgraph/data",
        NEWSGRAPH_INSTALL_DATA,
    };
    std::string looked_at;
    for (const auto& candidate : candidates) {
        if (holds_data(candidate)) {
            return candidate.lexically_normal();
        }
        looked_at += "\n  " + candidate.lexically_normal().string();
    }
    throw Error(
        "no data of newsgraph found; name its folder with --data DIR. Looked at:" + looked_at);
}

}  // namespace newsgraph
