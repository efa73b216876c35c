// eval: anyone's analyses against gold, with the scorers of bench/.
#include "app/claim_gold.hpp"
#include "app/commands.hpp"
#include "core/error.hpp"
#include "graph/store.hpp"

#include <fmt/format.h>
#include <iostream>

namespace newsgraph {

int run_eval(const Options& options) {
    throw UsageError("not there yet: " + options.kind);
}

}  // namespace newsgraph
