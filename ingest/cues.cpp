#include "ingest/cues.hpp"

#include "core/ascii.hpp"
#include "core/enum_names.hpp"
#include "core/error.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <unicode/uchar.h>

namespace newsgraph {

namespace {

constexpr auto cue_names = enum_names<Cue::media>(
    {"comments",
     "end",
     "box",
     "label",
     "chrome",
     "notice",
     "credit",
     "site",
     "you",
     "said",
     "bio",
     "media"});

bool is_word_character(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

// Splits words: "photo/AFP" and "Iran—which" are two each, "surface-to-air" is one.
bool is_separator(char32_t c) {
    return c == ' ' || c == '/' || c == 0x2013 || c == 0x2014;
}

// Whether only numbers stand around words[at, at + size): "3 comments", "Comments (12)".
bool is_rest_numbers(const std::vector<Word>& words, std::size_t at, std::size_t size) {
    const auto is_number = [](const Word& word) {
        return std::ranges::all_of(word.lower, is_digit);
    };
    return std::all_of(
               words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), is_number)
           && std::all_of(
               words.begin() + static_cast<std::ptrdiff_t>(at + size), words.end(), is_number);
}

std::string open_line(std::ifstream& file, const std::filesystem::path& path) {
    file.open(path);
    if (!file) {
        throw Error{path.string() + ": cannot be read; --data names the folder with lexicons/"};
    }
    return path.string();
}

// Builds one word from the characters between two separators.
class WordBuilder {
  public:
    void add(char32_t c) {
        if (is_word_character(c)) {
            if (word_.lower.empty()) {
                word_.capital = u_isupper(static_cast<UChar32>(c)) != 0
                                || u_isdigit(static_cast<UChar32>(c)) != 0;
            }
            word_.lower += pending_;
            pending_.clear();
            append_utf8(word_.lower, c < 0x80 ? static_cast<char32_t>(lower(c)) : c);
            word_.before_colon = false;
        } else if (!word_.lower.empty()) {
            // Inner punctuation stays ("U.S", "don't"), the one around the word goes.
            append_utf8(pending_, c == 0x2019 ? U'\'' : c);
            word_.before_colon = c == ':';
        }
    }

    void finish(std::vector<Word>& words) {
        if (!word_.lower.empty()) {
            words.push_back(std::move(word_));
        }
        word_ = Word{};
        pending_.clear();
    }

  private:
    static char lower(char32_t c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }

    Word word_;
    std::string pending_;
};

}  // namespace

std::vector<Word> split_words(std::string_view text) {
    std::vector<Word> words;
    WordBuilder builder;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_separator(c)) {
            builder.finish(words);
        } else {
            builder.add(c);
        }
    }
    builder.finish(words);
    return words;
}

bool Cues::holds(const Phrase& phrase, const std::vector<Word>& words, std::size_t at) {
    const std::size_t size = phrase.words.size();
    const bool fits = at + size <= words.size()
                      && std::ranges::equal(
                          phrase.words.begin(),
                          phrase.words.end(),
                          words.begin() + at,
                          words.begin() + at + size,
                          {},
                          {},
                          &Word::lower);
    if (!fits) {
        return false;
    }
    switch (phrase.place) {
        case Place::whole:
            return is_rest_numbers(words, at, size);
        case Place::start:  // "3 responses to" too
            return at == 0 || (at == 1 && is_digit(words[0].lower[0]));
        case Place::end:
            return at + size == words.size();
        case Place::any:
            return true;
        case Place::colon:
            break;
    }
    const bool alone = size == words.size();
    const bool labelled = words[at + size - 1].before_colon || alone;
    return labelled && (at == 0 || phrase.cue == Cue::credit);
}

CueCounts Cues::count(const std::vector<Word>& words) const {
    CueCounts counts{};
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto found = phrases_.find(words[at].lower);
        if (found == phrases_.end()) {
            continue;
        }
        for (const Phrase& phrase : found->second) {
            auto& count = counts[static_cast<std::size_t>(phrase.cue)];
            count += count < UINT16_MAX && holds(phrase, words, at) ? 1U : 0U;
        }
    }
    return counts;
}

void Cues::add_line(const std::string& line, const std::string& where) {
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) {
        throw Error{where + ": a line needs class, place and phrase, with tabs between"};
    }
    static constexpr auto place_names =
        enum_names<Place::colon>({"whole", "start", "end", "any", "colon"});
    const auto cue = cue_names.parse(line.substr(0, first));
    const auto place = place_names.parse(line.substr(first + 1, second - first - 1));
    const auto words = split_words(line.substr(second + 1));
    if (!cue || !place || words.empty()) {
        throw Error{where + ": unknown class or place, or no phrase"};
    }
    Phrase phrase{*cue, *place, {}};
    for (const Word& word : words) {
        phrase.words.push_back(word.lower);
    }
    phrases_[phrase.words.front()].push_back(std::move(phrase));
}

Cues Cues::load(const std::filesystem::path& data_dir) {
    Cues cues;
    std::ifstream file;
    std::string line;
    auto name = open_line(file, data_dir / "lexicons" / "boilerplate.tsv");
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (!line.empty() && line[0] != '#') {
            cues.add_line(line, name + ":" + std::to_string(number));
        }
    }
    file.close();
    open_line(file, data_dir / "lexicons" / "function_words.tsv");
    while (std::getline(file, line)) {
        if (!line.empty() && line[0] != '#') {
            const auto tab = line.find('\t');
            cues.function_words_[line.substr(0, tab)] = tab != std::string::npos;
        }
    }
    return cues;
}

}  // namespace newsgraph
