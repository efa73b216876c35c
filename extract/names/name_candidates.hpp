// Where names may be: the spans of the model, of the lists and of designations, each place
// once.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// What becomes of a name of the model that meets one found by its form; true if it was that.
using NameMeeting = bool (*)(Name& seen, const Name& formed);

extern const std::span<const Rule<NameMeeting>> meeting_rules;

// Candidates of one sentence in text order, without overlaps; types are the model's coarse ones
// where no list knows better. `spans` are the model's of that sentence.
List<Name> name_candidates(
    const WordView& view,
    const ActiveRules<NameMeeting>& rules,
    std::span<const NameSpan> spans);

}  // namespace newsgraph
