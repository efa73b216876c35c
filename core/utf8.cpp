#include "core/utf8.hpp"

#include "core/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace newsgraph {

namespace {

constexpr std::size_t block_bytes = 256;
constexpr char32_t replacement = 0xFFFD;

}  // namespace

std::size_t code_point_start(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && is_continuation(text[at])) {
        --at;
    }
    return at;
}

std::size_t count_code_points(std::string_view text) {
    const std::size_t size = text.size();
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    std::size_t continuations = 0;
    std::uint64_t eight = 0;
    for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
        std::memcpy(&eight, text.data(), sizeof eight);
        const std::uint64_t found = (eight >> 7U) & ~(eight >> 6U) & ones;  // 10xxxxxx
        continuations += (found * ones) >> 56U;  // its bytes added up
    }
    continuations += static_cast<std::size_t>(std::ranges::count_if(text, is_continuation));
    return size - continuations;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
    std::uint32_t seen = 0;
    for (std::size_t begin = 0; begin <= text.size(); begin += block_bytes) {
        blocks_.push_back(seen);
        seen += static_cast<std::uint32_t>(count_code_points(text.substr(begin, block_bytes)));
    }
}

std::uint32_t CodePointIndex::operator()(std::size_t byte_offset) const {
    const std::size_t at = std::min(byte_offset, text_.size());
    const std::size_t block = at / block_bytes;
    const auto rest = text_.substr(block * block_bytes, at - block * block_bytes);
    return blocks_[block] + static_cast<std::uint32_t>(count_code_points(rest));
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80U) {
        return lead;
    }
    const std::size_t more = lead >= 0xF0U ? 3 : lead >= 0xE0U ? 2 : 1;
    if (lead < 0xC2U || lead > 0xF4U || at + more > text.size()) {
        return replacement;
    }
    static constexpr std::array<unsigned, 4> lead_mask{0, 0x1F, 0x0F, 0x07};
    char32_t value = lead & lead_mask[more];
    for (std::size_t i = 0; i < more; ++i) {
        if (!is_continuation(text[at + i])) {
            return replacement;
        }
        value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    at += more;
    return value;
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto tail = [&](unsigned shift) {
        out.push_back(static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)));
    };
    if (code_point < 0x80U) {
        out.push_back(static_cast<char>(code_point));
    } else if (code_point < 0x800U) {
        out.push_back(static_cast<char>(0xC0U | (code_point >> 6U)));
        tail(0);
    } else if (code_point < 0x10000U) {
        out.push_back(static_cast<char>(0xE0U | (code_point >> 12U)));
        tail(6);
        tail(0);
    } else {
        out.push_back(static_cast<char>(0xF0U | (code_point >> 18U)));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (is_upper(c)) {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return out;
}

}  // namespace newsgraph
