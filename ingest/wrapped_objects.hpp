// Articles in an answer of a service: {"status": "ok", "articles": [{...}, {...}]}.
#pragma once

#include <string_view>
#include <vector>

namespace newsgraph {

// The objects of the largest array of objects that stands in the object `json`, or in an object
// in it, three deep; whatever it is called. Nothing where there is none, or more than a million.
// They point into `json`, which need not be valid.
std::vector<std::string_view> wrapped_objects(std::string_view json);

}  // namespace newsgraph
