// Whether a clause speaks of what was, is, or is to come.
#pragma once

#include "core/article.hpp"
#include "extract/values/calendar.hpp"

namespace newsgraph {

// Where the time at that token lies, as its clause has it: "will begin in July" and "by July" in
// the future, "meets on Friday" in the present, which is open. From the tree where there is one;
// past where nothing says otherwise, as is the habit of news, and in headlines, whose present is
// the past.
Tense tense_at(const Article& article, int sentence, int token);

}  // namespace newsgraph
