// What stands between quotation marks.
#pragma once

#include "core/article.hpp"

namespace newsgraph {

// Fills article.quotes, in text order, outer ones before the ones inside them. Marks are “ ” „ "
// « » and ‘ ’ '; an apostrophe is none. A quotation may go over sentences. It goes over
// paragraphs only when every further one opens it again, as newspapers do; then it is one quote.
// A mark without a partner reaches to the end of its paragraph, a closing one without an
// opening is nothing.
void find_quotes(Article& article);

}  // namespace newsgraph
