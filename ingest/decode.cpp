#include "ingest/decode.hpp"

#include "core/ascii.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

namespace newsgraph {

namespace {

constexpr std::size_t sample_bytes = 65536;  // enough to tell an encoding by
constexpr char32_t replacement = 0xFFFD;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

struct Mark {
    std::string_view bytes;
    const char* encoding;
};

using namespace std::string_view_literals;

// The longer mark first: UTF-32LE begins like UTF-16LE.
constexpr std::array marks{
    Mark{"\xEF\xBB\xBF"sv, "UTF-8"},
    Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
    Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"},
    Mark{"\xFF\xFE"sv, "UTF-16LE"},
    Mark{"\xFE\xFF"sv, "UTF-16BE"},
};

// How files begin that are no text, though few bytes of them may look odd.
constexpr std::array signatures{
    "%PDF-"sv,
    "PK\x03\x04"sv,
    "\x89PNG"sv,
    "GIF8"sv,
    "\xFF\xD8\xFF"sv,
    "\x1F\x8B"sv,
    "\x7F"
    "ELF"sv,
    "BZh"sv,
    "\xFD"
    "7zXZ"sv,
    "\xD0\xCF\x11\xE0"sv,
};

// English text in UTF-16 has a NUL in (nearly) every other byte, and always on the same side.
std::optional<std::string> utf16_without_mark(std::string_view bytes) {
    std::array<std::size_t, 2> nuls{};
    const auto sample = bytes.substr(0, sample_bytes);
    for (std::size_t i = 0; i < sample.size(); ++i) {
        nuls[i % 2] += sample[i] == '\0' ? 1U : 0U;
    }
    const std::size_t many = sample.size() / 5;
    const std::size_t few = sample.size() / 50;
    if (nuls[1] > many && nuls[0] <= few) {
        return "UTF-16LE";
    }
    if (nuls[0] > many && nuls[1] <= few) {
        return "UTF-16BE";
    }
    return std::nullopt;
}

// Text has hardly any control characters; one in 200 is more than damage brings about.
bool is_binary(std::string_view bytes) {
    const auto is_signature = [&](std::string_view s) { return bytes.starts_with(s); };
    if (std::ranges::any_of(signatures, is_signature)) {
        return true;
    }
    const auto sample = bytes.substr(0, sample_bytes);
    const auto odd = std::ranges::count_if(sample, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20U && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f';
    });
    return static_cast<std::size_t>(odd) * 200 > sample.size();
}

struct Utf8Census {
    std::size_t good = 0;  // multi-byte sequences
    std::size_t bad = 0;   // bytes outside any sequence
};

Utf8Census take_census(std::string_view bytes) {
    Utf8Census census;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 c = 0;
        const std::int64_t before = at;
        U8_NEXT(data, at, size, c);
        if (c < 0) {
            census.bad += static_cast<std::size_t>(at - before);
        } else if (c >= 0x80) {
            ++census.good;
        }
    }
    return census;
}

// <meta charset="windows-1251">, <meta ... content="text/html; charset=...">,
// <?xml encoding="...">
std::optional<std::string> declared_encoding(std::string_view bytes) {
    const std::string head = ascii_lower(bytes.substr(0, 4096));
    if (head.find('<') == std::string::npos) {
        return std::nullopt;
    }
    for (const std::string_view key : {"charset=", "encoding="}) {
        const auto found = head.find(key);
        if (found == std::string::npos) {
            continue;
        }
        const auto begin = head.find_first_not_of("\"' ", found + key.size());
        const auto end = head.find_first_of("\"' ;>?", begin);
        if (begin != std::string::npos && end != std::string::npos) {
            return head.substr(begin, end - begin);
        }
    }
    return std::nullopt;
}

bool is_letter_byte(char byte) {
    return is_letter(byte) || static_cast<unsigned char>(byte) >= 0xC0U;
}

// Whether a high byte can stand here as a letter, quote or sign of Windows-1252: "caf\xE9" and
// "\x93quoted\x94" can; a lone "\xFF" or "\xFE" between blanks is damage.
bool is_plausible_latin(std::string_view bytes, std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0xC0U) {
        return byte != 0x81U && byte != 0x8DU && byte != 0x8FU && byte != 0x90U
               && byte != 0x9DU;
    }
    const bool rare = byte == 0xFFU || byte == 0xD7U || byte == 0xF7U;
    return !rare
           && ((at + 1 < bytes.size() && is_letter_byte(bytes[at + 1]))
               || (at > 0 && is_letter_byte(bytes[at - 1])));
}

bool is_plausible_latin(std::string_view bytes) {
    std::size_t plausible = 0;
    std::size_t high = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (!is_ascii(bytes[i])) {
            ++high;
            plausible += is_plausible_latin(bytes, i) ? 1U : 0U;
        }
    }
    return plausible * 10 >= high * 9;
}

