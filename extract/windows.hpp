// Articles of any length in bounded memory and time: one that is longer than any that newspapers
// print is understood in windows, whose records are put together again.
#pragma once

#include "core/article.hpp"
#include "core/record.hpp"
#include "extract/language.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace newsgraph {

// Bytes of text that are understood together. Steps that compare names, mentions or sentences
// with one another have no more than that before them.
constexpr std::size_t longest_window = 200'000;

// The ranges of the document's text that are understood one after another: the whole text where
// it is no longer than `longest`. A window ends at the end of a paragraph, else of a line, else
// behind a full stop, else at a blank; in none of these at `longest` bytes.
std::vector<Span> windows_of(const Document& document, std::size_t longest = longest_window);

// extract and make_record, window by window; with one window just these. Names and classes of
// one label and type are one entity in all windows, and a family name is the person whose full
// name an earlier window has, if that is one. `look`, where there is one, sees each window as
// it was understood.
ArticleRecord understand_article(
    Document document,
    const Language& language,
    const std::function<void(const Article&)>& look = nullptr,
    std::size_t longest = longest_window);

}  // namespace newsgraph
