// The lexicon of phrases that pages have around articles, and how it is looked up.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph {

// Classes of data/lexicons/boilerplate.tsv, which says what each means.
enum class Cue : std::uint8_t {
    comments,
    end,
    box,
    label,
    chrome,
    notice,
    credit,
    site,
    you,
    said,
    bio,
    media
};
inline constexpr std::size_t cue_count = 12;

// A word as the lexicons have it: lower case (ASCII), without punctuation around it, ' for ’.
struct Word {
    std::string lower;
    bool capital = false;       // its first letter is a capital or it begins with a digit
    bool before_colon = false;  // "Photo:"
};

// Words of a text: split at blanks, slashes and dashes; those without letter or digit are none.
std::vector<Word> split_words(std::string_view text);

// How many phrases of each class a block has.
using CueCounts = std::array<std::uint16_t, cue_count>;

// Const and thread-safe after loading.
class Cues {
  public:
    // Throws Error when a lexicon is missing or a line is not understood.
    static Cues load(const std::filesystem::path& data_dir);

    CueCounts count(const std::vector<Word>& words) const;
    bool is_function_word(const Word& word) const {
        return function_words_.contains(word.lower);
    }

    // A pronoun, auxiliary or subjunction in lower case: "was", "they", "that".
    bool is_clause_word(const Word& word) const {
        const auto found = function_words_.find(word.lower);
        return !word.capital && found != function_words_.end() && found->second;
    }

  private:
    enum class Place : std::uint8_t { whole, start, end, any, colon };
    struct Phrase {
        Cue cue;
        Place place;
        std::vector<std::string> words;
    };
    static bool holds(const Phrase& phrase, const std::vector<Word>& words, std::size_t at);
    void add_line(const std::string& line, const std::string& where);

    // By the phrase's first word.
    std::unordered_map<std::string, std::vector<Phrase>> phrases_;
    std::unordered_map<std::string, bool> function_words_;  // -> is a clause word
};

}  // namespace newsgraph
