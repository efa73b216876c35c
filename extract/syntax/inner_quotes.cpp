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

void put_back(Sentence& sentence, std::vector<const InnerQuote*> quotes) {
    std::vector<int> taken;
    for (const InnerQuote* quote : quotes) {
        taken.push_back(quote->place);
    }
    const std::vector<int> places = places_of_rest(sentence.tokens.size(), taken);
    for (Token& token : sentence.tokens) {
        token.head = token.head < 0 ? -1 : places[static_cast<std::size_t>(token.head)];
    }
    for (const InnerQuote* quote : quotes) {
        Token token = quote->token;
        token.upos = Upos::punct;
        token.xpos = quote->opens ? Xpos::open_quote : Xpos::close_quote;
        token.deprel = Deprel::punct;
        sentence.tokens.insert(sentence.tokens.begin() + quote->place, std::move(token));
    }
    for (std::size_t i = 0; i + 1 < taken.size(); i += 2) {
        const int head = head_between(sentence, taken[i], taken[i + 1]);
        sentence.tokens[static_cast<std::size_t>(taken[i])].head = head;
        sentence.tokens[static_cast<std::size_t>(taken[i + 1])].head = head;
    }
}

}  // namespace

std::vector<InnerQuote> take_inner_quotes(Article& article) {
    std::vector<InnerQuote> quotes;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        Sentence& sentence = article.sentences[s];
        const std::vector<int> places = places_of(article, sentence);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto place = static_cast<std::size_t>(places[i]);
            quotes.push_back(
                {static_cast<int>(s), places[i], i % 2 == 0, sentence.tokens[place]});
        }
        for (std::size_t i = places.size(); i-- > 0;) {
            sentence.tokens.erase(sentence.tokens.begin() + places[i]);
        }
    }
    return quotes;
}

void return_inner_quotes(Article& article, const std::vector<InnerQuote>& quotes) {
    auto name = article.names.begin();
    for (std::size_t i = 0; i < quotes.size();) {
        std::vector<const InnerQuote*> of_sentence;
        const int s = quotes[i].sentence;
        for (; i < quotes.size() && quotes[i].sentence == s; ++i) {
            of_sentence.push_back(&quotes[i]);
        }
        Sentence& sentence = article.sentences[static_cast<std::size_t>(s)];
        std::vector<int> taken;
        for (const InnerQuote* quote : of_sentence) {
            taken.push_back(quote->place);
        }
        const std::vector<int> places = places_of_rest(sentence.tokens.size(), taken);
        for (; name != article.names.end() && name->range.sentence <= s; ++name) {
            if (name->range.sentence == s) {
                const auto last = static_cast<std::size_t>(name->range.last - 1);
                name->range.first = places[static_cast<std::size_t>(name->range.first)];
                name->range.last = places[last] + 1;
            }
        }
        put_back(sentence, of_sentence);
    }
}

}  // namespace newsgraph
