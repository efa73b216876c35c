// The words that tell a capital or a seat of government as a place from the state that it
// stands for: "Moscow denied it", "in Moscow".
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgraph {

// From data/lexicons/metonym_contexts.tsv. Const after loading.
class MetonymContexts {
  public:
    enum class Kind : std::uint8_t {
        place_verb,
        motion,
        place_noun,
        state_noun,
        site_verb,
        site_preposition,
        party_preposition,
        way_preposition,
    };

    static MetonymContexts load(const std::filesystem::path& path);
    // Lower case.
    bool is(Kind kind, const std::string& lemma) const;

  private:
    std::unordered_map<std::string, std::uint8_t> kinds_;  // bits; looked up only
};

}  // namespace newsgraph
