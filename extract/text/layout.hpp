// Paragraphs and what they are in the layout of an article.
#pragma once

#include "core/article.hpp"

#include <string_view>
#include <vector>

namespace newsgraph {

// The stretches between blank lines, without blanks at their ends, in order. A title of
// `title_bytes` is a paragraph of its own.
std::vector<Span> find_paragraphs(std::string_view text, std::size_t title_bytes);

// Sets Sentence::place from the paragraphs. A short paragraph without a full stop that stands
// above a paragraph with one is a heading.
void find_places(Article& article);

}  // namespace newsgraph
