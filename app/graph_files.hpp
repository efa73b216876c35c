// What is made in DIR: the files of a graph, and what the user is told of them.
#pragma once

#include "app/options.hpp"
#include "app/progress.hpp"
#include "graph/fold.hpp"
#include "graph/storage/chunks.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Writes all files of the contract into a folder, with what those of the older set have already.
void write_graph_files(
    const Folded& folded,
    const Options& options,
    const std::filesystem::path& directory,
    ChunkedSet& chunks);

// Throws UsageError for a list of formats that names one which is not there.
void require_formats(const std::string& list);

// Where the judgements of who is who are kept that made the graph.
constexpr std::string_view decisions_name = "decisions.txt";

// Names of all files that any run writes, the record store apart.
std::vector<std::string> graph_file_names();

// Tells on stderr what came of a run.
void tell(const RunReport& report, const Options& options, const Progress& progress);

// The address under which RDF of the graph in DIR names things; empty: the default one.
std::string base_of(const std::filesystem::path& directory);

// The options, with those that change files as the graph in options.out was made with, where
// they do not ask for more.
Options as_built(Options options);

}  // namespace newsgraph
