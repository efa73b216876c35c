#include "core/article.hpp"

#include <cstddef>

namespace newsgraph {

Span span_of(const Article& article, Range range) {
    const auto& tokens = article.sentences[static_cast<std::size_t>(range.sentence)].tokens;
    if (range.first >= range.last) {
        return {};
    }
    return {
        tokens[static_cast<std::size_t>(range.first)].span.begin,
        tokens[static_cast<std::size_t>(range.last) - 1].span.end};
}

std::string_view words(const Article& article, Range range) {
    return slice(article.document.text, span_of(article, range));
}

}  // namespace newsgraph
