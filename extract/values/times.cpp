#include "extract/values/times.hpp"

#include "extract/values/dates.hpp"
#include "extract/values/relative_times.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph {

namespace {

constexpr std::array<std::string_view, 5> early_late{
    "early", "late", "mid", "earlier", "later"};
constexpr std::array<std::string_view, 5> parts{
    "end", "start", "beginning", "middle", "height"};

bool says_when(std::string_view word) {
    return std::ranges::find(early_late, word) != early_late.end();
}

// Passes over "as early as", "the end of", "late": they leave the precision as it is.
int skip_openers(const SentenceWords& words, int at) {
    const std::string_view soon = words[at + 1];
    if (words[at] == "as" && words[at + 2] == "as"
        && (soon == "early" || soon == "late" || soon == "soon")) {
        at += 3;
    }
    const int article = words[at] == "the" ? 1 : 0;
    const bool is_part = std::ranges::find(parts, words[at + article]) != parts.end();
    at += is_part && words[at + article + 1] == "of" ? article + 2 : 0;
    while (says_when(words[at])) {
        at += words[at + 1] == "-" || words[at + 1] == "in" ? 2 : 1;
    }
    return at;
}

}  // namespace

std::optional<TimePhrase> time_at(
    const SentenceWords& words, int first, const ValueWords& lexicon) {
    TimePhrase phrase;
    phrase.first = first;
    phrase.core = skip_openers(words, first);
    const bool has_opener = phrase.core > first;
    auto piece = date_at(words, phrase.core, lexicon, has_opener);
    if (!piece) {
        piece = relative_time_at(words, phrase.core, lexicon, has_opener);
    }
    if (!piece) {
        return std::nullopt;
    }
    phrase.last = piece->last;
    phrase.meaning = piece->meaning;
    // "Wednesday morning", "yesterday evening".
    const bool is_day =
        phrase.meaning.form == TimeForm::weekday || phrase.meaning.unit == "day";
    const bool has_part = lexicon.find(ValueKind::daypart, words[phrase.last]) != nullptr;
    phrase.last += is_day && has_part ? 1 : 0;
    return phrase;
}

}  // namespace newsgraph
