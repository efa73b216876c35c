// Noisy-or, with one voice for each report. Ten papers that print one dispatch repeat the same
// sentence, and we read it wrong ten times or never.
#include "graph/confidence.hpp"

#include <algorithm>

namespace newsgraph {

Support support_of(const std::vector<Evidence>& evidence, const Sources& sources) {
    constexpr double most = 0.99;
    if (evidence.size() == 1) {  // nine of ten claims
        const double wrong = 1 - std::max(evidence.front().confidence, 0.0);
        return {1, thousandths(std::min(1 - wrong, most))};
    }
    SourceCounter counter(sources);
    std::vector<double> best;  // by number of the source, so that one order of factors is taken
    for (const Evidence& one : evidence) {
        const std::uint32_t source = counter.add(one);
        best.resize(counter.count());
        best[source] = std::max(best[source], one.confidence);
    }
    double all_wrong = 1;
    for (const double confidence : best) {
        all_wrong *= 1 - confidence;
    }
    return {counter.count(), thousandths(std::min(1 - all_wrong, most))};
}

}  // namespace newsgraph
