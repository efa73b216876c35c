// Noisy-or, with one voice for each report. Ten papers that print one dispatch repeat the same
// sentence, and we read it wrong ten times or never.
#include "graph/confidence.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace newsgraph {

namespace {

// By number of the source, so that the product is always taken in the same order.
std::map<std::uint32_t, double> best_by_source(
    const std::vector<Evidence>& evidence, const std::vector<std::uint32_t>& source_of) {
    std::map<std::uint32_t, double> best;
    for (const Evidence& one : evidence) {
        double& confidence = best[source_of[static_cast<std::size_t>(one.article)]];
        confidence = std::max(confidence, one.confidence);
    }
    return best;
}

}  // namespace

std::uint32_t count_sources(
    const std::vector<Evidence>& evidence, const std::vector<std::uint32_t>& source_of) {
    return static_cast<std::uint32_t>(best_by_source(evidence, source_of).size());
}

double combined_confidence(
    const std::vector<Evidence>& evidence, const std::vector<std::uint32_t>& source_of) {
    constexpr double most = 0.99;
    double all_wrong = 1;
    for (const auto& [source, confidence] : best_by_source(evidence, source_of)) {
        all_wrong *= 1 - confidence;
    }
    return thousandths(std::min(1 - all_wrong, most));
}

}  // namespace newsgraph
