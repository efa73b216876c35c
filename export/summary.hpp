// What a graph says, for people: sentences of which each leads to the words it stands on.
#pragma once

#include "export/page.hpp"
#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>

namespace newsgraph {

// A page of each section's first lines; some pages; everything that is claimed.
enum class Length : std::uint8_t { brief, normal, full };

// The same graph gives the same page.
Page summarize(const KnowledgeGraph& graph, Length length = Length::normal);
Page summarize(const KnowledgeGraph& graph, EntityIndex entity, Length length = Length::normal);
// What links the two, in both directions; the order of the two decides only what comes first.
struct Pair {
    EntityIndex first{};
    EntityIndex second{};
};
Page summarize(const KnowledgeGraph& graph, Pair pair, Length length = Length::normal);
// Sentences that claims stand on and that hold the words: for what is no entity of its own.
Page mentions_of(const KnowledgeGraph& graph, const std::string& words, Length length);

// The first of them as Markdown: what build writes as summary.md.
void write_summary(std::ostream& out, const KnowledgeGraph& graph);

}  // namespace newsgraph
