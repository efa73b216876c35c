#include "extract/text/characters.hpp"

#include "core/utf8.hpp"

#include <array>
#include <cstddef>
#include <unicode/uchar.h>

namespace newsgraph {

namespace {

std::uint8_t fold_category(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    if (u_isUWhiteSpace(c) != 0) {
        return ' ';
    }
    if (u_isdigit(c) != 0) {
        return '0';
    }
    switch (u_charType(c)) {
        case U_UPPERCASE_LETTER:
        case U_TITLECASE_LETTER:
            return symbol::upper;
        case U_LOWERCASE_LETTER:
            return symbol::lower;
        case U_OTHER_LETTER:
        case U_MODIFIER_LETTER:
        case U_NON_SPACING_MARK:
        case U_COMBINING_SPACING_MARK:
        case U_FORMAT_CHAR:  // soft hyphens, joiners: never a boundary
            return symbol::letter;
        case U_CURRENCY_SYMBOL:
            return symbol::currency;
        case U_DASH_PUNCTUATION:
            return symbol::dash;
        case U_INITIAL_PUNCTUATION:
        case U_FINAL_PUNCTUATION:
            return '"';
        default:
            return u_ispunct(c) != 0 ? symbol::mark : symbol::other;
    }
}

std::uint8_t fold(char32_t code_point) {
    if (code_point < 128) {
        const auto c = static_cast<std::uint8_t>(code_point);
        const bool is_blank = c < ' ';
        return c >= '0' && c <= '9' ? '0' : is_blank ? ' ' : c;
    }
    switch (code_point) {
        case U'‘':
        case U'’':
        case U'ʼ':
        case U'′':
            return '\'';
        case U'“':
        case U'”':
        case U'„':
            return '"';
        case U'‐':
        case U'‑':
            return '-';
        default:
            return fold_category(code_point);
    }
}

constexpr CharClass ascii_class(std::uint8_t c) {
    if (c >= 'a' && c <= 'z') {
        return CharClass::lower;
    }
    if (c >= 'A' && c <= 'Z') {
        return CharClass::upper;
    }
    switch (c) {
        case symbol::outside:
            return CharClass::outside;
        case ' ':
            return CharClass::space;
        case '0':
            return CharClass::digit;
        case '\'':
        case '`':
            return CharClass::apostrophe;
        case '"':
            return CharClass::quote;
        case '.':
        case '!':
        case '?':
            return CharClass::stop;
        case '-':
            return CharClass::hyphen;
        case '(':
        case ')':
        case '[':
        case ']':
        case '{':
        case '}':
            return CharClass::bracket;
        default:
            return CharClass::mark;
    }
}

constexpr std::array<CharClass, 256> make_classes() {
    std::array<CharClass, 256> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        classes[c] = c < 128 ? ascii_class(static_cast<std::uint8_t>(c)) : CharClass::other;
    }
    classes[symbol::upper] = CharClass::upper;
    classes[symbol::lower] = CharClass::lower;
    classes[symbol::letter] = CharClass::letter;
    classes[symbol::dash] = CharClass::hyphen;
    classes[symbol::currency] = CharClass::mark;
    classes[symbol::mark] = CharClass::mark;
    return classes;
}

constexpr auto classes = make_classes();

}  // namespace

CharClass class_of(std::uint8_t symbol) {
    return classes[symbol];
}

bool is_alnum(std::uint8_t symbol) {
    const CharClass c = classes[symbol];
    return c == CharClass::lower || c == CharClass::upper || c == CharClass::letter
           || c == CharClass::digit;
}

std::uint8_t to_lower(std::uint8_t symbol) {
    if (symbol >= 'A' && symbol <= 'Z') {
        return static_cast<std::uint8_t>(symbol - 'A' + 'a');
    }
    return symbol == symbol::upper ? symbol::lower : symbol;
}

Characters::Characters(std::string_view text) {
    symbols_.reserve(text.size() + 2 * padding);
    offsets_.reserve(text.size() + 1);
    symbols_.assign(padding, symbol::outside);
    for (std::size_t at = 0; at < text.size();) {
        offsets_.push_back(static_cast<std::uint32_t>(at));
        symbols_.push_back(fold(next_code_point(text, at)));
    }
    offsets_.push_back(static_cast<std::uint32_t>(text.size()));
    symbols_.insert(symbols_.end(), padding, symbol::outside);
}

}  // namespace newsgraph
