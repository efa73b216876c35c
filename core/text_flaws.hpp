// What was wrong with the characters of an article and was mended, or noticed, while it was read.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace newsgraph {

enum class TextFlaw : std::uint8_t {
    windows_1252,      // a C1 control, or a reference to one: "Mali&#146;s"
    double_encoded,    // UTF-8 that was read as Windows-1252: "â€™"
    soft_hyphen,       // taken out
    zero_width_space,  // a blank between words, else taken out
    ligature,          // "ﬁ", now its letters
    invisible,         // other controls, marks of direction, private use: taken out
    cut_word,          // by the end of a line, now whole
    wrong_digest,  // the bytes are not those whose digest their archive names; read as they are
};
inline constexpr std::size_t text_flaws = static_cast<std::size_t>(TextFlaw::wrong_digest) + 1;

std::string_view name_of(TextFlaw flaw);

// How often each was met.
class FlawCounts {
  public:
    std::uint32_t operator[](TextFlaw flaw) const {
        return counts_[static_cast<std::size_t>(flaw)];
    }
    // Stops at the greatest number.
    void add(TextFlaw flaw, std::uint32_t count = 1) {
        std::uint32_t& sum = counts_[static_cast<std::size_t>(flaw)];
        sum += std::min(count, std::numeric_limits<std::uint32_t>::max() - sum);
    }
    void add(const FlawCounts& others) {
        for (std::size_t i = 0; i < text_flaws; ++i) {
            add(static_cast<TextFlaw>(i), others.counts_[i]);
        }
    }
    bool operator==(const FlawCounts&) const = default;

  private:
    std::array<std::uint32_t, text_flaws> counts_{};
};

}  // namespace newsgraph
