// The tokens of one sentence with their words, for readers that look to both sides.
#pragma once

#include "core/article.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"

#include <string>
#include <string_view>

namespace newsgraph {

// Holds references: the article must outlive it.
struct Words {
    const Article& article;
    const Sentence& sentence;

    Words(const Article& from, int index) : article(from), sentence(from.sentences[index]) {}
    int size() const { return static_cast<int>(sentence.tokens.size()); }
    const Token& token(int i) const { return sentence.tokens[i]; }
    std::string_view operator[](int i) const { return form(article, token(i)); }
    std::string lower(int i) const { return ascii_lower((*this)[i]); }
    bool capitalised(int i) const { return i < size() && is_capitalised((*this)[i]); }
};

}  // namespace newsgraph
