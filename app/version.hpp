// Which newsgraph this is; run.json and --version say it.
#pragma once

#include <string_view>

namespace newsgraph {

inline constexpr std::string_view version = NEWSGRAPH_VERSION;

}  // namespace newsgraph
