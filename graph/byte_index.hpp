// From code points, which files and other programs count, to the bytes of a text.
#pragma once

#include "core/record.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

// Turns code point ranges of one text into its bytes: the inverse of CodePointIndex. Building
// costs one pass, a look-up a scan of at most 64 code points; a text of ASCII alone costs no
// memory. Const and thread-safe. It keeps no reference: every call takes the same text again.
class ByteIndex {
  public:
    explicit ByteIndex(std::string_view text);

    // Number of code points in the text.
    std::uint32_t size() const { return size_; }
    // The words at these code points; what reaches beyond the end is cut off.
    std::string_view slice(std::string_view text, CodePoints span) const;

  private:
    std::size_t byte_of(std::string_view text, std::uint32_t code_point) const;

    std::uint32_t size_ = 0;
    std::vector<std::uint32_t> blocks_;  // first byte of code point 64 * i; empty: all ASCII
};

}  // namespace newsgraph
