// Names as keys that do not depend on how a name happens to be written: "Al-Qaeda", "al Qaeda"
// and "AL QAEDA" are one key, "U.S." and "US" another.
#pragma once

#include "core/article.hpp"
#include "core/ascii.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

// Grows a key piece by piece. Letters are lower-cased and lose the marks of Latin (é -> e),
// blanks, hyphens and slashes become one '_', other punctuation goes.
class NameKeyBuilder {
  public:
    void add(std::string_view text);
    void add_gap() { gap_ = true; }
    const std::string& str() const { return key_; }
    std::uint64_t hash() const { return hash_; }

  private:
    void push(char c);

    std::string key_;
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
    bool gap_ = false;
};

std::string name_key(std::string_view name);
// Of the words of a range; "Shahed - 136" in three tokens as "Shahed-136" in one.
std::string name_key(const Article& article, Range range);
// The word of a key that says what is named: the last, or the one before "of" and "for";
// "ministry" of "ministry_of_trade". Empty for an empty key; a view into the key.
std::string_view head_of_key(std::string_view key);

// A name that runs over a line break is one name.
std::string on_one_line(std::string_view name);

// The first letter is a capital, ASCII or Latin.
bool is_capitalised(std::string_view word);
// At least two letters, none of them lower case: "US", "U.S.".
bool is_all_capitals(std::string_view word);
bool has_digit(std::string_view word);
// The capitals of a short form: "ACFTA" of "AfCFTA", "NFL" of "NFL"; empty for what is rather a
// word, "Tass".
std::string initials_in(std::string_view word);

// How the words of a sentence are capitalised: in a headline, capitals say nothing.
enum class Casing : std::uint8_t { sentence, headline, capitals };
Casing casing_of(const Article& article, const Sentence& sentence);

}  // namespace newsgraph
