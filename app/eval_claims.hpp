// eval claims: how much of what gold says a graph says, and how much of what it must not.
#pragma once

#include "app/options.hpp"

namespace newsgraph {

// Scores the graph of options.system, or what this program makes of gold's own texts.
void eval_claims(const Options& options);

}  // namespace newsgraph
