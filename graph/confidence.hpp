// How sure we are that somebody says a claim, given all its evidence.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

// source_of gives for each article the number of the report that it is a near-copy of.

// Number of different reports among the evidence.
std::uint32_t count_sources(
    const std::vector<Evidence>& evidence, const std::vector<std::uint32_t>& source_of);

// Noisy-or over independent sources: 1 - product of (1 - c), where c is the most confident
// evidence of a source, since sentences of one report share its wording and thus our mistakes.
// Two sources at 0.7 give 0.91. In thousandths, at most 0.99: reading is never certain.
double combined_confidence(
    const std::vector<Evidence>& evidence, const std::vector<std::uint32_t>& source_of);

}  // namespace newsgraph
