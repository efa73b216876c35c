// Times counted from the day of publication: "last month", "two weeks ago", "tomorrow", "the next
// few months"; and times of day.
#pragma once

#include "extract/values/dates.hpp"

#include <optional>

namespace newsgraph {

// The time that begins with that token; nothing if none does. `has_opener` as for date_at: "the
// end of" makes "the year" this year. "in two weeks" leans ahead and is a time only where the
// clause does too; else it is a length of time.
std::optional<TimePiece> relative_time_at(
    const SentenceWords&, int first, const ValueWords&, bool has_opener);

}  // namespace newsgraph
