// One entry for every 64 code points: a scan from there is short, and it costs a sixteenth of the
// text; a full table of offsets would cost four times the text.
#include "graph/byte_index.hpp"

#include "core/utf8.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr std::uint32_t block = 64;

}  // namespace

ByteIndex::ByteIndex(std::string_view text)
    : size_(static_cast<std::uint32_t>(count_code_points(text))) {
    if (size_ == text.size()) {
        return;
    }
    std::uint32_t seen = 0;
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        if (!is_continuation(text[byte]) && seen++ % block == 0) {
            blocks_.push_back(static_cast<std::uint32_t>(byte));
        }
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
    for (std::uint32_t left = code_point % block; left > 0; --left) {
        do {
            ++byte;
        } while (byte < text.size() && !!is_continuation(text[byte]));
    }
    return byte;
}

std::string_view ByteIndex::slice(std::string_view text, CodePoints span) const {
    const std::size_t begin = byte_of(text, span.begin);
    const std::size_t end = std::max(begin, byte_of(text, span.end));
    return text.substr(begin, end - begin);
}

}  // namespace newsgraph
