// Words that are written as names and that are no name yet.
#pragma once

#include "extract/names/word_view.hpp"

#include <functional>

namespace newsgraph {

// Is it tagged and written as a name?
bool is_proper(const WordView& view, int token);

// The words that may be one name, of which that token is the first that is a proper noun; they may
// begin before it. Empty if none begins there. `is_taken` says which tokens have a name or a value.
Range proper_run(
    const WordView& view, int first, const std::function<bool(int token)>& is_taken);

}  // namespace newsgraph
