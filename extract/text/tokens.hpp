// Text that comes with its tokens: one sentence a line, tokens split by blanks.
#pragma once

#include "core/article.hpp"

#include <iosfwd>
#include <string>

namespace newsgraph {

// One document with a sentence for every line that has a token; an empty line starts a
// paragraph. Its text is the tokens with one blank between them, a line a sentence. The input
// must be valid UTF-8. All sentences count as English and as body.
Article article_from_tokens(std::istream& in, const std::string& name);

}  // namespace newsgraph
