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

#include <deque>
#include <filesystem>
#include <iostream>
#include <memory>
#include <unistd.h>
#include <utility>
#include <vector>

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

// Kept to the end of the program: the system takes back the memory of millions of claims at
// once, which would take a second one by one.
KnowledgeGraph& kept(KnowledgeGraph graph) {
    static KnowledgeGraph* const one = new KnowledgeGraph(std::move(graph));  // NOLINT
    return *one;
}

// What the tables of a format are written by, and where to.
struct Tables {
    const KnowledgeGraph& graph;
    const ExportOptions& how;

    // All of them into a folder; only when all are written does any get its name.
    ExportReport write(const Format& format, const std::filesystem::path& folder) const {
        std::filesystem::create_directories(folder);
        ExportReport report;
        std::vector<std::unique_ptr<OutputFile>> files;
        for (const FormatTable& table : format.tables) {
            const std::string name = std::string{table.name} + ".csv";
            files.push_back(std::make_unique<OutputFile>(folder / name));
            report = table.write(files.back()->stream(), graph, how);
        }
        for (const auto& file : files) {
            file->commit();
        }
        return report;
    }
};

ExportReport write_one(
    WriteGraph write, const std::filesystem::path& path, const Tables& from) {
    if (path.empty()) {
        return write(std::cout, from.graph, from.how);
    }
    OutputFile file(path);
    const ExportReport report = write(file.stream(), from.graph, from.how);
    file.commit();
    return report;
}

// A folder that is there, or a name that is none of a file.
bool names_folder(const std::filesystem::path& path) {
    return !path.empty() && (std::filesystem::is_directory(path) || !path.has_extension());
}

std::string files_of(const Format& format) {
    std::string out;
    for (const FormatTable& table : format.tables) {
        out += (out.empty() ? "" : " and ") + std::string{table.name} + ".csv";
    }
    return out;
}

// What one run writes: the function, or nothing where it is all tables into a folder.
WriteGraph chosen(const Format& format, const Options& options) {
    if (!options.table.empty()) {
        return find_table(format, options.table).write;
    }
    if (format.tables.empty()) {
        return format.write;
    }
    if (names_folder(options.out)) {
        return nullptr;
    }
    const std::string what = std::string{format.name} + " is two files; -o FOLDER writes "
                             + files_of(format) + ", --table "
                             + std::string{format.tables.front().name} + " one of them";
    if (format.write == nullptr) {
        throw UsageError(what);
    }
    std::cerr << "newsgraph: this is the table of edges alone: " << what << '\n';
    return format.write;
}

}  // namespace

int run_export(const Options& options) {
    const Format& format = find_format(options.format);
    if (options.out.empty() && format.binary && isatty(STDOUT_FILENO) == 1) {
        throw UsageError(options.format + " is not for a terminal; name a file with -o");
    }
    const WriteGraph write = chosen(format, options);
    KnowledgeGraph& graph = kept(read_store(options.inputs.front()));
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
    const Tables from{graph, how};
    const ExportReport report = write == nullptr ? from.write(format, options.out)
                                                 : write_one(write, options.out, from);
    if (const auto left_out = describe(report); !left_out.empty()) {
        std::cerr << "newsgraph: " << left_out << '\n';
    }
    return 0;
}

}  // namespace newsgraph
