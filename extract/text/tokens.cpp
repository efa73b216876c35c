#include "extract/text/tokens.hpp"

#include <algorithm>
#include <istream>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::string_view blanks = " \t\r\f\v";

// Appends the tokens of a line to the text.
Sentence read_line(std::string_view line, std::string& text) {
    Sentence sentence;
    std::size_t begin = line.find_first_not_of(blanks);
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(blanks, begin), line.size());
        Token token;
        text += sentence.tokens.empty() ? "" : " ";
        token.span.begin = static_cast<std::uint32_t>(text.size());
        text += line.substr(begin, end - begin);
        token.span.end = static_cast<std::uint32_t>(text.size());
        sentence.tokens.push_back(std::move(token));
        begin = line.find_first_not_of(blanks, end);
    }
    return sentence;
}

}  // namespace

Article article_from_tokens(std::istream& in, const std::string& name) {
    Article article;
    article.document.id = name;
    article.document.source = name;
    article.document.language = "en";
    int paragraph = 0;
    bool is_new_paragraph = false;
    for (std::string line; std::getline(in, line);) {
        std::string& text = article.document.text;
        if (line.find_first_not_of(blanks) == std::string::npos) {
            is_new_paragraph = !article.sentences.empty();
            continue;
        }
        text += article.sentences.empty() ? "" : is_new_paragraph ? "\n\n" : "\n";
        paragraph += is_new_paragraph ? 1 : 0;
        is_new_paragraph = false;
        Sentence sentence = read_line(line, text);
        sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
        sentence.paragraph = paragraph;
        article.sentences.push_back(std::move(sentence));
    }
    return article;
}

}  // namespace newsgraph
