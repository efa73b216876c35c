// build: the main job. Articles are read, understood and folded into a graph.
#include "app/commands.hpp"
#include "app/data_directory.hpp"
#include "app/extraction.hpp"
#include "app/graph_files.hpp"
#include "app/reading.hpp"

namespace newsgraph {

int run_build(const Options& options) {
    const auto data = find_data_directory(options.data);
    const auto reader = open_reader(options, data);
    require_writable(options.out);
    const Language language = Language::load(data);
    Progress progress;
    GraphBuilder builder;
    extract_all(*reader, language, options.jobs, [&](Outcome outcome) {
        progress.note(outcome);
        std::visit([&](auto& what) { builder.add(std::move(what)); }, outcome);
    });
    progress.finish();
    return write_graph_files(std::move(builder), options, progress);
}

}  // namespace newsgraph
