// Sentences that somebody else has split into tokens: one a line, tokens split by blanks.
#pragma once

#include "core/article.hpp"

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// One article of these sentences: its text is the tokens with one blank between them and a line
// break after each sentence. A line without tokens is no sentence.
Article article_of_lines(const std::vector<std::string>& lines, const std::string& id);

// Up to `most` lines of a stream; empty at its end.
std::vector<std::string> read_lines(std::istream& in, std::size_t most);

}  // namespace newsgraph
