// The tables, views and indexes of the database that is exported; docs/sqlite.md explains them.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <string>
#include <string_view>

namespace newsgraph {

extern const std::string_view sqlite_tables;
// To be made when the tables are full: indexes, full texts.
extern const std::string_view sqlite_indexes;
// Views for readers, one of each relation that a claim of the graph has among them.
std::string sqlite_views(const KnowledgeGraph& graph);

}  // namespace newsgraph
