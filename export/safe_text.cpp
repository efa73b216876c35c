#include "export/safe_text.hpp"

#include "core/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace newsgraph {

namespace {

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u00A0';
}

// https://www.w3.org/TR/xml/#charsets
bool is_xml_character(char32_t c) {
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    const bool control = c < 0x20 || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
    return c == U'\t' || c == U'\n' || !(control || surrogate);
}

// Eight bytes are looked at together, as one number: most of what is written is plain.
constexpr std::size_t word = 8;
constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t highs = 0x80 * ones;

std::uint64_t word_at(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, word);
    return bytes;
}

// Is every byte printable ASCII?
bool is_printable(std::uint64_t bytes) {
    return (((bytes - 0x20 * ones) | bytes | (bytes + ones)) & highs) == 0;
}

// Marks bytes below `limit`; above one that is, perhaps another, too. All are ASCII.
std::uint64_t marks_below(std::uint64_t bytes, std::uint64_t limit) {
    return (bytes - limit * ones) & ~bytes & highs;
}

// Does a letter of two bytes stand there, "é"? Those from U+00C0 on are all right everywhere.
bool is_letter_of_two(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && static_cast<unsigned char>(text[at]) >= 0xC3
           && static_cast<unsigned char>(text[at]) <= 0xDF && is_continuation(text[at + 1]);
}

// The place of the first byte, from there on, that is no printable ASCII.
std::size_t end_of_ascii(std::string_view text, std::size_t at) {
    while (at + word <= text.size() && is_printable(word_at(text, at))) {
        at += word;
    }
    while (at < text.size() && text[at] >= 0x20 && text[at] < 0x7F) {
        ++at;
    }
    return at;
}

// The place from there on where two blanks follow each other or something else begins.
std::size_t end_of_ascii_words(std::string_view text, std::size_t at) {
    constexpr std::uint64_t past_blank = ' ' + 1;
    while (at + word < text.size()) {
        const std::uint64_t bytes = word_at(text, at);
        const std::uint64_t behind = word_at(text, at + 1);
        // A blank, and behind it one more or what is no ASCII, which may be a blank, too.
        const std::uint64_t gaps =
            marks_below(bytes, past_blank) & (marks_below(behind, past_blank) | behind);
        if (!is_printable(bytes) || gaps != 0) {
            break;
        }
        at += word;
    }
    while (at < text.size() && text[at] >= 0x20 && text[at] < 0x7F
           && (text[at] != ' ' || (at + 1 < text.size() && text[at + 1] > ' '))) {
        ++at;
    }
    return at;
}

// The same of whole texts: what is before it can be taken as it is.
template <class EndOfAscii>
std::size_t end_of(EndOfAscii end_of_part, std::string_view text, std::size_t at) {
    for (at = end_of_part(text, at); is_letter_of_two(text, at); at = end_of_part(text, at)) {
        at += 2;
    }
    return at;
}

}  // namespace

std::string without_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of(end_of_ascii, text, at);
        out.append(text, at, end - at);
        at = end;
        if (at == text.size()) {
            break;
        }
        const char32_t c = next_code_point(text, at);
        if (c == U'\r') {
            const bool pair = at < text.size() && text[at] == '\n';
            out += pair ? "" : "\n";
        } else if (is_xml_character(c)) {
            append_utf8(out, c);
        }
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool inside = false;  // of words, not between or before them
    const auto begin_word = [&] {
        if (!inside && !out.empty()) {
            out += ' ';
        }
        inside = true;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] > ' ' && text[at] < 0x7F) {
            begin_word();
        }
        const std::size_t end = inside ? end_of(end_of_ascii_words, text, at) : at;
        out.append(text, at, end - at);
        at = end;
        if (at == text.size()) {
            break;
        }
        const char32_t c = next_code_point(text, at);
        if (is_blank(c)) {
            inside = false;
        } else if (is_xml_character(c)) {
            begin_word();
            append_utf8(out, c);
        }
    }
    return out;
}

}  // namespace newsgraph
