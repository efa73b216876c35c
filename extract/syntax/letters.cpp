#include "extract/syntax/letters.hpp"

#include "core/utf8.hpp"

#include <cstddef>

namespace newsgraph {

namespace {

bool between(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

}  // namespace

char32_t lower(char32_t c) {
    if (between(c, 'A', 'Z') || (between(c, 0xC0, 0xDE) && c != 0xD7)
        || between(c, 0x391, 0x3A9) || between(c, 0x410, 0x42F)) {
        return c + 32;
    }
    if (between(c, 0x100, 0x137) || between(c, 0x14A, 0x177)) {
        return c | 1;
    }
    if (between(c, 0x139, 0x148) || between(c, 0x179, 0x17E)) {
        return c + (c & 1);
    }
    if (c == 0x178) {
        return 0xFF;
    }
    return between(c, 0x400, 0x40F) ? c + 80 : c;
}

bool is_upper(char32_t c) {
    return lower(c) != c;
}

bool is_lower_letter(char32_t c) {
    return between(c, 'a', 'z') || (c >= 0xC0 && !between(c, 0x2000, 0x2BFF) && !is_upper(c));
}

std::u32string lower(std::u32string_view text) {
    std::u32string out(text);
    for (char32_t& c : out) {
        c = lower(c);
    }
    return out;
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        out += next_code_point(text, at);
    }
    return out;
}

std::string utf8(std::u32string_view text) {
    std::string out;
    for (const char32_t c : text) {
        append_utf8(out, c);
    }
    return out;
}

}  // namespace newsgraph
