#include "export/style.hpp"

#include "core/utf8.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace newsgraph {

namespace {

struct Look {
    std::string_view legend;
    Colour colour;
};

constexpr std::array looks{
    Look{"people", {230, 159, 0}},
    Look{"countries", {0, 114, 178}},
    Look{"organisations", {86, 180, 233}},
    Look{"armed forces", {204, 121, 167}},
    Look{"places", {0, 158, 115}},
    Look{"arms and vehicles", {213, 94, 0}},
    Look{"goods", {240, 228, 66}},
    Look{"documents and laws", {160, 160, 160}},
    Look{"events and ideas", {200, 200, 200}},
};

// The place of a type's look, in the order of EntityType.
constexpr std::array<std::uint8_t, 20> places{
    0,  // person
    2,  // organization
    2,  // government_body
    3,  // armed_force
    2,  // company
    2,  // media
    2,  // international_organization
    1,  // country
    4,  // place
    4,  // facility
    5,  // weapon
    5,  // vehicle
    6,  // product
    6,  // material
    7,  // document
    7,  // law
    8,  // event
    0,  // group
    0,  // position
    8,  // concept_
};

const Look& look_of(EntityType type) {
    return looks.at(places.at(static_cast<std::size_t>(type)));
}

}  // namespace

std::string Colour::hex() const {
    return fmt::format("#{:02x}{:02x}{:02x}", red, green, blue);
}

Colour colour_of(EntityType type) {
    return look_of(type).colour;
}

std::string_view legend_of(EntityType type) {
    return look_of(type).legend;
}

Colour colour_of(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    if (claim.polarity == Polarity::denied) {
        return {192, 57, 43};
    }
    if (edge.disputed) {
        return {211, 84, 0};
    }
    return claim.status == Status::actual ? Colour{110, 110, 110} : Colour{175, 175, 175};
}

double font_size(double radius) {
    return 6 + 0.5 * radius;
}

std::string drawn_label(std::string_view whole) {
    constexpr std::size_t longest = 28;
    std::string label = one_line(whole);
    if (count_code_points(label) <= longest) {
        return label;
    }
    std::size_t end = 0;
    for (std::size_t count = 0; count + 1 < longest; ++count) {
        next_code_point(label, end);
    }
    return label.substr(0, end) + "…";
}

std::string drawn_label(const Entity& entity) {
    return drawn_label(std::string_view{entity.label});
}

}  // namespace newsgraph
