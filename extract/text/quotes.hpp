// What stands between quotation marks.
#pragma once

#include "core/article.hpp"

#include <cstdint>
#include <span>

namespace newsgraph {

// Fills article.quotes, in text order, outer ones before the ones inside them. Marks are “ ” „ "
// « » and ‘ ’ '; an apostrophe is none. A quotation may go over sentences. It goes over
// paragraphs only when every further one opens it again, as newspapers do; then it is one quote.
// A mark without a partner reaches to the end of its paragraph if it opens it, else of its
// sentence, a closing one without an opening is nothing.
void find_quotes(Article& article);

// Those that begin in [from, to), by their begin; bytes of the text.
std::span<const Quote> quotes_beginning(
    const Article& article, std::uint32_t from, std::uint32_t to);

// The last 64 that begin at the byte or before it; all that are around it are among them, unless
// there are more within the outermost one before that place.
std::span<const Quote> quotes_before(const Article& article, std::uint32_t position);

}  // namespace newsgraph
