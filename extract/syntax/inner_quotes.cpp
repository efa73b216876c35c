#include "extract/syntax/inner_quotes.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

bool is_double_mark(std::string_view form) {
    return is_one_of(form, {"\"", "“", "”", "„", "``", "''"});
}

bool is_word(std::string_view form) {
    const char c = form.empty() ? ' ' : form.front();
    return is_digit(c) || is_letter(c)
           || (!is_ascii(c) && !is_one_of(form, {"—", "–", "“", "”", "„", "‘", "’", "…"}));
}

using Pairs = std::vector<std::array<int, 2>>;

// "hundreds", "may", not "Iran": a name in brackets is better kept apart.
bool is_small_word(std::string_view form) {
    return !form.empty() && is_lower(form.front());
}

void add_quotes(const Article& article, const Sentence& sentence, Pairs& pairs) {
    std::vector<int> marks;
    for (int i = 0; i < sentence.tokens.count(); ++i) {
        if (is_double_mark(form(article, sentence.tokens[i]))) {
            marks.push_back(i);
        }
    }
    for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
        const int before = marks[i] - 1;
        const bool inside = before >= 0 && is_word(form(article, sentence.tokens[before]))
                            && marks[i + 1] > marks[i] + 1;
        if (inside) {
            pairs.push_back({marks[i], marks[i + 1]});
        }
    }
}

void add_brackets(const Article& article, const Sentence& sentence, Pairs& pairs) {
    constexpr int longest = 6;
    const auto& tokens = sentence.tokens;
    for (int i = 0; i < tokens.count(); ++i) {
        if (form(article, tokens[i]) != "[") {
            continue;
        }
        int end = i + 1;
        while (end < tokens.count() && end <= i + longest
               && is_small_word(form(article, tokens[end]))) {
            ++end;
        }
        if (end > i + 1 && end < tokens.count() && form(article, tokens[end]) == "]"
            && form(article, tokens[i + 1]) != "sic") {
            pairs.push_back({i, end});
        }
    }
}

List<int> places_of(const Pairs& pairs) {
    List<int> places;
    for (const auto& [opening, closing] : pairs) {
        places.push_back(opening);
        places.push_back(closing);
    }
    std::ranges::sort(places);
    return places;
}

// The tokens at these places, which are ascending, and the rest in their order.
List<Token> take(List<Token>& tokens, const List<int>& places) {
    List<Token> taken;
    List<Token> rest;
    for (int i = 0; i < tokens.count(); ++i) {
        const bool goes = taken.count() < places.count() && places[taken.count()] == i;
        (goes ? taken : rest).push_back(std::move(tokens[i]));
    }
    tokens = std::move(rest);
    return taken;
}

// The word between the marks whose head stands outside of them.
int head_between(const Sentence& sentence, int opening, int closing) {
    for (int i = opening + 1; i < closing; ++i) {
        const int head = sentence.tokens[i].head;
        if (head < opening || head > closing) {
            return i;
        }
    }
    return opening + 1;
}

// Where each token that was left stands among all.
List<int> places_of_rest(std::size_t left, const List<int>& taken) {
    List<int> places;
    int next = 0;
    for (int place = 0; places.size() < left; ++place) {
        if (next < taken.count() && taken[next] == place) {
            ++next;
        } else {
            places.push_back(place);
        }
    }
    return places;
}

void put_back(
    const Article& article,
    Sentence& sentence,
    const InnerQuotes& quotes,
    const List<int>& places) {
    List<Token> all(sentence.tokens.size() + quotes.marks.size());
    for (int i = 0; i < places.count(); ++i) {
        Token& token = sentence.tokens[i];
        token.head = token.head < 0 ? -1 : places[token.head];
        all[places[i]] = std::move(token);
    }
    sentence.tokens = std::move(all);
    for (int i = 0; i < quotes.marks.count(); ++i) {
        sentence.tokens[quotes.places[i]] = quotes.marks[i];
    }
    for (const auto& [opening, closing] : quotes.pairs) {
        const bool quoted = is_double_mark(form(article, sentence.tokens[opening]));
        const int head = head_between(sentence, opening, closing);
        for (const int place : {opening, closing}) {
            Token& mark = sentence.tokens[place];
            const bool opens = place == opening;
            mark.head = head;
            mark.upos = Upos::punct;
            mark.deprel = Deprel::punct;
            mark.xpos = quoted ? (opens ? Xpos::open_quote : Xpos::close_quote)
                               : (opens ? Xpos::lrb : Xpos::rrb);
        }
    }
}

}  // namespace

std::vector<InnerQuotes> take_inner_quotes(Article& article) {
    std::vector<InnerQuotes> quotes;
    for (int s = 0; s < article.sentences.count(); ++s) {
        Sentence& sentence = article.sentences[s];
        Pairs pairs;
        if (sentence.english) {
            add_quotes(article, sentence, pairs);
            add_brackets(article, sentence, pairs);
        }
        if (!pairs.empty()) {
            List<int> places = places_of(pairs);
            List<Token> marks = take(sentence.tokens, places);
            quotes.push_back({s, std::move(places), std::move(marks), std::move(pairs)});
        }
    }
    return quotes;
}

void return_inner_quotes(Article& article, const std::vector<InnerQuotes>& quotes) {
    auto name = article.names.begin();
    for (const InnerQuotes& taken : quotes) {
        Sentence& sentence = article.sentences[taken.sentence];
        const List<int> places = places_of_rest(sentence.tokens.size(), taken.places);
        for (; name != article.names.end() && name->range.sentence <= taken.sentence; ++name) {
            if (name->range.sentence == taken.sentence) {
                name->range.first = places[name->range.first];
                name->range.last = places[name->range.last - 1] + 1;
            }
        }
        put_back(article, sentence, taken, places);
    }
}

}  // namespace newsgraph
