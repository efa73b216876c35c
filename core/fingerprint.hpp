// A hash of values that is quick on long texts: what has the same fingerprint is taken for the
// same.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace newsgraph {

// 64 bits of all that was added, in order; the same on every machine. Two different values have
// one fingerprint once in 2^64 times, unless somebody looks for such: it tells what changed, it
// guards nothing. Sixteen bytes a multiplication, as in wyhash (Wang Yi, 2019).
class Fingerprint {
  public:
    explicit Fingerprint(std::uint64_t seed = 0) : state_(seed ^ first) {}

    Fingerprint& add(std::uint64_t number) {
        state_ = mixed(state_ ^ number, second);
        return *this;
    }
    // Its size is added, too, so that "a", "bc" and "ab", "c" are told apart.
    Fingerprint& add(std::string_view text) {
        add(std::uint64_t{text.size()});
        std::size_t at = 0;
        for (; at + 16 <= text.size(); at += 16) {
            state_ = mixed(state_ ^ word(text, at, 8), second ^ word(text, at + 8, 8));
        }
        for (; at < text.size(); at += 8) {
            add(word(text, at, text.size() - at));
        }
        return *this;
    }
    std::uint64_t value() const { return mixed(state_ ^ third, first); }

  private:
    static constexpr std::uint64_t first = 0xa0761d6478bd642fULL;
    static constexpr std::uint64_t second = 0xe7037ed1a0b428dbULL;
    static constexpr std::uint64_t third = 0x8ebc6af09c88c6e3ULL;

    // Both halves of the product as one.
    static std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }
    // Eight bytes of the text, or those that are left.
    static std::uint64_t word(std::string_view text, std::size_t at, std::size_t left) {
        static_assert(std::endian::native == std::endian::little);
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, left < 8 ? left : 8);
        return bytes;
    }

    std::uint64_t state_;
};

}  // namespace newsgraph
