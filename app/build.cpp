// build: the main job. Articles are read, understood and folded into a graph.
#include "app/commands.hpp"
#include "app/extraction.hpp"
#include "app/graph_files.hpp"
#include "app/reading.hpp"

namespace newsgraph {

int run_build(const Options& options) {
    const auto reader = open_reader(options);
    require_writable(options.out);
    const Language language = load_language(options);
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
