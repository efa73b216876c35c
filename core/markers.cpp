#include "core/markers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace newsgraph {

namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 106> names{
    "",
    "?",
    "'s",
    "about",
    "above",
    "according_to",
    "across",
    "after",
    "against",
    "ahead_of",
    "along",
    "alongside",
    "along_with",
    "although",
    "amid",
    "among",
    "around",
    "as",
    "as_if",
    "as_of",
    "as_to",
    "as_well_as",
    "at",
    "because",
    "because_of",
    "before",
    "behind",
    "below",
    "beside",
    "besides",
    "between",
    "beyond",
    "but",
    "by",
    "close_to",
    "concerning",
    "depending_on",
    "despite",
    "down",
    "due_to",
    "during",
    "except",
    "following",
    "for",
    "for_to",
    "from",
    "given",
    "if",
    "in",
    "in_addition_to",
    "in_case",
    "in_front_of",
    "in_order_to",
    "including",
    "inside",
    "instead_of",
    "into",
    "like",
    "near",
    "next_to",
    "of",
    "off",
    "on",
    "on_behalf_of",
    "once",
    "onto",
    "out",
    "out_of",
    "outside",
    "over",
    "past",
    "per",
    "prior_to",
    "provided",
    "rather_than",
    "regarding",
    "since",
    "so",
    "so_that",
    "such_as",
    "than",
    "that",
    "though",
    "through",
    "throughout",
    "till",
    "to",
    "toward",
    "towards",
    "under",
    "unless",
    "unlike",
    "until",
    "up",
    "up_to",
    "upon",
    "use",
    "versus",
    "via",
    "when",
    "whereas",
    "whether",
    "while",
    "with",
    "within",
    "without",
};
static_assert(names.size() == static_cast<std::size_t>(Marker::without) + 1);

struct Spelling {
    std::string_view words;
    Marker marker;
};
// Participles that serve as prepositions have the lemma of their verb.
constexpr std::array<Spelling, 14> aliases{{
    {"accord_to", Marker::according_to},
    {"concern", Marker::concerning},
    {"depend_on", Marker::depending_on},
    {"follow", Marker::following},
    {"give", Marker::given},
    {"include", Marker::including},
    {"provide", Marker::provided},
    {"regard", Marker::regarding},
    {"aboard", Marker::in},
    {"accord", Marker::according_to},
    {"on_board", Marker::in},
    {"using", Marker::use},
    {"due", Marker::due_to},
    {"prior", Marker::prior_to},
}};

// Sorted, since every word with a preposition is looked up.
constexpr auto spellings = [] {
    std::array<Spelling, names.size() + aliases.size()> all{};
    for (std::size_t i = 0; i < names.size(); ++i) {
        all[i] = {names[i], static_cast<Marker>(i)};
    }
    std::ranges::copy(aliases, all.begin() + names.size());
    std::ranges::sort(all, {}, &Spelling::words);
    return all;
}();

}  // namespace

std::string_view name_of(Marker marker) {
    return names[static_cast<std::size_t>(marker)];
}

std::optional<Marker> parse_marker(std::string_view name) {
    const auto* found = std::ranges::lower_bound(spellings, name, {}, &Spelling::words);
    const bool known = found != spellings.end() && found->words == name;
    return known ? std::optional(found->marker) : std::nullopt;
}

}  // namespace newsgraph
