// What is new, gone, stronger, denied, come true between two graphs: for people and for programs.
#pragma once

#include "graph/diff.hpp"

#include <cstddef>
#include <iosfwd>

namespace newsgraph {

// The two graphs and what compare() found between them; all must outlive it.
struct Changes {
    const KnowledgeGraph& before;
    const KnowledgeGraph& after;
    const GraphDiff& diff;
};

// Markdown: a section a kind of change, the most important first, at most `limit` a section with
// the number of those not told, every sentence with its sources.
void write_changes(std::ostream& out, const Changes& changes, std::size_t limit);

// All of them, one a line: {"change": "strengthened", "sources": {"before": 1, "after": 3},
// "claim": {as in claims.jsonl, of the new graph; what is gone: of the old one}}, then
// {"change": "joined", "entity": {"id", "label"}, "entities": [{"id", "label"}, ...]}.
void write_changes_as_lines(std::ostream& out, const Changes& changes);

}  // namespace newsgraph
