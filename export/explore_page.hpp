// The page of explore.html, put together by CMake from explore/ and d3.
#pragma once

#include <string_view>

namespace newsgraph {

extern const std::string_view explore_page_head;  // up to where the data stands
extern const std::string_view explore_page_tail;

}  // namespace newsgraph
