// What a claim is called: "c-" and 16 hexadecimal digits.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

// A text that lies where it is held: graphs have millions.
class ClaimId {
  public:
    static constexpr std::size_t longest = 23;

    ClaimId() = default;
    // Of a longer text only the beginning is held.
    explicit ClaimId(std::string_view text) { *this = text; }
    ClaimId& operator=(std::string_view text) {
        size_ = static_cast<std::uint8_t>(std::min(text.size(), longest));
        std::copy_n(text.begin(), size_, text_.begin());
        return *this;
    }

    std::string_view view() const { return {text_.data(), size_}; }
    std::string str() const { return std::string(view()); }
    operator std::string_view() const { return view(); }  // NOLINT: it is a text
    bool empty() const { return size_ == 0; }
    void clear() { size_ = 0; }

    friend bool operator==(const ClaimId& one, const ClaimId& other) {
        return one.view() == other.view();
    }
    friend auto operator<=>(const ClaimId& one, const ClaimId& other) {
        return one.view() <=> other.view();
    }
    friend bool operator==(const ClaimId& one, std::string_view other) {
        return one.view() == other;
    }
    friend auto operator<=>(const ClaimId& one, std::string_view other) {
        return one.view() <=> other;
    }

  private:
    std::array<char, longest> text_{};
    std::uint8_t size_ = 0;
};

}  // namespace newsgraph
