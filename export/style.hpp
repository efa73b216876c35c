// What a drawn graph looks like, the same in all formats.
#pragma once

#include "export/drawing.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    std::string hex() const;  // "#56b4e9"
};

// One colour for people, states, bodies, forces, places, arms, goods, papers and all else each;
// told apart by the colour-blind, too (Okabe, Ito 2002).
Colour colour_of(EntityType type);
// What that colour stands for: "people", "arms and vehicles".
std::string_view legend_of(EntityType type);

// Grey; orange where somebody denies it, red where it is denied, light where it is not actual.
Colour colour_of(const KnowledgeGraph& graph, const DrawnEdge& edge);

// Of the label of a node with that radius, in the same units.
double font_size(double radius);
// Mean width of a letter, in font sizes.
inline constexpr double letter_width = 0.56;

// The label on one line, cut if it is long.
std::string drawn_label(std::string_view label);
std::string drawn_label(const Entity& entity);

}  // namespace newsgraph
