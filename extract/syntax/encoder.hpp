// From words to their vectors in context: the network's layers in order.
#pragma once

#include "extract/syntax/dense.hpp"
#include "extract/syntax/model.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace newsgraph {

// The words of a sentence, as written.
using Forms = std::vector<std::string_view>;

// One row a word, d columns (see Model), sentence after sentence. A sentence's rows do not
// depend on the other sentences. Thread-safe.
Matrix encode(const Model& model, std::span<const Forms> sentences);

}  // namespace newsgraph
