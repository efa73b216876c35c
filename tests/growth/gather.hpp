// What becomes of records, from their lines to the files of a graph.
#pragma once

#include "core/record.hpp"

#include <vector>

namespace newsgraph {

// Writes each as a line, folds all into a graph, writes that; nothing is kept.
void gather(std::vector<ArticleRecord> records);

}  // namespace newsgraph
