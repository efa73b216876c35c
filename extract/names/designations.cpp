#include "extract/names/designations.hpp"

#include "core/one_of.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

int digits_in(std::string_view word) {
    return static_cast<int>(std::ranges::count_if(word, is_digit));
}

// "2022", "1990s".
bool is_year(std::string_view word) {
    return digits_in(word) == 4 && (word.starts_with("19") || word.starts_with("20"));
}

// "-136", "136", "72B3" of a word: from its first digit on, or empty.
std::string_view tail_of(std::string_view word) {
    const auto digit = std::ranges::find_if(word, is_digit);
    return word.substr(static_cast<std::size_t>(digit - word.begin()));
}

// "M113", "T-72B3", "B52"; not "Q1", "A4", "CO2": two digits at least, or a hyphen.
bool is_one_word_designation(std::string_view word) {
    const auto good = [](char c) { return is_letter(c) || is_digit(c) || c == '-'; };
    if (word.size() < 3 || word.size() > 16 || !is_upper(word[0])
        || !std::ranges::all_of(word, good)) {
        return false;
    }
    const std::string_view tail = tail_of(word);
    const bool hyphen = word[word.size() - tail.size() - 1] == '-';
    return !tail.empty() && (hyphen || digits_in(word) >= 2) && !is_year(tail);
}

// "Shahed" of "Shahed-136", "F" of "F-16"; not "Mid" of "Mid-2025" nor "Under" of "Under-17".
bool may_begin(const WordView& view, int token) {
    const std::string_view word = view.word(token);
    const LexiconWord& known = view.known(token);
    return !word.empty() && is_upper(word[0]) && std::ranges::all_of(word, is_letter)
           && !known.is(WordRole::prefix) && !known.is(Light::time) && !known.is(Light::opener)
           && (word.size() <= 4 || is_one_of(view[token].upos, {Upos::propn, Upos::noun}));
}

// "136", "72B3", "16s", "10"; not a year.
bool may_end(std::string_view word) {
    const auto good = [](char c) { return is_letter(c) || is_digit(c); };
    return !word.empty() && word.size() <= 6 && is_digit(word[0]) && !is_year(word)
           && std::ranges::all_of(word, good);
}

}  // namespace

std::optional<Range> designation_at(const WordView& view, int first) {
    if (is_one_word_designation(view.word(first))) {
        return Range{view.index(), first, first + 1};
    }
    const int last = first + 2;
    if (view.word(first + 1) != "-" || !view.touches_previous(first + 1)
        || !view.touches_previous(last) || !view.has(last) || !may_begin(view, first)) {
        return {};
    }
    const bool series = view.known(last).is(WordRole::series) && !view.is_demonym(first);
    const Range range{view.index(), first, last + 1};
    return series || may_end(view.word(last)) ? std::optional(range) : std::nullopt;
}

bool is_designation(const WordView& view, Range range) {
    const auto found = designation_at(view, range.first);
    return found && found->last >= range.last;
}

std::string designation_label(std::string_view written) {
    std::string label(written);
    for (const std::string_view tail : {"-series", "-class", "-type", "-family"}) {
        if (label.ends_with(tail)) {
            return label.substr(0, label.size() - tail.size());
        }
    }
    // "F-16s", "M113s"; "Shaheds" is no designation.
    if (label.size() > 2 && label.back() == 's' && is_digit(label[label.size() - 2])) {
        label.pop_back();
    }
    return label;
}

std::optional<Range> numbered_law_at(const WordView& view, int first) {
    const std::string_view number = view.word(first + 1);
    const bool part = view.capitalised(first) && view.known(first).is(WordRole::law_part);
    const bool resolution = view.lower(first) == "resolution" && number.size() >= 2;
    if (number.empty() || !std::ranges::all_of(number, is_digit) || (!part && !resolution)) {
        return {};
    }
    return Range{view.index(), first, first + 2};
}

bool is_party_of_post(const WordView& view, int token) {
    return view.capitalised(token) && view.known(token).is(WordRole::party)
           && view.has(token + 1)
           && is_one_of(view.known(token + 1).office, {Office::post, Office::title});
}

}  // namespace newsgraph
