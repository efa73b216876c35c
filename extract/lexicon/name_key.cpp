#include "extract/lexicon/name_key.hpp"

#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace newsgraph {

namespace {

// Latin letters with marks, U+00C0 to U+017F, without them; '?' is none.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrr"
    "ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

char plain_ascii(char c) {
    if (is_upper(c)) {
        return static_cast<char>(c - 'A' + 'a');
    }
    return is_lower(c) || is_digit(c) || c == '+' || c == '&' ? c : '?';
}

// The letter without its marks, in lower case; '?' if it is none of ours.
char plain_letter(char32_t c) {
    if (c < 0x80) {
        return plain_ascii(static_cast<char>(c));
    }
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

// Letters of other scripts, which stay as they are.
bool is_other_letter(char32_t c) {
    return c >= 0x250 && (c < 0x2000 || c > 0x2BFF);
}

// Words that headlines leave in lower case: "of", "with", "after".
bool is_function_word(const Token& token) {
    using enum Upos;
    return is_one_of(token.upos, {adp, sconj, cconj, det, pron, part, aux});
}

bool tells_casing(const Token& token, std::string_view word) {
    return word.size() >= 3 && is_letter(word[0]) && !is_function_word(token);
}

}  // namespace

void NameKeyBuilder::push(char c) {
    if (gap_ && !key_.empty()) {
        key_ += '_';
        hash_ = fnv1a("_", hash_);
    }
    gap_ = false;
    key_ += c;
    hash_ = fnv1a(std::string_view(&c, 1), hash_);
}

void NameKeyBuilder::add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        if (const char letter = plain_letter(c); letter != '?') {
            push(letter);
        } else if (is_other_letter(c)) {
            for (const char byte : text.substr(begin, at - begin)) {
                push(byte);
            }
        }
        gap_ = gap_ || is_gap(c);
    }
}

std::string name_key(std::string_view name) {
    NameKeyBuilder key;
    key.add(name);
    return key.str();
}

std::string name_key(const Article& article, Range range) {
    return name_key(words(article, range));
}

std::string_view head_of_key(std::string_view key) {
    const auto words = split(key, '_');
    std::size_t head = 0;
    while (head + 1 < words.size() && !is_one_of(words[head + 1], {"of", "for"})) {
        ++head;
    }
    return words.empty() ? std::string_view{} : words[head];
}

std::string on_one_line(std::string_view name) {
    std::string line;
    for (const char c : name) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank || (!line.empty() && line.back() != ' ')) {
            line += blank ? ' ' : c;
        }
    }
    return line;
}

bool is_capitalised(std::string_view word) {
    // Latin-1 capitals, then Latin Extended-A, where capitals and small letters take turns.
    struct Capitals {
        char32_t first, last, step;
    };
    constexpr std::array<Capitals, 6> capitals{
        {{0xC0, 0xDE, 1},
         {0x100, 0x136, 2},
         {0x139, 0x147, 2},
         {0x14A, 0x178, 2},
         {0x179, 0x17D, 2},
         {0x218, 0x21A, 2}}};
    if (word.empty()) {
        return false;
    }
    if (static_cast<unsigned char>(word.front()) < 0x80) {
        return is_upper(word.front());
    }
    std::size_t at = 0;
    const char32_t c = next_code_point(word, at);
    return std::ranges::any_of(capitals, [&](const Capitals& row) {
        return c >= row.first && c <= row.last && (c - row.first) % row.step == 0;
    });
}

bool is_all_capitals(std::string_view word) {
    const auto capitals = std::ranges::count_if(word, is_upper);
    return capitals >= 2 && std::ranges::none_of(word, is_lower);
}

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, is_digit);
}

std::string initials_in(std::string_view word) {
    std::string capitals;
    std::ranges::copy_if(word, std::back_inserter(capitals), is_upper);
    const bool letters = !word.empty() && std::ranges::all_of(word, is_letter);
    const bool most = capitals.size() * 2 > word.size();
    return letters && most && is_upper(word.front()) ? capitals : std::string();
}

// "The board met in Geneva."
static bool ends_as_sentence(const Article& article, const Sentence& sentence) {
    return sentence.place == Place::body && form(article, sentence.tokens.back()) == "."
           && std::ranges::any_of(sentence.tokens, [&](const Token& token) {
                  return is_lower(form(article, token)[0])
                         && (token.xpos == Xpos::vbd || token.xpos == Xpos::vbz
                             || token.xpos == Xpos::vbp || token.xpos == Xpos::vbn);
              });
}

Casing casing_of(const Article& article, const Sentence& sentence) {
    int content_words = 0;
    int lower = 0;
    int upper = 0;
    for (const Token& token : sentence.tokens) {
        const std::string_view word = form(article, token);
        // A first word says nothing.
        if (&token == &sentence.tokens.front() || !tells_casing(token, word)) {
            continue;
        }
        ++content_words;
        lower += is_lower(word[0]) ? 1 : 0;
        upper += is_all_capitals(word) ? 1 : 0;
    }
    // "POLITICO, CNN REPORT" has too few words to tell.
    if (content_words < 3) {
        return Casing::sentence;
    }
    if (upper * 10 >= content_words * 9) {
        return Casing::capitals;
    }
    // "On Monday Presidents Biden and Xi spoke" has many names, but its verb is lower case; so
    // is that of "The World Health Organization (WHO) met in Geneva on Monday.", which ends as
    // headlines do not.
    const bool few = lower == 1 && content_words >= 6;
    return lower == 0 || (few && !ends_as_sentence(article, sentence)) ? Casing::headline
                                                                       : Casing::sentence;
}

}  // namespace newsgraph
