// One entry for every 64 code points: a scan from there is short, and it costs a sixteenth of the
// text; a full table of offsets would cost four times the text.
#include "graph/byte_index.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace newsgraph {

namespace {

constexpr std::uint32_t block = 64;
constexpr std::size_t word = 8;  // bytes that are looked at together

// How many code points begin in the word of the text that begins at `byte`; there must be one.
std::uint32_t begins_in_word(std::string_view text, std::size_t byte) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + byte, word);
    const std::uint64_t continuations = (eight >> 7U) & ~(eight >> 6U) & ones;  // 10xxxxxx
    return word - static_cast<std::uint32_t>((continuations * ones) >> 56U);
}

}  // namespace

ByteIndex::ByteIndex(std::string_view text)
    : size_(static_cast<std::uint32_t>(count_code_points(text))) {
    if (size_ == text.size()) {
        return;
    }
    blocks_.reserve((size_ + block - 1) / block);
    std::uint32_t seen = 0;
    for (std::size_t byte = 0; byte < text.size();) {
        const std::uint32_t next = static_cast<std::uint32_t>(blocks_.size()) * block;
        if (byte + word <= text.size() && seen + begins_in_word(text, byte) <= next) {
            seen += begins_in_word(text, byte);
            byte += word;
            continue;
        }
        if (!is_continuation(text[byte]) && seen++ == next) {
            blocks_.push_back(static_cast<std::uint32_t>(byte));
        }
        ++byte;
    }
}

std::size_t ByteIndex::byte_of(std::string_view text, std::uint32_t code_point) const {
    if (code_point >= size_) {
        return text.size();
    }
    if (blocks_.empty()) {
        return code_point;
    }
    std::size_t byte = blocks_[code_point / block];
    std::uint32_t left = code_point % block + 1;  // that begin here or behind
    while (byte + word <= text.size() && begins_in_word(text, byte) < left) {
        left -= begins_in_word(text, byte);
        byte += word;
    }
    for (; byte < text.size(); ++byte) {
        left -= !is_continuation(text[byte]) ? 1 : 0;
        if (left == 0) {
            break;
        }
    }
    return byte;
}

std::string_view ByteIndex::slice(std::string_view text, CodePoints span) const {
    const std::size_t begin = byte_of(text, span.begin);
    const std::size_t end = std::max(begin, byte_of(text, span.end));
    return text.substr(begin, end - begin);
}

}  // namespace newsgraph
