// What update and watch share.
#pragma once

#include "app/engine.hpp"
#include "app/options.hpp"

namespace newsgraph {

// Reads options.inputs once and makes the graph of DIR that of the articles that are then there.
// Returns the exit status; Errors as Collection's.
int update_once(const Options& options, const Engine& engine);

}  // namespace newsgraph
