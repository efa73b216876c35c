#include "ingest/known_words.hpp"

#include "core/ascii.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// No word is longer, and of what is none no more is looked at: text may be one line of letters.
constexpr std::size_t longest = 40;  // bytes

bool is_of_word(char c) {
    return is_letter(c) || static_cast<signed char>(c) < 0;
}

std::string_view last_word(std::string_view line) {
    std::size_t begin = line.size();
    while (begin > 0 && line.size() - begin <= longest && is_of_word(line[begin - 1])) {
        --begin;
    }
    return line.substr(begin);
}

std::string_view first_word(std::string_view line) {
    line = line.substr(0, longest + 1);
    const auto end = std::ranges::find_if_not(line, is_of_word);
    return line.substr(0, static_cast<std::size_t>(end - line.begin()));
}

}  // namespace

KnownWords KnownWords::load(const std::filesystem::path& data_dir) {
    Table table(data_dir / "models" / "lemmas.tsv");
    KnownWords known;
    for (Row row; table.next(row);) {
        if (row[0] == "known") {
            table.expect_columns(row, 2, 2);
            known.words_.insert(ascii_lower(row[1]));
        }
    }
    return known;
}

bool KnownWords::contains(std::string_view word) const {
    return words_.contains(ascii_lower(word));
}

LineCut line_cut(std::string_view line, std::string_view next, const KnownWords& words) {
    if (!line.ends_with('-') || next.empty() || !is_lower(next[0])) {
        return LineCut::none;
    }
    const auto before = last_word(line.substr(0, line.size() - 1));
    const auto after = first_word(next);
    if (before.empty()) {
        return LineCut::none;
    }
    // "state-of-the-" / "art" has more hyphens: a compound.
    const auto rest = line.substr(0, line.size() - 1 - before.size());
    const bool chain = rest.ends_with('-') || next.substr(after.size()).starts_with('-');
    if (!chain && words.contains(std::string(before) + std::string(after))) {
        return LineCut::word;
    }
    return chain || words.contains(after) ? LineCut::compound : LineCut::unknown;
}

}  // namespace newsgraph
