#include "extract/names/designations.hpp"

#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

int digits_in(std::string_view word) {
    return static_cast<int>(std::count_if(word.begin(), word.end(), is_digit));
}

// "2022", "1990s".
bool is_year(std::string_view word) {
    return digits_in(word) == 4 && (word.starts_with("19") || word.starts_with("20"));
}

// "M113", "T-72B3", "B52"; not "Q1", "A4", "CO2": two digits at least, or a hyphen.
bool is_one_word_designation(std::string_view word) {
    if (word.size() < 3 || word.size() > 16 || !is_upper(word[0])) {
        return false;
    }
    const auto good = [](char c) { return is_letter(c) || is_digit(c) || c == '-'; };
    if (!std::all_of(word.begin(), word.end(), good)) {
        return false;
    }
    const auto digit = std::find_if(word.begin(), word.end(), is_digit);
    const bool hyphen = digit != word.begin() && digit != word.end() && *(digit - 1) == '-';
    const auto tail = word.substr(static_cast<std::size_t>(digit - word.begin()));
    return digit != word.end() && (hyphen || digits_in(word) >= 2) && !is_year(tail);
}

// "Shahed" of "Shahed-136", "F" of "F-16"; not "Mid" of "Mid-2025" nor "Under" of "Under-17".
bool may_begin(const Lexicon& lexicon, std::string_view word, const Token& token) {
    if (word.empty() || !std::all_of(word.begin(), word.end(), is_letter)
        || !is_upper(word[0])) {
        return false;
    }
    constexpr std::array<std::string_view, 9> prefixes = {
        "Mid", "Post", "Pre", "Under", "Over", "Top", "Non", "Anti", "Sub"};
    if (std::find(prefixes.begin(), prefixes.end(), word) != prefixes.end()) {
        return false;
    }
    const LexiconWord& known = lexicon[ascii_lower(word)];
    return !known.is(Light::time) && !known.is(Light::opener)
           && (token.upos == Upos::propn || token.upos == Upos::noun || word.size() <= 4);
}

// "136", "72B3", "16s", "10"; not a year.
bool may_end(std::string_view word) {
    return !word.empty() && word.size() <= 6 && is_digit(word[0]) && !is_year(word)
           && std::all_of(
               word.begin(), word.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

bool is_series(std::string_view word) {
    return word == "series" || word == "class" || word == "type" || word == "family";
}

}  // namespace

std::optional<Range> designation_at(
    const Article& article, const Lexicon& lexicon, int sentence, int first) {
    const auto& tokens = article.sentences[sentence].tokens;
    const auto at = static_cast<std::size_t>(first);
    const std::string_view word = form(article, tokens[at]);
    if (is_one_word_designation(word)) {
        return Range{sentence, first, first + 1};
    }
    if (at + 2 >= tokens.size() || tokens[at].space_after || tokens[at + 1].space_after
        || form(article, tokens[at + 1]) != "-" || !may_begin(lexicon, word, tokens[at])) {
        return {};
    }
    const std::string_view tail = form(article, tokens[at + 2]);
    if (may_end(tail) || (is_series(tail) && !lexicon.demonym(word))) {
        return Range{sentence, first, first + 3};
    }
    return {};
}

std::string designation_label(const Article& article, Range range) {
    std::string label(words(article, range));
    for (const std::string_view tail : {"-series", "-class", "-type", "-family"}) {
        if (label.ends_with(tail)) {
            return label.substr(0, label.size() - tail.size());
        }
    }
    // "F-16s", "M113s"; "Shaheds" is no designation.
    if (label.size() > 2 && label.back() == 's' && is_digit(label[label.size() - 2])) {
        label.pop_back();
    }
    return label;
}

std::optional<Range> numbered_law_at(const Article& article, int sentence, int first) {
    const auto& tokens = article.sentences[sentence].tokens;
    const auto at = static_cast<std::size_t>(first);
    if (at + 1 >= tokens.size()) {
        return {};
    }
    const std::string_view word = form(article, tokens[at]);
    const std::string_view number = form(article, tokens[at + 1]);
    const bool numbered =
        !number.empty() && std::all_of(number.begin(), number.end(), is_digit);
    const bool is_resolution = ascii_lower(word) == "resolution" && number.size() >= 2;
    constexpr std::array<std::string_view, 4> parts = {
        "Article", "Section", "Chapter", "Protocol"};
    const bool is_part = std::find(parts.begin(), parts.end(), word) != parts.end();
    if (!numbered || (!is_resolution && !is_part)) {
        return {};
    }
    return Range{sentence, first, first + 2};
}

}  // namespace newsgraph
