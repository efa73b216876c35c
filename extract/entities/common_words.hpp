// What a model takes for a name and is none.
#pragma once

#include "core/article.hpp"
#include "extract/entities/gazetteer.hpp"
#include "extract/entities/name_candidates.hpp"

namespace newsgraph {

// "National Security Advisor", or "National Security" and "State" as parts of posts: the nominals
// take care of those.
bool is_post(const Article& article, const Gazetteer& gazetteer, const Name& name);

// "UAV", "Monday’s", "kamikaze", the "Inc." that is left of a company, the "US$" of "US$5".
bool is_common(const Article& article, const Gazetteer& gazetteer, const Name& name);

}  // namespace newsgraph
