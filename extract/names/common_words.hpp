// What words say of names: which of them are none, and what opens one.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/names/name_candidates.hpp"

#include <string_view>

namespace newsgraph {

// "National Security Advisor", or "National Security" and "State" as parts of posts: the nominals
// take care of those.
bool is_post(const Article& article, const Gazetteer& gazetteer, const Name& name);

// "UAV", "Monday’s", "kamikaze", the "Inc." that is left of a company, the "US$" of "US$5".
bool is_common(const Article& article, const Gazetteer& gazetteer, const Name& name);

// "hurricane", "operation": with what follows it is the name of an event.
bool opens_event(std::string_view lower);

}  // namespace newsgraph
