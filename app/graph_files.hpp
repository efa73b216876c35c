// What build and merge share: from the records of all articles to the files of a graph.
#pragma once

#include "app/options.hpp"
#include "app/progress.hpp"
#include "graph/fold.hpp"

#include <filesystem>

namespace newsgraph {

// Makes the folder if need be. Throws Error where no file can be written into it, so that
// nobody waits an hour to be told so.
void require_writable(const std::filesystem::path& directory);

// Folds the articles into a graph, writes all files of the contract to options.out, and tells
// on stderr what came of it. Returns the exit status. Throws Error where there is no article at
// all; an older graph then stays as it is.
int write_graph_files(GraphBuilder&& builder, const Options& options, const Progress& progress);

}  // namespace newsgraph
