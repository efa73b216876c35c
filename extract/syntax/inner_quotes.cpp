#include "extract/syntax/inner_quotes.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

bool is_double_mark(std::string_view form) {
    return is_one_of(form, {"\"", "“", "”", "„", "``", "''"});
}

bool is_word(std::string_view form) {
    const auto c = static_cast<unsigned char>(form.empty() ? ' ' : form.front());
    return c >= 0x80
               ? !is_one_of(form, {"—", "–", "“", "”", "„", "‘", "’", "…"})
               : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Places of the marks of a sentence that are to go, in pairs.
std::vector<int> places_of(const Article& article, const Sentence& sentence) {
    std::vector<int> marks;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (is_double_mark(form(article, sentence.tokens[i]))) {
            marks.push_back(static_cast<int>(i));
        }
    }
    std::vector<int> places;
    for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
        const int before = marks[i] - 1;
        const bool inside =
            before >= 0
            && is_word(form(article, sentence.tokens[static_cast<std::size_t>(before)]))
            && marks[i + 1] > marks[i] + 1;
        if (inside) {
            places.push_back(marks[i]);
            places.push_back(marks[i + 1]);
        }
    }
    return places;
}

// The tokens at these places, which are ascending, and the rest in their order.
std::vector<Token> take(std::vector<Token>& tokens, const std::vector<int>& places) {
    std::vector<Token> taken;
    std::vector<Token> rest;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool goes =
            taken.size() < places.size() && places[taken.size()] == static_cast<int>(i);
        (goes ? taken : rest).push_back(std::move(tokens[i]));
    }
    tokens = std::move(rest);
    return taken;
}

// The word between the marks whose head stands outside of them.
int head_between(const Sentence& sentence, int opening, int closing) {
    for (int i = opening + 1; i < closing; ++i) {
        const int head = sentence.tokens[static_cast<std::size_t>(i)].head;
        if (head < opening || head > closing) {
            return i;
        }
    }
    return opening + 1;
}

// Where each token that was left stands among all.
std::vector<int> places_of_rest(std::size_t left, const std::vector<int>& taken) {
    std::vector<int> places;
    std::size_t next = 0;
    for (int place = 0; places.size() < left; ++place) {
        if (next < taken.size() && taken[next] == place) {
            ++next;
        } else {
            places.push_back(place);
        }
    }
    return places;
}

void put_back(Sentence& sentence, const InnerQuotes& quotes, const std::vector<int>& places) {
    std::vector<Token> all(sentence.tokens.size() + quotes.marks.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        Token& token = sentence.tokens[i];
        token.head = token.head < 0 ? -1 : places[static_cast<std::size_t>(token.head)];
        all[static_cast<std::size_t>(places[i])] = std::move(token);
    }
    sentence.tokens = std::move(all);
    for (std::size_t i = 0; i < quotes.marks.size(); ++i) {
        Token& mark = sentence.tokens[static_cast<std::size_t>(quotes.places[i])];
        mark = quotes.marks[i];
        mark.upos = Upos::punct;
        mark.xpos = i % 2 == 0 ? Xpos::open_quote : Xpos::close_quote;
        mark.deprel = Deprel::punct;
    }
    for (std::size_t i = 0; i + 1 < quotes.places.size(); i += 2) {
        const int head = head_between(sentence, quotes.places[i], quotes.places[i + 1]);
        sentence.tokens[static_cast<std::size_t>(quotes.places[i])].head = head;
        sentence.tokens[static_cast<std::size_t>(quotes.places[i + 1])].head = head;
    }
}

}  // namespace

std::vector<InnerQuotes> take_inner_quotes(Article& article) {
    std::vector<InnerQuotes> quotes;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        Sentence& sentence = article.sentences[s];
        std::vector<int> places =
            sentence.english ? places_of(article, sentence) : std::vector<int>{};
        if (!places.empty()) {
            std::vector<Token> marks = take(sentence.tokens, places);
            quotes.push_back({static_cast<int>(s), std::move(places), std::move(marks)});
        }
    }
    return quotes;
}

void return_inner_quotes(Article& article, const std::vector<InnerQuotes>& quotes) {
    auto name = article.names.begin();
    for (const InnerQuotes& taken : quotes) {
        Sentence& sentence = article.sentences[static_cast<std::size_t>(taken.sentence)];
        const std::vector<int> places = places_of_rest(sentence.tokens.size(), taken.places);
        for (; name != article.names.end() && name->range.sentence <= taken.sentence; ++name) {
            if (name->range.sentence == taken.sentence) {
                const auto last = static_cast<std::size_t>(name->range.last - 1);
                name->range.first = places[static_cast<std::size_t>(name->range.first)];
                name->range.last = places[last] + 1;
            }
        }
        put_back(sentence, taken, places);
    }
}

}  // namespace newsgraph
