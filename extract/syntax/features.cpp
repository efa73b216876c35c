#include "extract/syntax/features.hpp"

#include "core/hash.hpp"
#include "extract/syntax/letters.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr std::uint32_t unknown_word = 1;
// Name lists of extract/train/features.py, by their first letters: given and family names,
// cities, countries and nationalities, weapon systems. A feature is 'l', the letter, the word.
constexpr std::string_view lists = "gfcnw";

bool is_digit(char32_t c) {
    return U'0' <= c && c <= U'9';
}

// Code points as a typewriter would write them, so that typography makes no difference.
std::u32string written(std::string_view form) {
    constexpr std::u32string_view quotes = U"’‘‛`´ʼ′";
    constexpr std::u32string_view double_quotes = U"“”„«»″";
    constexpr std::u32string_view dashes = U"–—−‐‑";
    constexpr std::u32string_view invisible = U"\u00a0\u200e\u00ad";
    std::u32string out;
    for (const char32_t c : code_points(form)) {
        if (quotes.find(c) != quotes.npos) {
            out += U'\'';
        } else if (double_quotes.find(c) != double_quotes.npos) {
            out += U'"';
        } else if (dashes.find(c) != dashes.npos) {
            out += U'-';
        } else if (c == U'…') {
            out += U"...";
        } else if (invisible.find(c) == invisible.npos) {
            out += c;
        }
    }
    return out.empty() ? U"_" : out;
}

std::u32string normalised(std::u32string text) {
    for (char32_t& c : text) {
        c = is_digit(c) ? U'0' : lower(c);
    }
    return text;
}

std::u32string shape(std::u32string_view text) {
    std::u32string out;
    char32_t last = 0;
    int run = 0;
    for (const char32_t c : text) {
        const char32_t kind = is_upper(c)          ? U'X'
                              : is_lower_letter(c) ? U'x'
                              : is_digit(c)        ? U'd'
                                                   : c;
        run = kind == last ? run + 1 : 1;
        last = kind;
        if (run <= 4) {
            out += kind;
        }
    }
    return out;
}

// Groups of three to five letters with the word's borders; of many, the outer sixteen.
std::vector<std::u32string_view> letter_groups(std::u32string_view bordered) {
    std::vector<std::u32string_view> groups;
    for (const std::size_t size : {3U, 4U, 5U}) {
        for (std::size_t i = 0; i + size <= bordered.size(); ++i) {
            groups.push_back(bordered.substr(i, size));
        }
    }
    if (groups.size() > 16) {
        groups.erase(groups.begin() + 8, groups.end() - 8);
    }
    return groups;
}

}  // namespace

std::string normal_form(std::string_view form) {
    return utf8(normalised(written(form)));
}

std::string shape_of(std::string_view form) {
    return utf8(shape(written(form)));
}

SentenceCase case_of(std::span<const std::string_view> forms) {
    int words = 0;
    bool none_upper = true;
    bool all_upper = true;
    bool headline = true;
    for (const std::string_view form : forms) {
        const std::u32string word = written(form);
        if (!is_lower_letter(lower(word[0]))) {
            continue;
        }
        ++words;
        const bool capital = is_upper(word[0]);
        none_upper = none_upper && !capital;
        headline = headline && (capital || word.size() < 4);
        all_upper = all_upper && std::ranges::all_of(word, [](char32_t c) {
                        return !is_lower_letter(c);
                    });
    }
    if (words < 3) {
        return SentenceCase::normal;
    }
    return all_upper    ? SentenceCase::capitals
           : none_upper ? SentenceCase::lower
           : headline   ? SentenceCase::title
                        : SentenceCase::normal;
}

FeatureRows::FeatureRows(
    std::span<const std::uint64_t> features, std::span<const std::uint32_t> rows) {
    rows_.reserve(features.size());
    for (std::size_t i = 0; i < features.size(); ++i) {
        rows_.emplace(features[i], rows[i]);
    }
}

void FeatureRows::add(
    std::vector<std::uint32_t>& rows, char kind, std::string_view value) const {
    const auto found = rows_.find(fnv1a(value, fnv1a(std::string_view(&kind, 1))));
    if (found != rows_.end()) {
        rows.push_back(found->second);
    }
}

FeatureRows::Rows FeatureRows::of(std::string_view form, SentenceCase sentence) const {
    const std::u32string text = written(form);
    const std::u32string word = normalised(text);
    const std::string word_bytes = utf8(word);
    const auto suffix = [&](std::size_t size) {
        return utf8(word.substr(word.size() - std::min(size, word.size())));
    };
    Rows rows;
    add(rows[0], 'w', word_bytes);
    if (rows[0].empty()) {
        rows[0].push_back(unknown_word);
    }
    add(rows[1], 'p', utf8(word.substr(0, 3)));
    add(rows[2], 's', suffix(3));
    add(rows[3], 't', suffix(2));
    add(rows[4], 'h', utf8(shape(text)));
    const char kind = static_cast<char>(sentence);
    add(rows[4], 'c', std::string_view(&kind, 1));
    for (const char list : lists) {
        add(rows[4], 'l', std::string(1, list) + word_bytes);
    }
    const std::u32string bordered = U'<' + word + U'>';
    for (const std::u32string_view group : letter_groups(bordered)) {
        add(rows[5], 'g', utf8(group));
    }
    return rows;
}

}  // namespace newsgraph
