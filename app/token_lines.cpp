#include "app/token_lines.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::string_view blanks = " \t\r";

// Adds the next token of the line at `at` to text and sentence; false at the end of the line.
bool take_token(std::string_view line, std::size_t& at, std::string& text, Sentence& sentence) {
    const auto begin = line.find_first_not_of(blanks, at);
    if (begin == std::string_view::npos) {
        return false;
    }
    at = std::min(line.find_first_of(blanks, begin), line.size());
    if (!sentence.tokens.empty()) {
        text += ' ';
    }
    Token token;
    token.span.begin = static_cast<std::uint32_t>(text.size());
    text += line.substr(begin, at - begin);
    token.span.end = static_cast<std::uint32_t>(text.size());
    sentence.tokens.push_back(std::move(token));
    return true;
}

}  // namespace

Article article_of_lines(const std::vector<std::string>& lines, const std::string& id) {
    Article article;
    article.document.id = id;
    article.document.language = "en";
    std::string& text = article.document.text;
    for (const auto& line : lines) {
        Sentence sentence;
        std::size_t at = 0;
        while (take_token(line, at, text, sentence)) {
        }
        if (!sentence.tokens.empty()) {
            sentence.span = {
                sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
            article.sentences.push_back(std::move(sentence));
            text += '\n';
        }
    }
    return article;
}

std::vector<std::string> read_lines(std::istream& in, std::size_t most) {
    std::vector<std::string> lines;
    for (std::string line; lines.size() < most && std::getline(in, line);) {
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace newsgraph
