#include "extract/text/characters.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <unicode/uchar.h>

namespace newsgraph {

namespace {

struct Folded {
    int category;  // of Unicode
    std::uint8_t symbol;
};

constexpr Folded folded[]{
    {U_UPPERCASE_LETTER, symbol::upper},
    {U_TITLECASE_LETTER, symbol::upper},
    {U_LOWERCASE_LETTER, symbol::lower},
    {U_OTHER_LETTER, symbol::letter},
    {U_MODIFIER_LETTER, symbol::letter},
    {U_NON_SPACING_MARK, symbol::letter},
    {U_COMBINING_SPACING_MARK, symbol::letter},
    {U_FORMAT_CHAR, symbol::letter},  // soft hyphens, joiners: never a boundary
    {U_CURRENCY_SYMBOL, symbol::currency},
    {U_DASH_PUNCTUATION, symbol::dash},
    {U_INITIAL_PUNCTUATION, '"'},
    {U_FINAL_PUNCTUATION, '"'},
};

std::uint8_t fold_category(char32_t code_point) {
    const auto c = static_cast<UChar32>(code_point);
    if (u_isUWhiteSpace(c) != 0) {
        return ' ';
    }
    if (u_isdigit(c) != 0) {
        return '0';
    }
    const auto* found = std::ranges::find(folded, u_charType(c), &Folded::category);
    if (found != std::end(folded)) {
        return found->symbol;
    }
    return u_ispunct(c) != 0 ? symbol::mark : symbol::other;
}

std::uint8_t fold_ascii(std::uint8_t c) {
    if (c < ' ') {
        return ' ';
    }
    return c >= '0' && c <= '9' ? '0' : c;
}

bool is_in(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

std::uint8_t fold(char32_t code_point) {
    if (code_point < 128) {
        return fold_ascii(static_cast<std::uint8_t>(code_point));
    }
    if (is_in(U"‘’ʼ′", code_point)) {
        return '\'';
    }
    if (is_in(U"“”„", code_point)) {
        return '"';
    }
    return is_in(U"‐‑", code_point) ? '-' : fold_category(code_point);
}

struct ClassOf {
    std::string_view symbols;
    CharClass kind;
};

constexpr ClassOf ascii_classes[]{
    {" ", CharClass::space},
    {"0", CharClass::digit},
    {"'`", CharClass::apostrophe},
    {"\"", CharClass::quote},
    {".!?", CharClass::stop},
    {"-", CharClass::hyphen},
    {"()[]{}", CharClass::bracket},
    {"abcdefghijklmnopqrstuvwxyz", CharClass::lower},
    {"ABCDEFGHIJKLMNOPQRSTUVWXYZ", CharClass::upper},
};

constexpr std::array<CharClass, 256> make_classes() {
    std::array<CharClass, 256> classes{};
    for (std::size_t c = 0; c < classes.size(); ++c) {
        classes[c] = c < 128 ? CharClass::mark : CharClass::other;
    }
    for (const auto& [symbols, kind] : ascii_classes) {
        for (const char c : symbols) {
            classes[static_cast<std::uint8_t>(c)] = kind;
        }
    }
    classes[symbol::outside] = CharClass::outside;
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
