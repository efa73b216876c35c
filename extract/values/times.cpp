#include "extract/values/times.hpp"

#include "core/one_of.hpp"
#include "extract/values/dates.hpp"
#include "extract/values/relative_times.hpp"

namespace newsgraph {

namespace {

// Past "as early as".
int skip_as_soon_as(const SentenceWords& words, int at) {
    const bool has_as = words[at] == "as" && words[at + 2] == "as";
    return has_as && is_one_of(words[at + 1], {"early", "late", "soon"}) ? at + 3 : at;
}

// Past "the end of".
int skip_part_of(const SentenceWords& words, int at, const ValueWords& lexicon) {
    const int part = at + (words[at] == "the" ? 1 : 0);
    const bool is_part = lexicon.find(ValueKind::part, words[part]) != nullptr;
    return is_part && words[part + 1] == "of" ? part + 2 : at;
}

// Passes over "as early as", "the end of", "late": they leave the precision as it is.
int skip_openers(const SentenceWords& words, int at, const ValueWords& lexicon) {
    at = skip_part_of(words, skip_as_soon_as(words, at), lexicon);
    while (lexicon.find(ValueKind::early_late, words[at]) != nullptr) {
        at += is_one_of(words[at + 1], {"-", "in"}) ? 2 : 1;
    }
    return at;
}

}  // namespace

std::optional<TimePhrase> time_at(
    const SentenceWords& words, int first, const ValueWords& lexicon) {
    TimePhrase phrase;
    phrase.first = first;
    phrase.core = skip_openers(words, first, lexicon);
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
