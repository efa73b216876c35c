// Classes of ASCII characters, whatever the locale; other bytes belong to none.
#pragma once

namespace newsgraph {

constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
    return is_upper(c) || is_lower(c);
}

constexpr bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80U;
}

}  // namespace newsgraph
