#include "extract/lexicon/name_key.hpp"

#include "core/hash.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace newsgraph {

namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Latin letters with marks, U+00C0 to U+017F, without them; '?' is none.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

char plain_letter(char32_t c) {
    if (c >= 0xC0 && c - 0xC0 < latin.size()) {
        return latin[c - 0xC0];
    }
    switch (c) {
        case 0x218:  // S and T with comma below, as Romanian has them
        case 0x219:
            return 's';
        case 0x21A:
        case 0x21B:
            return 't';
        default:
            return '?';
    }
}

bool is_gap(char32_t c) {
    // Blanks, hyphens and dashes: "Shahed-136", "Shahed 136", "Shahed‑136".
    return c == ' ' || c == '-' || c == '/' || c == '\n' || c == 0xA0
           || (c >= 0x2010 && c <= 0x2015);
}

}  // namespace

void NameKey::push(char c) {
    if (gap_ && !key_.empty()) {
        key_ += '_';
        hash_ = fnv1a("_", hash_);
    }
    gap_ = false;
    key_ += c;
    hash_ = fnv1a(std::string_view(&c, 1), hash_);
}

void NameKey::add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (c < 0x80) {
            const char letter = static_cast<char>(c);
            if (is_upper(letter)) {
                push(static_cast<char>(letter - 'A' + 'a'));
            } else if (is_lower(letter) || is_digit(letter) || letter == '+' || letter == '&') {
                push(letter);
            }
        } else if (const char letter = plain_letter(c); letter != '?') {
            push(letter);
        } else if (c >= 0x250 && (c < 0x2000 || c > 0x2BFF)) {
            // Letters of other scripts stay as they are.
            for (const char byte : text.substr(begin, at - begin)) {
                push(byte);
            }
        }
        gap_ = gap_ || is_gap(c);
    }
}

std::string name_key(std::string_view name) {
    NameKey key;
    key.add(name);
    return key.str();
}

std::string name_key(const Article& article, Range range) {
    return name_key(words(article, range));
}

bool is_capitalised(std::string_view word) {
    if (word.empty()) {
        return false;
    }
    if (static_cast<unsigned char>(word.front()) < 0x80) {
        return is_upper(word.front());
    }
    std::size_t at = 0;
    const char32_t c = next_code_point(word, at);
    // Latin-1 capitals, then Latin Extended-A, where most capitals are even.
    return (c >= 0xC0 && c <= 0xDE) || (c >= 0x100 && c <= 0x137 && c % 2 == 0)
           || (c >= 0x139 && c <= 0x148 && c % 2 == 1)
           || (c >= 0x14A && c <= 0x177 && c % 2 == 0) || c == 0x218 || c == 0x21A || c == 0x178
           || c == 0x179 || c == 0x17B || c == 0x17D;
}

bool is_all_capitals(std::string_view word) {
    const auto capitals = std::count_if(word.begin(), word.end(), is_upper);
    return capitals >= 2 && std::none_of(word.begin(), word.end(), is_lower);
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_digit);
}

namespace {

// Words that headlines leave in lower case: "of", "with", "after".
bool is_function_word(const Token& token) {
    switch (token.upos) {
        case Upos::adp:
        case Upos::sconj:
        case Upos::cconj:
        case Upos::det:
        case Upos::pron:
        case Upos::part:
        case Upos::aux:
            return true;
        default:
            return false;
    }
}

}  // namespace

Casing casing_of(const Article& article, const Sentence& sentence) {
    int content_words = 0;
    int lower = 0;
    int upper = 0;
    bool is_first = true;
    for (const Token& token : sentence.tokens) {
        const std::string_view word = form(article, token);
        const bool letters = !word.empty() && (is_upper(word[0]) || is_lower(word[0]));
        // A first word says nothing.
        if (word.size() >= 3 && letters && !is_function_word(token) && !is_first) {
            ++content_words;
            lower += is_lower(word[0]) ? 1 : 0;
            upper += is_all_capitals(word) ? 1 : 0;
        }
        is_first = false;
    }
    // "POLITICO, CNN REPORT" has too few words to tell.
    if (content_words < 3) {
        return Casing::sentence;
    }
    if (upper * 10 >= content_words * 9) {
        return Casing::capitals;
    }
    // "On Monday Presidents Biden and Xi spoke" has many names, but its verb is lower case.
    return lower == 0 || (lower == 1 && content_words >= 6) ? Casing::headline
                                                            : Casing::sentence;
}

}  // namespace newsgraph
