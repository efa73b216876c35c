// Is a value in a short list: one that stands in the code, or any other range.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <ranges>
#include <string_view>
#include <type_traits>

namespace newsgraph {

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

template <typename Kind>
requires std::is_enum_v<Kind>
bool is_one_of(Kind kind, std::initializer_list<Kind> kinds) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

template <typename Item, std::ranges::input_range List>
bool is_one_of(const Item& item, const List& list) {
    return std::ranges::find(list, item) != std::ranges::end(list);
}

}  // namespace newsgraph
