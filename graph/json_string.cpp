// Eight bytes are looked at together: half of the time of writing a graph went into looking at
// one after the other.
#include "graph/json_string.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <simdjson.h>
#include <string>

namespace newsgraph {

namespace {

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t highs = 0x8080808080808080ULL;

// Sean Anderson, "Bit Twiddling Hacks": whether a byte of the word is less than this one, up to
// 128, or is this one.
constexpr bool has_less(std::uint64_t word, std::uint64_t byte) {
    return ((word - ones * byte) & ~word & highs) != 0;
}
constexpr bool has(std::uint64_t word, char byte) {
    return has_less(word ^ (ones * static_cast<unsigned char>(byte)), 1);
}

constexpr std::uint64_t first_plain = 0x20;  // control characters come before

bool is_plain(char byte) {
    return static_cast<unsigned char>(byte) >= first_plain && byte != '"' && byte != '\\';
}

// All eight bytes of a word.
bool is_plain(std::uint64_t word) {
    return !has_less(word, first_plain) && !has(word, '"') && !has(word, '\\');
}

std::array<std::string, 128> all_escapes() {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::array<std::string, 128> escapes;
    for (std::size_t i = 0; i < first_plain; ++i) {
        escapes[i] = std::string("\\u00") + digits[i / 16] + digits[i % 16];
    }
    escapes['\b'] = "\\b";
    escapes['\f'] = "\\f";
    escapes['\n'] = "\\n";
    escapes['\r'] = "\\r";
    escapes['\t'] = "\\t";
    escapes['"'] = "\\\"";
    escapes['\\'] = "\\\\";
    return escapes;
}

}  // namespace

bool is_utf8(std::string_view text) {
    return simdjson::validate_utf8(text);
}

bool is_plain_ascii(std::string_view text) {
    for (std::uint64_t word = 0; text.size() >= sizeof word; text.remove_prefix(sizeof word)) {
        std::memcpy(&word, text.data(), sizeof word);
        if (!is_plain(word) || (word & highs) != 0) {
            return false;
        }
    }
    return std::ranges::all_of(text, [](char byte) {
        return is_plain(byte) && static_cast<unsigned char>(byte) < 0x80U;
    });
}

std::size_t plain_length(std::string_view text) {
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if (!is_plain(word)) {
            break;
        }
    }
    while (at < text.size() && is_plain(text[at])) {
        ++at;
    }
    return at;
}

std::string_view json_escape(char byte) {
    static const std::array<std::string, 128> escapes = all_escapes();
    return escapes.at(static_cast<unsigned char>(byte));
}

}  // namespace newsgraph
