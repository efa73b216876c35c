#include "extract/text/segmenter.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/text/boundary_features.hpp"
#include "extract/text/characters.hpp"
#include "extract/text/english.hpp"
#include "extract/text/layout.hpp"
#include "extract/text/stop_rules.hpp"
#include "extract/text/token_cutter.hpp"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

// A text without full stops must not become one sentence: later steps take time and memory
// that grow with the square of its length. The longest of the treebanks has 150 words.
constexpr std::size_t longest_sentence = 250;

// Bytes of a paragraph that are looked at together: bounds the memory for a hostile text.
constexpr std::uint32_t longest_piece = 32768;

std::vector<Token> make_tokens(
    const Characters& characters, const TokenEnds& ends, std::uint32_t begin) {
    std::vector<Token> tokens;
    int from = 0;
    for (std::size_t i = 0; i < ends.at.size(); ++i) {
        while (is_space(characters[from])) {
            ++from;
        }
        Token token;
        token.span = {
            begin + characters.offset(from), begin + characters.offset(ends.at[i] + 1)};
        token.continues = ends.continues[i];
        from = ends.at[i] + 1;
        token.space_after = from == characters.size() || is_space(characters[from]);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

bool is_letter(CharClass symbol) {
    return symbol == CharClass::lower || symbol == CharClass::upper
           || symbol == CharClass::letter;
}

bool is_high_or_mark(std::string_view form) {
    return !is_lower(form.front());
}

bool is_dash(std::string_view form) {
    return is_one_of(form, {"-", "--", "–", "—"});
}

bool is_in_capitals(std::string_view place) {
    return place.size() > 2
           && std::ranges::all_of(place, [](char c) { return is_upper(c) || c == '.'; });
}

// "KYIV, Nov 3 (Reuters) - The city ...": the number of the dash that ends the line of place and
// day before a paragraph, or -1. The place is in capitals, or an agency stands in parentheses.
int end_of_dateline(std::string_view text, const std::vector<Token>& tokens) {
    constexpr std::size_t longest = 14;  // tokens
    bool agency = false;
    for (std::size_t i = 0; i < tokens.size() && i < longest; ++i) {
        const std::string_view word = slice(text, tokens[i].span);
        if (i > 0 && is_dash(word) && tokens[i].space_after && tokens[i - 1].space_after) {
            const bool begins_line = agency || is_in_capitals(slice(text, tokens[0].span));
            return begins_line ? static_cast<int>(i) : -1;
        }
        agency = agency || (word == ")" && i > 2);
        if (!is_high_or_mark(word) && !is_one_of(word, {"of", "the"})) {
            return -1;
        }
    }
    return -1;
}

// Numbers of the tokens that end a sentence. A title is one sentence unless a full stop cuts
// it: "Kyiv Says Drones Struck Port" has capitals that mean nothing.
std::vector<std::size_t> sentence_ends(
    const std::vector<TokenShape>& tokens,
    const BoundaryModel& model,
    const StopRules& rules,
    bool is_title) {
    std::vector<std::size_t> ends;
    std::size_t first = 0;
    SentencePlaces places(tokens);
    Features features;
    std::size_t length = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        places.advance();
        places.describe(features);
        // "banned by the [Iranian] Federation"
        const bool inserted =
            tokens[i].last_symbol == ']' && i > 0 && is_letter(tokens[i - 1].last);
        const bool may_end = !inserted && (!is_title || tokens[i].last == CharClass::stop);
        const bool must_end = i + 1 == tokens.size() || ++length >= longest_sentence;
        const bool ends_here =
            may_end && rules.ends(first, i).value_or(model.score(features) > 0);
        if (must_end || ends_here) {
            ends.push_back(i);
            first = i + 1;
            places.end_sentence();
            length = 0;
        }
    }
    return ends;
}

// "Chile sold ferries to Ghana - [clerks]": the number of the token before the dash or bar that
// ends a title with who says so, or which outlet, or -1. It is no part of the sentence before.
int end_before_source(std::string_view text, const std::vector<Token>& tokens) {
    constexpr int longest = 4;  // tokens, without the mark
    constexpr int shortest_rest = 4;
    const int size = static_cast<int>(tokens.size());
    for (int i = size - 2; i >= shortest_rest && i >= size - 1 - longest; --i) {
        const auto at = static_cast<std::size_t>(i);
        const std::string_view word = slice(text, tokens[at].span);
        if ((is_dash(word) || word == "|") && tokens[at - 1].space_after) {
            return i - 1;
        }
    }
    return -1;
}

// The first part of a stretch that is too long to be looked at as a whole, cut at a blank where
// there is one.
Span first_piece(std::string_view text, Span rest) {
    if (rest.size() <= longest_piece) {
        return rest;
    }
    const std::uint32_t limit = rest.begin + longest_piece;
    const std::size_t blank = text.find_last_of(" \n\t", limit);
    if (blank != std::string_view::npos && blank > rest.begin) {
        return {rest.begin, static_cast<std::uint32_t>(blank)};
    }
    return {rest.begin, static_cast<std::uint32_t>(code_point_start(text, limit))};
}

}  // namespace

Segmenter Segmenter::load(const std::filesystem::path& data) {
    const auto model = data / "models" / "segmenter.bin";
    std::ifstream in(model, std::ios::binary);
    if (!in) {
        throw Error{model.string() + ": cannot be read; is --data right?"};
    }
    return {read_boundary_models(in, model.string()), StopWords::load(data / "lexicons")};
}

void Segmenter::segment(Article& article) const {
    const std::string_view text = article.document.text;
    article.sentences.clear();
    int paragraph = 0;
    for (Span rest : find_paragraphs(text, article.document.title_bytes)) {
        while (!rest.empty()) {
            const Span piece = first_piece(text, rest);
            segment_piece(article, piece, paragraph);
            rest.begin = piece.end;
        }
        ++paragraph;
    }
    find_places(article);
    find_english(article);
}

void Segmenter::segment_piece(Article& article, Span piece, int paragraph) const {
    const Characters characters(slice(article.document.text, piece));
    const TokenEnds ends = find_token_ends(characters, models_, words_);
    auto tokens = make_tokens(characters, ends, piece.begin);
    const bool is_title = piece.begin < article.document.title_bytes;
    std::size_t first = 0;
    auto ends_of_sentences = sentence_ends(
        shape_tokens(characters, ends.at),
        models_.sentence,
        StopRules(article.document.text, tokens, words_),
        is_title);
    if (const int dash = end_of_dateline(article.document.text, tokens); dash >= 0) {
        const auto last = static_cast<std::size_t>(dash);
        std::erase_if(ends_of_sentences, [&](std::size_t end) { return end <= last; });
        ends_of_sentences.insert(ends_of_sentences.begin(), last);
    }
    if (const int end = is_title ? end_before_source(article.document.text, tokens) : -1;
        end >= 0) {
        const auto last = static_cast<std::size_t>(end);
        std::erase_if(ends_of_sentences, [&](std::size_t other) {
            return other >= last && other + 1 < tokens.size();
        });
        ends_of_sentences.insert(ends_of_sentences.end() - 1, last);
    }
    for (const std::size_t last : ends_of_sentences) {
        Sentence sentence;
        sentence.paragraph = paragraph;
        sentence.tokens.assign(
            std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(first)),
            std::make_move_iterator(tokens.begin() + static_cast<std::ptrdiff_t>(last) + 1));
        sentence.tokens.back().continues = false;
        sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
        article.sentences.push_back(std::move(sentence));
        first = last + 1;
    }
}

}  // namespace newsgraph
