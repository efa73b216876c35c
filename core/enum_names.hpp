// How files spell the values of an enumeration: one table for both directions.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace newsgraph {

template <class Kind, std::size_t size>
class EnumNames {
  public:
    constexpr explicit EnumNames(std::array<std::string_view, size> names) : names_(names) {}

    constexpr std::string_view operator[](Kind kind) const {
        return names_.at(static_cast<std::size_t>(kind));
    }
    // The value with that spelling, or nothing.
    constexpr std::optional<Kind> parse(std::string_view name) const {
        const auto* found = std::ranges::find(names_, name);
        if (found == names_.end()) {
            return std::nullopt;
        }
        return static_cast<Kind>(found - names_.begin());
    }

  private:
    std::array<std::string_view, size> names_;
};

// One name a value, in the order of the enumeration, whose values count from 0 to `last`:
//   constexpr auto polarities = enum_names<Polarity::denied>({"affirmed", "denied"});
template <auto last, std::size_t size>
constexpr auto enum_names(const std::string_view (&names)[size]) {
    static_assert(size == static_cast<std::size_t>(last) + 1, "one name a value");
    return EnumNames<decltype(last), size>(std::to_array(names));
}

// The same with blanks between the names, for long lists: "affirmed denied".
template <auto last, std::size_t length>
constexpr auto enum_names(const char (&text)[length]) {
    std::string_view list(text, length - 1);
    std::array<std::string_view, static_cast<std::size_t>(last) + 1> names;
    for (std::string_view& name : names) {
        name = list.substr(0, list.find(' '));
        list.remove_prefix(std::min(name.size() + 1, list.size()));
    }
    if (!list.empty() || names.back().empty()) {
        throw "one name a value";  // found when it is compiled
    }
    return EnumNames<decltype(last), names.size()>(names);
}

}  // namespace newsgraph
