// How models of weights for hashed features are kept:
//
//   8 bytes        what kind of model it is, and the version (a change of a feature is a new one)
//   1 byte         b: the table has 2^b rows
//   4 bytes        the unit of a weight, a little-endian float
//   2^b rows       signed bytes; row key & (2^b - 1) is a feature's
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph {

struct WeightKind {
    std::array<char, 8> signature;
    std::string_view name;  // "arguments"
    std::size_t columns = 1;
};

struct WeightTable {
    std::vector<std::int8_t> weights;  // row by row
    float scale = 1;
};

// Throws Error with the name of the file if it is none of the kind, cut short or damaged.
WeightTable read_weights(const std::filesystem::path& file, const WeightKind& kind);

// The weights must have a power of two rows.
void write_weights(
    std::ostream& out,
    const WeightKind& kind,
    std::span<const std::int8_t> weights,
    float scale);

}  // namespace newsgraph
