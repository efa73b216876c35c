#include "core/printable.hpp"

#include "core/utf8.hpp"

#include <cstdint>

namespace newsgraph {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

void append_hex(std::string& out, std::uint32_t value, int width) {
    for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) {
        out += digits[(value >> static_cast<unsigned>(shift)) & 0xFU];
    }
}

// C0, DEL, C1, line and paragraph separators, what changes the direction of the text.
bool acts_on_terminal(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    const bool direction = c == 0x200E || c == 0x200F || c == 0x61C
                           || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || direction;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        const bool broken = c == 0xFFFD && at - before == 1;
        if (broken || (acts_on_terminal(c) && c < 0x100)) {
            out += "\\x";
            append_hex(out, broken ? static_cast<unsigned char>(text[before]) : c, 2);
        } else if (acts_on_terminal(c)) {
            out += "\\u";
            append_hex(out, c, 4);
        } else {
            out.append(text.substr(before, at - before));
        }
    }
    return out;
}

}  // namespace newsgraph
