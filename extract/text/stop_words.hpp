// The words that tell whether a sentence ends at an abbreviation: data/lexicons/full_stops.tsv,
// whose head explains the kinds.
#pragma once

#include "core/hash.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace newsgraph {

enum class StopWord : std::uint8_t {
    counter,
    hour,
    last,
    opener,
    of_body,
    post,
    determiner,
    zone,
    before_hour,
    preposition,
};

// Const and thread-safe after loading.
class StopWords {
  public:
    // Throws Error "FILE:LINE: what is wrong".
    static StopWords load(const std::filesystem::path& lexicons);

    // As written, but for counters, which may have any capitals.
    bool is(std::string_view word, StopWord kind) const;

  private:
    TextMap<std::uint16_t> words_;  // bits of StopWord
};

}  // namespace newsgraph