// Signs of Windows-1252 in the middle of a word are letters of another table: "Wa\xB3\xEAsa" is
// Wałęsa, "Erdo\xF0an" Erdoğan (in doubt rather Turkish than Icelandic).
std::string western_or_neighbour(std::string_view bytes) {
    for (std::size_t i = 1; i + 1 < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0x80U || !is_letter_byte(bytes[i - 1]) || !is_letter_byte(bytes[i + 1])) {
            continue;
        }
        if (byte > 0xA0U && byte < 0xC0U && byte != 0xADU && byte != 0xB7U && byte != 0xB4U) {
            return "windows-1250";
        }
        if (byte == 0xF0U || byte == 0xFEU) {
            return "windows-1254";
        }
    }
    return "windows-1252";
}

// Single-byte tables differ in few letters, so only a sure guess may leave Windows-1252, the
// superset of Latin-1 that "ISO-8859-1" means on the web.
std::string statistical_encoding(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const Detector detector(ucsdet_open(&status), &ucsdet_close);
    const auto sample = bytes.substr(0, sample_bytes);
    ucsdet_setText(detector.get(), sample.data(), static_cast<int>(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) != 0 || match == nullptr) {
        return western_or_neighbour(bytes);
    }
    const std::string name = ucsdet_getName(match, &status);
    const int confidence = ucsdet_getConfidence(match, &status);
    if (name.starts_with("UTF") || name == "ISO-8859-1" || name == "windows-1252"
        || confidence < 35) {
        return western_or_neighbour(bytes);
    }
    return name;
}

// Of bytes that are not all valid UTF-8.
std::string guess_encoding(std::string_view bytes, const Utf8Census& census) {
    const auto declared = declared_encoding(bytes);
    if (declared && declared->find("utf") == std::string::npos) {
        const bool latin = *declared == "iso-8859-1" || *declared == "us-ascii";
        return latin ? "windows-1252" : *declared;
    }
    // One damaged byte among many good sequences is damage, not another encoding.
    if (census.good > census.bad || !is_plausible_latin(bytes)) {
        return "UTF-8";
    }
    return statistical_encoding(bytes);
}

// One U+FFFD for each invalid byte, so that the count and the text agree.
void sanitize_utf8(std::string_view bytes, Decoded& out) {
    out.text.reserve(bytes.size());
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t at = 0; at < size;) {
        UChar32 c = 0;
        const std::int64_t before = at;
        U8_NEXT(data, at, size, c);
        const auto length = static_cast<std::size_t>(at - before);
        if (c >= 0) {
            out.text.append(bytes.substr(static_cast<std::size_t>(before), length));
            continue;
        }
        out.replaced += length;
        for (std::size_t i = 0; i < length; ++i) {
            append_utf8(out.text, replacement);
        }
    }
}

// A C1 control is what ICU makes of the five bytes that Windows-1252 leaves undefined.
bool is_undefined(UChar32 c) {
    return c == replacement || (c >= 0x80 && c < 0xA0 && c != 0x85);
}

bool convert(std::string_view bytes, Decoded& out) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(out.encoding.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status) != 0) {
        return false;
    }
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        status = U_ZERO_ERROR;
        const UChar32 c = ucnv_getNextUChar(converter.get(), &at, end, &status);
        if (status == U_INDEX_OUTOFBOUNDS_ERROR) {
            break;
        }
        const bool bad = U_FAILURE(status) != 0 || is_undefined(c);
        out.replaced += bad ? 1U : 0U;
        append_utf8(out.text, bad ? replacement : static_cast<char32_t>(c));
    }
    return true;
}

void decode_as(std::string encoding, std::string_view bytes, Decoded& out) {
    out.encoding = std::move(encoding);
    if (out.encoding != "UTF-8" && convert(bytes, out)) {
        return;
    }
    out.encoding = "UTF-8";
    sanitize_utf8(bytes, out);
}

// More than one character in ten is damage: whatever it is, it is no text.
bool is_mostly_damage(const Decoded& decoded) {
    return decoded.replaced * 10 > count_code_points(decoded.text);
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
    return take_census(bytes).bad == 0;
}

Decoded decode(std::string_view bytes) {
    Decoded out;
    const auto mark =
        std::ranges::find_if(marks, [&](const Mark& m) { return bytes.starts_with(m.bytes); });
    if (mark != marks.end()) {
        decode_as(mark->encoding, bytes.substr(mark->bytes.size()), out);
    } else if (const auto wide = utf16_without_mark(bytes)) {
        decode_as(*wide, bytes, out);
    } else if (is_binary(bytes)) {
        out.binary = true;
    } else if (const auto census = take_census(bytes); census.bad == 0) {
        out.encoding = "UTF-8";
        out.text = bytes;
    } else {
        decode_as(guess_encoding(bytes, census), bytes, out);
    }
    if (out.binary || is_mostly_damage(out) || is_binary(out.text)) {
        out.binary = true;
        out.text.clear();
    }
    return out;
}

}  // namespace newsgraph
