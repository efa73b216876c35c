// What was read of an article as people read it: each field with where it stood, and each line
// of the page that was left out with the reason.
#pragma once

#include "ingest/input.hpp"

#include <iosfwd>

namespace newsgraph {

void show_reading(std::ostream& out, const ReadDocument& read);

}  // namespace newsgraph
