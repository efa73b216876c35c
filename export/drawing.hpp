// The binary picture of n-ary claims, which GraphML, CSV and DOT draw alike: subject -> object,
// and subject -> recipient where there is one ("Iran supplies drones to Russia": Iran
// -supplies-> drones, Iran -supplies drones-> Russia).
#pragma once

#include "export/formats.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// One edge for all claims that would look the same: same ends, same label. Otherwise tools that
// merge parallel edges would add up their weights, and count one report twice.
struct DrawnEdge {
    EntityIndex source{};
    EntityIndex target{};
    std::string label;               // "supplies drones (planned)"
    std::string id;                  // "e-" and 16 hexadecimal digits, of ends and label
    std::vector<ClaimIndex> claims;  // ascending
    ClaimIndex strongest{};          // of them: most independent sources, then confidence
    double confidence = 0;           // of the strongest
    std::uint32_t articles = 0;      // over all claims, each document once
    std::uint32_t independent_sources = 0;  // likewise, near-copies once; never 0
    std::string first;  // dates of the earliest and latest article; may be empty
    std::string last;
    bool disputed = false;  // some claim denies what one of these affirms
};

struct Drawing {
    std::vector<DrawnEdge> edges;  // by source, target, label
    std::vector<bool> touched;     // an entity: does an edge begin or end there?
    ExportReport report;           // all but `isolated`
};

Drawing draw(const KnowledgeGraph& graph, const ExportOptions& options);

// The relation in words: "works for"; of an open claim its predicate.
std::string relation_words(const MergedClaim& claim);

// Names joined as strings of lists are in every drawn format: "a | b".
std::string join_labels(const KnowledgeGraph& graph, const std::vector<EntityIndex>& entities);
std::string join_claims(const KnowledgeGraph& graph, const std::vector<ClaimIndex>& claims);

// The sentence that a reader should see first: of the surest evidence, the earliest published.
// Null if the claim has none.
const Evidence* best_evidence(const KnowledgeGraph& graph, const MergedClaim& claim);

// All that speak in the edge's claims, each once, those of the strongest claim first.
std::vector<EntityIndex> speakers_of(const KnowledgeGraph& graph, const DrawnEdge& edge);

}  // namespace newsgraph
