// How sure we are that somebody says a claim, given all its evidence.
#pragma once

#include "graph/sources.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

struct Support {
    std::uint32_t sources = 0;  // different ones among the evidence
    // Noisy-or over them: 1 - product of (1 - c), where c is the most confident evidence of a
    // source, since sentences of one report share its wording and thus our mistakes. Two
    // sources at 0.7 give 0.91. In thousandths, at most 0.99: reading is never certain.
    double confidence = 0;
};

Support support_of(const std::vector<Evidence>& evidence, const Sources& sources);

}  // namespace newsgraph
