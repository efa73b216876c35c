// When a capital or a seat of government stands for the state: "Moscow denied it" is Russia,
// "in Moscow" is the city.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/tree.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgraph {

// The words that decide, from data/lexicons/metonym_contexts.tsv. Const after loading.
class MetonymContexts {
  public:
    enum class Kind : std::uint8_t { place_verb, motion, place_noun, state_noun, site_verb };

    static MetonymContexts load(const std::filesystem::path& path);
    bool is(Kind kind, const std::string& lemma) const;

  private:
    std::unordered_map<std::string, std::uint8_t> kinds_;  // bits; looked up only
};

// `head` is the head token of a capital's name.
bool acts_as_state(const MetonymContexts& contexts, const Tree& tree, int head);
// `head` is the head token of a seat's name: the Kremlin acts unless something is in or at it.
bool seat_acts(const Tree& tree, int head);

}  // namespace newsgraph
