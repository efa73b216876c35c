// The picture of n-ary claims in nodes and edges of two ends, which all drawn formats share:
// subject -> object, and subject -> recipient where there is one ("Iran supplies drones to
// Russia": Iran -supplies-> drones, Iran -supplies drones-> Russia).
#pragma once

#include "export/formats.hpp"
#include "graph/quadtree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// One edge for all claims of the same ends and kind. Otherwise tools that merge parallel edges
// would add up their weights, and count one report twice.
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
    std::uint32_t independent_sources = 0;  // likewise, near-copies once; never 0
    std::string first;  // dates of the earliest and latest article; may be empty
    std::string last;
    bool disputed = false;  // some claim denies what one of these affirms
};

// What is drawn of an entity. Radius, place and community are of arrange().
struct DrawnNode {
    EntityIndex entity{};
    Point at;
    double radius = 0;
    std::uint32_t community = 0;  // 0 is the largest
};

struct Drawing {
    std::vector<DrawnNode> nodes;  // by entity
    std::vector<DrawnEdge> edges;  // by source, target, kind; between nodes
    ExportReport report;
};

Drawing draw(const KnowledgeGraph& graph, const ExportOptions& options);

// Gives the nodes their radius, by importance in the whole graph, their community in the
// picture, and places where no label covers another.
void arrange(const KnowledgeGraph& graph, Drawing& drawing);

// The relation in words: "works for"; of an open claim its predicate.
std::string relation_words(const MergedClaim& claim);

// The sentence that a reader should see first: of the surest evidence, the earliest published.
// Null if the claim has none.
const Evidence* best_evidence(const KnowledgeGraph& graph, const MergedClaim& claim);

// All that speak in the edge's claims, each once, those of the strongest claim first.
std::vector<EntityIndex> speakers_of(const KnowledgeGraph& graph, const DrawnEdge& edge);

}  // namespace newsgraph
