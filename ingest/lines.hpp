// Pasted text -> blocks: which line ends are the author's, which only a wrap.
#pragma once

#include "core/text_flaws.hpp"
#include "ingest/block.hpp"
#include "ingest/known_words.hpp"

#include <string_view>
#include <vector>

namespace newsgraph {

// `text` has clean characters. A blank line always ends a block. Inside a group of lines the
// lines are joined where they were wrapped at some width or broken in mid-sentence; otherwise
// every line is a block of its own ("...said.\nNewsletter").
std::vector<Block> split_lines(std::string_view text);

// Like it, and makes words whole that a line end cut ("author-" / "ity"); they are counted.
std::vector<Block> split_lines(
    std::string_view text, const KnownWords& words, FlawCounts& flaws);

// Whether `text` ends like a sentence: . ! ? … and quotes or brackets after it.
bool ends_sentence(std::string_view text);

// Whether a sentence can not begin here: a lower-case letter.
bool starts_lower(std::string_view text);

}  // namespace newsgraph
