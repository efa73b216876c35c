// A row of values for tables, made without copying them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

// The values in their order; a list in braces would copy each, and a large table has tens of
// millions.
template <class... Values>
std::vector<std::string> row_of(Values&&... values) {
    std::vector<std::string> row;
    row.reserve(sizeof...(values));
    (row.emplace_back(std::forward<Values>(values)), ...);
    return row;
}

}  // namespace newsgraph
