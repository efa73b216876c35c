// The JSON lines files of a graph: articles.jsonl, entities.jsonl, claims.jsonl, relations.jsonl
// in one directory. They hold all of it, so that what was written and read again writes the
// same bytes.
#pragma once

#include "graph/fingerprints.hpp"
#include "graph/knowledge_graph.hpp"

#include <filesystem>
#include <ostream>

namespace newsgraph {

// One line each, sorted by document or id.
void write_articles(std::ostream& out, const KnowledgeGraph& graph);
void write_entities(std::ostream& out, const KnowledgeGraph& graph);
void write_claims(std::ostream& out, const KnowledgeGraph& graph);
void write_relations(std::ostream& out, const KnowledgeGraph& graph);

// Writes the four files; each is there as a whole or not at all. The directory is made if need
// be. Errors name the file. Null: nothing is taken over from older files.
void write_store(
    const KnowledgeGraph& graph,
    const std::filesystem::path& directory,
    const Reuse* reuse = nullptr);

// Reads the four files; relations.jsonl may be missing, as older directories have none. Files
// that are missing, foreign, cut, or do not fit together (an unknown id, a quote that is not in
// its article, lines out of order) are Errors with file and line.
KnowledgeGraph read_store(const std::filesystem::path& directory);

}  // namespace newsgraph
