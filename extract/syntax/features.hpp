// What the network sees of a word: its form, affixes, shape and groups of letters, and whether
// it stands in a list of names. extract/train/features.py does the same, byte for byte.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph {

// How a sentence uses capitals: N the usual way, T as headlines do, C all capitals, L none.
enum class SentenceCase : char { normal = 'N', title = 'T', capitals = 'C', lower = 'L' };

SentenceCase case_of(std::span<const std::string_view> forms);

// Lower case with digits as 0, and typewriter quotes and hyphens: "COVID–19" -> "covid-00".
std::string normal_form(std::string_view form);
// Xx-dd: letters by case, digits, other characters as they are; runs are cut at four.
std::string shape_of(std::string_view form);

// The features that have a row in the embedding table. Const after construction.
class FeatureRows {
  public:
    // Slots of a word: word, prefix, two suffixes, outward form, groups of letters.
    static constexpr std::size_t slots = 6;
    using Rows = std::array<std::vector<std::uint32_t>, slots>;

    FeatureRows() = default;
    FeatureRows(std::span<const std::uint64_t> features, std::span<const std::uint32_t> rows);

    // Rows of a word in a sentence of that kind; unknown features have none, an unknown word
    // has row 1.
    Rows of(std::string_view form, SentenceCase sentence) const;

  private:
    void add(std::vector<std::uint32_t>& rows, char kind, std::string_view value) const;

    std::unordered_map<std::uint64_t, std::uint32_t> rows_;
};

}  // namespace newsgraph
