// export: a graph that build or merge wrote, in another format.
#include "app/commands.hpp"
#include "app/entity_name.hpp"
#include "app/graph_files.hpp"
#include "core/error.hpp"
#include "export/formats.hpp"
#include "graph/output_file.hpp"
#include "graph/relations.hpp"
#include "graph/selection.hpp"
#include "graph/store.hpp"

#include <iostream>
#include <unistd.h>
#include <utility>

namespace newsgraph {

namespace {

// With the entity's id in place of the name that the user gave; and no relation that no claim
// has, for a slip of the pen would be an empty picture.
Selection with_ids(const KnowledgeGraph& graph, Selection selection) {
    if (!selection.ego.empty()) {
        selection.ego = graph[find_one_entity(graph, selection.ego)].id;
    }
    for (const std::string& relation : selection.relations) {
        if (relation != "open" && find_relation(graph.relations(), relation) == nullptr) {
            throw Error(
                "no claim has the relation '" + relation + "'; relations.jsonl lists all");
        }
    }
    return selection;
}

}  // namespace

int run_export(const Options& options) {
    const Format& format = find_format(options.format);
    if (options.out.empty() && format.binary && isatty(STDOUT_FILENO) == 1) {
        throw UsageError(options.format + " is not for a terminal; name a file with -o");
    }
    KnowledgeGraph graph = read_store(options.inputs.front());
    ExportOptions how{
        .include_denied = options.include_denied,
        .all = options.draw_all,
        .drawn = {},
        .base = options.base.empty() ? base_of(options.inputs.front()) : options.base};
    if (options.selection != Selection{}) {
        Selected selected = select(graph, with_ids(graph, options.selection));
        graph = std::move(selected.graph);
        how.drawn = std::move(selected.drawn);
    }
    ExportReport report;
    if (options.out.empty()) {
        report = format.write(std::cout, graph, how);
    } else {
        OutputFile file(options.out);
        report = format.write(file.stream(), graph, how);
        file.commit();
    }
    if (const auto left_out = describe(report); !left_out.empty()) {
        std::cerr << "newsgraph: " << left_out << '\n';
    }
    return 0;
}

}  // namespace newsgraph
