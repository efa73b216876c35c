// The picture of n-ary claims in nodes and edges of two ends, which all drawn formats share:
// subject -> object, and subject -> recipient where there is one ("Iran supplies drones to
// Russia": Iran -supplies-> drones, Iran -supplies drones-> Russia).
#pragma once

#include "export/formats.hpp"
#include "graph/quadtree.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// What an edge is made of: a claim, drawn to its object or to its recipient.
struct DrawnClaim {
    ClaimIndex claim{};
    bool to_recipient = false;
};

// One edge for all claims of the same ends and kind. Otherwise tools that merge parallel edges
// would add up their weights, and count one report twice. Of an edge no more is kept than this,
// since there may be millions; edge_of() tells the rest.
struct EdgeOutline {
    EntityIndex source{};
    EntityIndex target{};
    std::uint32_t kind = 0;                 // place in Drawing::kinds
    std::uint32_t first = 0;                // place in Drawing::claims
    std::uint32_t count = 0;                // of its claims
    std::uint32_t independent_sources = 1;  // over all its claims, near-copies once; never 0
    bool denied = false;
};

// All that an edge has to say.
struct DrawnEdge {
    EntityIndex source{};
    EntityIndex target{};
    // The relation with what is not plain about it, a closed set: "supplies", "produces
    // (planned)", "attacks (denied)"; "open" without a relation.
    std::string kind;
    std::string label;                   // "supplies drones and missiles (planned)"
    std::string id;                      // "e-" and 16 hexadecimal digits, of ends and kind
    std::vector<ClaimIndex> claims;      // ascending
    ClaimIndex strongest{};              // of them: most independent sources, then confidence
    double confidence = 0;               // of the strongest
    std::vector<ArticleIndex> articles;  // over all claims, each once, the earliest first
    std::uint32_t independent_sources = 0;
    std::string first;  // dates of the earliest and latest article; may be empty
    std::string last;
    bool disputed = false;  // some claim denies what one of these affirms
};

// What is drawn of an entity. All but the entity is of measure() and arrange().
struct DrawnNode {
    EntityIndex entity{};
    Point at;
    double radius = 0;
    double importance = 0;        // PageRank in the whole graph, the highest is 1
    double betweenness = 0;       // see graph/centrality.hpp
    std::uint32_t core = 0;       // see graph/centrality.hpp
    std::uint32_t community = 0;  // 0 is the largest
};

struct Drawing {
    std::vector<DrawnNode> nodes;    // by entity
    std::vector<EdgeOutline> edges;  // by source, target, kind; between nodes
    std::vector<std::string> kinds;  // ascending
    std::vector<DrawnClaim> claims;  // of an edge ascending
    ExportReport report;
};

// Which nodes and edges there are.
Drawing draw(const KnowledgeGraph& graph, const ExportOptions& options);
// The same with all numbers of the nodes but their places, for tables; and with their places.
// Both are found with the denied claims in the picture, whether they are shown or not: so it is
// the same picture with and without them, and is arranged once. options.arranged serves both.
Drawing draw_measured(const KnowledgeGraph& graph, const ExportOptions& options);
Drawing draw_arranged(const KnowledgeGraph& graph, const ExportOptions& options);

// How many nodes a picture has room for that is looked at as it is: browsers and eyes give up
// long before Gephi does.
constexpr std::size_t most_to_look_at = 5000;
// The part of a drawing that shows no more than so many nodes, those of most importance. The
// report counts the others.
Drawing most_important(const KnowledgeGraph& graph, Drawing drawing, std::size_t nodes);

DrawnEdge edge_of(
    const KnowledgeGraph& graph, const Drawing& drawing, const EdgeOutline& outline);
// Calls with each edge of the drawing, in order. Faster than edge_of() for one after the other:
// claims of neighbouring edges lie far apart in memory, which is asked for them in time.
void for_each_edge(
    const KnowledgeGraph& graph,
    const Drawing& drawing,
    const std::function<void(const DrawnEdge&)>& use);

// Gives the nodes their radius, by importance in the whole graph, and what the affirmed edges
// of the picture make them: community, core, betweenness.
void measure(const KnowledgeGraph& graph, Drawing& drawing);
// Gives measured nodes places where no label covers another.
void arrange(const KnowledgeGraph& graph, Drawing& drawing);

// Leaves out the nodes of which that is not so, and edges of which an end is left out.
void keep_nodes(Drawing& drawing, const std::vector<bool>& kept_entities);

// Leaves out denied claims, and the nodes that nothing else touched unless options.all; counts
// anew what is not drawn.
void leave_out_denied(
    const KnowledgeGraph& graph, const ExportOptions& options, Drawing& drawing);

// The relation in words: "works for"; of an open claim its predicate.
std::string relation_words(const MergedClaim& claim);

// How kinds and labels end: "" of what is said to be so, else " (planned)", " (denied)",
// " (denied, planned)".
std::string hedge(const MergedClaim& claim);

// The sentence that a reader should see first: of the surest evidence, the earliest published.
// Null if the claim has none.
const Evidence* best_evidence(const KnowledgeGraph& graph, const MergedClaim& claim);

// All that speak in the edge's claims, each once, those of the strongest claim first.
std::vector<EntityIndex> speakers_of(const KnowledgeGraph& graph, const DrawnEdge& edge);

}  // namespace newsgraph
