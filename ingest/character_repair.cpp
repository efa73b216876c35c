#include "ingest/character_repair.hpp"

#include "core/utf8.hpp"
#include "ingest/decode.hpp"
#include "ingest/html_tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

namespace newsgraph {

namespace {

// Windows-1252 from 0x80 to 0x9F; 0: undefined there, and kept as the C1 control by most
// programs that make mojibake. https://encoding.spec.whatwg.org/index-windows-1252.txt
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::optional<char> windows_1252_byte(char32_t c) {
    // A C1 control is the byte itself: "\u00e2\u0080\u0099" went through Latin-1.
    if (c >= 0x80 && c <= 0xFF) {
        return static_cast<char>(c);
    }
    const auto found = std::ranges::find(windows_1252, c);
    if (c < 0x80 || found == windows_1252.end()) {
        return std::nullopt;
    }
    return static_cast<char>(0x80 + (found - windows_1252.begin()));
}

// Of two-byte sequences only Latin, Greek and Cyrillic ones: "CAFÉ™" and "CAFÉ»" are meant.
std::size_t sequence_length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    const bool pair = (byte >= 0xC2U && byte <= 0xC5U) || (byte >= 0xCEU && byte <= 0xD1U);
    return byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : pair ? 2 : 0;
}

// The character whose UTF-8 bytes stand at `at` as characters of Windows-1252, and advances
// past them: "â€™" -> "’".
std::optional<std::string> take_mojibake(std::string_view text, std::size_t& at) {
    std::size_t here = at;
    const auto lead = windows_1252_byte(next_code_point(text, here));
    if (!lead || sequence_length(*lead) == 0) {
        return std::nullopt;
    }
    std::string bytes{*lead};
    while (bytes.size() < sequence_length(*lead) && here < text.size()) {
        const auto byte = windows_1252_byte(next_code_point(text, here));
        if (!byte) {
            break;
        }
        bytes.push_back(*byte);
    }
    if (bytes.size() < sequence_length(*lead) || !is_valid_utf8(bytes)) {
        // "â€" alone: the last byte of a closing quote (0x9D) was dropped on the way.
        constexpr std::string_view cut = "\xC3\xA2\xE2\x82\xAC";
        if (!text.substr(at).starts_with(cut)) {
            return std::nullopt;
        }
        at += cut.size();
        return "\xE2\x80\x9D";
    }
    at = here;
    return bytes;
}

// UTF-8's lead bytes become U+00C2..U+00F4, which are C3 82 .. C3 B4 in UTF-8 themselves.
constexpr char lead_prefix = '\xC3';

std::string repair_mojibake(std::string_view text, FlawCounts& flaws) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto repaired = text[at] == lead_prefix ? take_mojibake(text, at) : std::nullopt;
        if (repaired) {
            out += *repaired;
            flaws.add(TextFlaw::double_encoded);
        } else {
            out.push_back(text[at++]);
        }
    }
    return out;
}

bool is_line_end(char32_t c) {
    return c == '\n' || c == '\v' || c == '\f' || c == 0x2028 || c == 0x2029;
}

// What a reader cannot see: controls, soft hyphens, joiners, marks of direction, private use
// (icon fonts), language tags.
bool is_invisible(char32_t c) {
    if (c == 0xFFFD) {
        return false;
    }
    const auto type = u_charType(static_cast<UChar32>(c));
    return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_PRIVATE_USE_CHAR
           || type == U_UNASSIGNED || type == U_SURROGATE;
}

bool is_plain_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (static_cast<unsigned char>(c) >= 0x20U && static_cast<unsigned char>(c) < 0x7FU)
               || c == '\n';
    });
}

bool is_pictograph(char32_t c) {
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0
           || c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF);
}

char32_t code_point_at(std::string_view text, std::size_t at) {
    return at < text.size() ? next_code_point(text, at) : U' ';
}

// A joiner holds the parts of one emoji together; elsewhere nobody sees it.
bool joins_pictographs(std::string_view text, char32_t before, std::size_t after) {
    return is_pictograph(before) && is_pictograph(code_point_at(text, after));
}

// U+200B stands where a line may break, between two words.
bool parts_words(std::string_view out, std::string_view text, std::size_t after) {
    return !out.empty() && out.back() != ' ' && out.back() != '\n'
           && u_isalnum(static_cast<UChar32>(code_point_at(text, after))) != 0;
}

