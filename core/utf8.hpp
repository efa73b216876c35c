// UTF-8 that is known to be valid: counting, stepping, and turning byte offsets into code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A byte that goes on with a code point.
constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Where the code point begins that the byte at `at` is of; `at` itself from the end on.
std::size_t code_point_start(std::string_view text, std::size_t at);

// Number of code points in text[0, bytes).
std::size_t count_code_points(std::string_view text);

// Turns byte offsets of one text into code point offsets. Building costs one pass over the
// text; a look-up costs a scan of at most 256 bytes. Const and thread-safe afterwards; the text
// must outlive it.
class CodePointIndex {
  public:
    explicit CodePointIndex(std::string_view text);
    std::uint32_t operator()(std::size_t byte_offset) const;

  private:
    std::string_view text_;
    std::vector<std::uint32_t> blocks_;  // code points before byte 256 * i
};

// Decodes the code point that begins at `at`, and advances `at` past it. Invalid bytes give
// U+FFFD and advance by one.
char32_t next_code_point(std::string_view text, std::size_t& at);

void append_utf8(std::string& out, char32_t code_point);

// ASCII only; other bytes stay as they are. Enough for English lexicon look-ups.
std::string ascii_lower(std::string_view text);

}  // namespace newsgraph
