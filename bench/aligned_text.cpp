#include "bench/aligned_text.hpp"

#include "core/error.hpp"
#include "core/utf8.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

bool is_blank(char32_t c) {
    return c <= U' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B);
}

std::string excerpt(std::string_view text, std::size_t at) {
    const std::size_t begin = at > 20 ? at - 20 : 0;
    return "'" + std::string(text.substr(begin, 40)) + "'";
}

}  // namespace

Stretch append_visible(std::string& text, std::string_view word) {
    const std::size_t begin = text.size();
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t from = at;
        if (!is_blank(next_code_point(word, at))) {
            text += word.substr(from, at - from);
        }
    }
    return {begin, text.size()};
}

void require_same_text(std::string_view gold, std::string_view system) {
    const auto [part, other] = std::ranges::mismatch(gold, system);
    if (part == gold.end() && other == system.end()) {
        return;
    }
    const auto at = static_cast<std::size_t>(part - gold.begin());
    throw Error{
        "gold and system are not of the same text: " + excerpt(gold, at) + " in gold, "
        + excerpt(system, at) + " in system"};
}

}  // namespace newsgraph
