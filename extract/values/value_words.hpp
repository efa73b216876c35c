// The words that times, amounts, money and measures are made of: data/lexicons/value_words.tsv.
#pragma once

#include "core/article.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

enum class ValueKind : std::uint8_t {
    number,
    scale,
    many,
    vague,
    month,
    weekday,
    season,
    daypart,
    period,
    unit,
    currency,
    least,
    most,
    about,
    named_day,
    back,
    ahead,
    same,
    early_late,
    part,
    before_year,
};

struct ValueWord {
    double low = 0;
    double high = 0;   // equal to low but for vague ones
    std::string unit;  // of units, periods and currencies
};

// Const after loading, and thread-safe.
class ValueWords {
  public:
    // Throws Error with file and line for a list that cannot be read.
    static ValueWords load(const std::filesystem::path& data_dir);

    // A word or phrase of that kind; nullptr if there is none.
    const ValueWord* find(ValueKind kind, std::string_view phrase) const;

  private:
    static constexpr std::size_t kinds = static_cast<std::size_t>(ValueKind::before_year) + 1;
    std::array<std::map<std::string, ValueWord, std::less<>>, kinds> words_;
};

// The words of a sentence, and what the lexicon says of them. Both must outlive it.
class SentenceWords {
  public:
    SentenceWords(const Article& article, int sentence, const ValueWords& lexicon);

    int size() const { return lower_.count(); }
    // In lower case; empty outside of the sentence.
    std::string_view operator[](int at) const;
    const Token& token(int at) const { return tokens_[at]; }
    bool is_capitalized(int at) const;
    // Nothing stands between it and the next word.
    bool is_joined(int at) const { return at >= 0 && at < size() && !token(at).space_after; }
    int sentence() const { return sentence_; }

    // The word there, or the phrase, if it is of that kind; else nullptr.
    const ValueWord* find(ValueKind kind, int at) const { return find(kind, (*this)[at]); }
    const ValueWord* find(ValueKind kind, std::string_view phrase) const {
        return lexicon_.find(kind, phrase);
    }
    struct Match {
        const ValueWord* word = nullptr;
        int last = 0;  // one past its last token
        explicit operator bool() const { return word != nullptr; }
    };
    // The longest phrase of that kind that begins there: "square kilometres", "no more than".
    Match match(ValueKind kind, int first) const;

  private:
    const List<Token>& tokens_;
    std::string_view text_;
    const ValueWords& lexicon_;
    List<std::string> lower_;
    int sentence_;
};

}  // namespace newsgraph
