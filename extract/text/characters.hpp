// The characters of a paragraph as the segmenter's models see them: one small symbol a code
// point, with the typography of news folded into that of the treebanks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

// Symbols below 128 are ASCII, with every digit as '0', curly quotes as straight ones, dashes
// wider than a hyphen as dash, blanks and line breaks of any kind as ' '. The rest is folded into classes.
namespace symbol {
constexpr std::uint8_t upper = 128;     // letters outside ASCII: É
constexpr std::uint8_t lower = 129;     // é
constexpr std::uint8_t letter = 130;    // without case, and marks: 樋, combining accents
constexpr std::uint8_t dash = 131;      // – — ―
constexpr std::uint8_t currency = 132;  // € £
constexpr std::uint8_t mark = 133;      // other punctuation
constexpr std::uint8_t other = 134;     // symbols, emoji, private use
constexpr std::uint8_t outside = 0;     // before or after the paragraph
}  // namespace symbol

// Coarse classes for shapes and windows.
enum class CharClass : std::uint8_t {
    outside,
    space,
    lower,
    upper,
    letter,
    digit,
    apostrophe,
    quote,
    stop,
    hyphen,
    bracket,
    mark,
    other,
};

CharClass class_of(std::uint8_t symbol);
inline bool is_space(std::uint8_t symbol) {
    return symbol == ' ';
}
bool is_alnum(std::uint8_t symbol);
std::uint8_t to_lower(std::uint8_t symbol);

class Characters {
  public:
    // The text is valid UTF-8 and need not outlive this.
    explicit Characters(std::string_view text);

    int size() const { return static_cast<int>(offsets_.size()) - 1; }
    // Symbol at a position, symbol::outside for positions in [-padding, 0) and past the end.
    std::uint8_t operator[](int at) const {
        return symbols_[static_cast<std::size_t>(at + padding)];
    }
    // Byte offset of a position; that of the end for size().
    std::uint32_t offset(int at) const { return offsets_[static_cast<std::size_t>(at)]; }

    static constexpr int padding = 8;

  private:
    std::vector<std::uint8_t> symbols_;
    std::vector<std::uint32_t> offsets_;
};

}  // namespace newsgraph
