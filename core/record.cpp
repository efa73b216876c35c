#include "core/record.hpp"

#include <algorithm>
#include <cmath>

namespace newsgraph {

double thousandths(double confidence) {
    if (!(confidence > 0)) {
        return 0;
    }
    return std::round(std::min(confidence, 1.0) * 1000) / 1000;
}

}  // namespace newsgraph