// "ﬁ" -> "fi": letters that a font drew as one.
std::string_view ligature(char32_t c) {
    static constexpr std::array<std::string_view, 7> letters{
        "ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return c >= 0xFB00 && c <= 0xFB06 ? letters[c - 0xFB00] : std::string_view{};
}

// A C1 control in text is the sign of Windows-1252 that stands there: U+0092 is "’", U+0085 "…".
// 0: none.
char32_t meant_by_control(char32_t c) {
    const bool control = c >= 0x80 && c < 0xA0;
    const char32_t sign = control ? windows_1252[c - 0x80] : 0;
    return sign >= 0xA0 ? sign : 0;
}

// Which flaw a character outside ASCII is; nothing: it is meant. `previous` stands before it,
// `after` is the place behind it.
std::optional<TextFlaw> flaw_of(
    char32_t c, std::string_view text, char32_t previous, std::size_t after) {
    if (c == 0x200B) {
        return TextFlaw::zero_width_space;
    }
    if (c == 0xAD) {
        return TextFlaw::soft_hyphen;
    }
    if (meant_by_control(c) != 0) {
        return TextFlaw::windows_1252;
    }
    if (!ligature(c).empty()) {
        return TextFlaw::ligature;
    }
    const bool joins = c == 0x200D && joins_pictographs(text, previous, after);
    return is_invisible(c) && !joins ? std::optional(TextFlaw::invisible) : std::nullopt;
}

// Appends what is meant by text[before, at), a character outside ASCII.
void append_visible(
    std::string_view text,
    std::size_t before,
    std::size_t at,
    std::optional<TextFlaw> flaw,
    std::string& out) {
    std::size_t here = before;
    const char32_t c = next_code_point(text, here);
    if (u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR) {
        out.push_back(' ');
    } else if (!flaw) {
        out.append(text.substr(before, at - before));
    } else if (*flaw == TextFlaw::zero_width_space) {
        out += parts_words(out, text, at) ? " " : "";
    } else if (*flaw == TextFlaw::windows_1252) {
        append_utf8(out, meant_by_control(c));
    } else if (*flaw == TextFlaw::ligature) {
        out += ligature(c);
    }
}

std::string drop_invisible(std::string_view text, FlawCounts& flaws) {
    std::string out;
    out.reserve(text.size());
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t previous = last;
        last = next_code_point(text, at);
        if (last >= 0x20 && last < 0x7F) {
            out.push_back(static_cast<char>(last));
        } else if (last == '\r') {
            out += at < text.size() && text[at] == '\n' ? "" : "\n";
        } else if (is_line_end(last)) {
            out.push_back('\n');
        } else if (last == '\t') {
            out.push_back(' ');
        } else {
            const auto flaw = flaw_of(last, text, previous, at);
            append_visible(text, before, at, flaw, out);
            if (flaw) {
                flaws.add(*flaw);
            }
        }
    }
    return out;
}

std::string to_nfc(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0 || nfc->isNormalizedUTF8(text, status) != 0) {
        return text;
    }
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return out;
}

// "8217" or "x2019", without the '#'.
std::optional<char32_t> numbered_entity(std::string_view digits, FlawCounts& flaws) {
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    digits.remove_prefix(hex ? 1 : 0);
    std::uint32_t number = 0;
    const auto* stop = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), stop, number, hex ? 16 : 10);
    const bool scalar = number != 0 && number < 0x110000U && (number & ~0x7FFU) != 0xD800U;
    if (parsed.ptr != stop || parsed.ec != std::errc{} || !scalar) {
        return std::nullopt;
    }
    // "&#146;" means the quote of Windows-1252, as browsers know.
    const bool control = number >= 0x80U && number < 0xA0U;
    if (control) {
        flaws.add(TextFlaw::windows_1252);
    }
    return control ? windows_1252[number - 0x80U] : number;
}

// Decodes the reference that begins at text[at] == '&' and advances past it.
std::optional<char32_t> take_entity(std::string_view text, std::size_t& at, FlawCounts& flaws) {
    const auto end = text.substr(at, 12).find(';');
    if (end == std::string_view::npos || end < 2) {
        return std::nullopt;
    }
    const std::string_view name = text.substr(at + 1, end - 1);
    const auto value =
        name[0] == '#' ? numbered_entity(name.substr(1), flaws) : named_entity(name);
    at += value ? end + 1 : 0;
    return value;
}

std::string decode_entities_once(std::string_view text, FlawCounts& flaws) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '&') {
            if (const auto c = take_entity(text, at, flaws)) {
                append_utf8(out, *c);
                continue;
            }
        }
        out.push_back(text[at++]);
    }
    return out;
}

}  // namespace

std::string clean_characters(std::string_view text, FlawCounts* flaws) {
    if (is_plain_ascii(text)) {
        return std::string(text);
    }
    FlawCounts found;
    std::string repaired(text);
    // Text may have gone through the mill twice: "Ã¢â‚¬â„¢" -> "â€™" -> "’".
    for (int i = 0; i < 2 && repaired.find(lead_prefix) != std::string::npos; ++i) {
        repaired = repair_mojibake(repaired, found);
    }
    std::string visible = drop_invisible(repaired, found);
    if (flaws != nullptr) {
        flaws->add(found);
    }
    return to_nfc(std::move(visible));
}

std::string decode_entities(std::string_view text, FlawCounts* flaws) {
    FlawCounts found;
    std::string out(text);
    for (int i = 0; i < 2 && out.find('&') != std::string::npos; ++i) {
        out = decode_entities_once(out, found);
    }
    if (flaws != nullptr) {
        flaws->add(found);
    }
    return out;
}

std::string collapse_spaces(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\t') {
            out.push_back(c);
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

}  // namespace newsgraph
