#include "extract/text/layout.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace newsgraph {

namespace {

constexpr std::size_t longest_heading = 14;  // tokens

constexpr std::string_view blanks = " \t\r\n\f\v";

// Adds the stretches of text[begin, end) between blank lines.
void split_stretch(
    std::string_view text, std::size_t begin, std::size_t end, std::vector<Span>& paragraphs) {
    while (begin < end) {
        begin = std::min(text.find_first_not_of(blanks, begin), end);
        std::size_t stop = begin;  // first line break of a blank line
        while ((stop = std::min(text.find('\n', stop), end)) < end) {
            const std::size_t next = text.find_first_not_of(" \t\r\f\v", stop + 1);
            if (next == std::string_view::npos || text[next] == '\n') {
                break;
            }
            stop = next;
        }
        const std::size_t last = stop == 0 ? stop : text.find_last_not_of(blanks, stop - 1) + 1;
        if (begin < last) {
            paragraphs.push_back(
                {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last)});
        }
        begin = stop;
    }
}

bool ends_like_a_sentence(const Article& article, const Sentence& sentence) {
    static constexpr std::string_view final_marks = ".!?:;,\"')]";
    const std::string_view last = form(article, sentence.tokens.back());
    return final_marks.find(last.back()) != std::string_view::npos || last == "”" || last == "’"
           || last == "…" || last == "»";
}

bool starts_high(const Article& article, const Sentence& sentence) {
    return !is_lower(form(article, sentence.tokens.front())[0]);
}

int first_of_paragraph(const List<Sentence>& sentences, int last) {
    int first = last;
    while (first > 0 && sentences[first - 1].paragraph == sentences[last].paragraph) {
        --first;
    }
    return first;
}

// Sentences [first, last] of a paragraph above another: short, begins high, ends without a stop.
bool looks_like_heading(const Article& article, int first, int last) {
    std::size_t tokens = 0;
    for (int i = first; i <= last; ++i) {
        tokens += article.sentences[i].tokens.size();
    }
    return tokens <= longest_heading && starts_high(article, article.sentences[first])
           && !ends_like_a_sentence(article, article.sentences[last]);
}

}  // namespace

std::vector<Span> find_paragraphs(std::string_view text, std::size_t title_bytes) {
    std::vector<Span> paragraphs;
    const std::size_t title_end = std::min(title_bytes, text.size());
    split_stretch(text, 0, title_end, paragraphs);
    split_stretch(text, title_end, text.size(), paragraphs);
    return paragraphs;
}

void find_places(Article& article) {
    auto& sentences = article.sentences;
    bool heads_something = false;  // the next paragraph is body, or a heading of one
    for (int last = sentences.count() - 1; last >= 0;) {
        const int first = first_of_paragraph(sentences, last);
        const bool is_title = sentences[first].span.begin < article.document.title_bytes;
        const bool is_heading = heads_something && looks_like_heading(article, first, last);
        const Place place = is_title ? Place::title : is_heading ? Place::heading : Place::body;
        heads_something = is_heading || ends_like_a_sentence(article, sentences[last]);
        for (; last >= first; --last) {
            sentences[last].place = place;
        }
    }
}

}  // namespace newsgraph
