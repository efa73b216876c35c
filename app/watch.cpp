// watch: update whenever files appear in INPUT, change, or go, until the program is stopped.
// What the system tells (inotify) is only that something happened; what is new is found by
// reading, so that nothing is missed when much happens at once.
#include "app/commands.hpp"
#include "app/folder_watch.hpp"
#include "app/graph_files.hpp"
#include "app/update.hpp"
#include "core/error.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

// One update that fails, as on a disk that is full for a while, is told and tried again with the
// next file; the watch goes on.
void try_update(const Options& options, const Engine& engine) {
    try {
        update_once(options, engine);
    } catch (const UsageError&) {
        throw;
    } catch (const Error& error) {
        std::cerr << "newsgraph: " << error.what() << '\n';
    }
}

// What is written into INPUT would be read from there.
void require_apart(const Options& options) {
    const fs::path directory = fs::weakly_canonical(options.out);
    for (const std::string& input : options.inputs) {
        const fs::path folder = fs::weakly_canonical(input);
        const auto [end, ignored] =
            std::mismatch(folder.begin(), folder.end(), directory.begin(), directory.end());
        if (end == folder.end()) {
            throw UsageError(
                "watch: " + options.out.string() + " lies in " + input
                + "; what is written there would be read as news");
        }
    }
}

}  // namespace

int run_watch(const Options& given) {
    const Options options = as_built(given);
    if (std::ranges::find(options.inputs, "-") != options.inputs.end()) {
        throw UsageError("watch: standard input cannot be watched; name folders or files");
    }
    require_apart(options);
    const Engine engine = load_engine(options);
    FolderWatch watch(options.inputs);
    update_once(options, engine);
    while (true) {
        watch.wait_for_change();
        try_update(options, engine);
    }
}

}  // namespace newsgraph
