// What somebody says, asks or plans, as text that can be understood alone.
#pragma once

#include "extract/claims/terms.hpp"

namespace newsgraph {

// The words of a clause that a predicate embeds. A quotation that begins with it is told to its
// end in the sentence ("it may rain, but ..."). A subject that stands outside is put before it:
// "38 states they said [were involved]". Nothing where that subject is a whole clause: "the plan
// failed, which he said was a pity".
Term said_clause(const Terms& terms, int predicate, int clause);

// The words of a noun that is spoken of, without what stands before them: "(voted) but against
// [the second]". Nothing where they say no more than that it is spoken of: "[numbers] reported
// by Ann Lee".
Term said_matter(const Terms& terms, int predicate, int noun);

}  // namespace newsgraph
