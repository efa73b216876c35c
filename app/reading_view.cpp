#include "app/reading_view.hpp"

#include "core/printable.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <ostream>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

std::string origin_of(const ReadDocument& read, std::string_view field) {
    const auto found = std::ranges::find(read.origins, field, &FieldOrigin::field);
    return found == read.origins.end() ? std::string{} : "  [" + found->origin + "]";
}

}  // namespace

void show_reading(std::ostream& out, const ReadDocument& read) {
    const Document& document = read.document;
    const std::array<std::pair<std::string_view, const std::string*>, 7> fields{{
        {"document", &document.id},
        {"title", &document.title},
        {"publisher", &document.publisher},
        {"author", &document.author},
        {"published", &document.published},
        {"url", &document.url},
        {"language", &document.language},
    }};
    for (const auto& [name, value] : fields) {
        fmt::print(
            out,
            "{:<10} {}{}\n",
            name,
            value->empty() ? "-" : printable(*value),
            origin_of(read, name));
    }
    for (const LeftOut& left : read.left_out) {
        constexpr std::size_t shown = 100;  // bytes; printable() writes out half a character
        fmt::print(
            out, "left out   {}: {}\n", left.reason, printable(left.text.substr(0, shown)));
    }
}

}  // namespace newsgraph
