#include "extract/values/times.hpp"

#include "core/one_of.hpp"

namespace newsgraph {

namespace {

// Past "as early as".
int skip_as_soon_as(const SentenceWords& words, int at) {
    const bool has_as = words[at] == "as" && words[at + 2] == "as";
    return has_as && is_one_of(words[at + 1], {"early", "late", "soon"}) ? at + 3 : at;
}

// Past "the end of".
int skip_part_of(const SentenceWords& words, int at) {
    const int part = at + (words[at] == "the" ? 1 : 0);
    return words.find(ValueKind::part, part) && words[part + 1] == "of" ? part + 2 : at;
}

// Passes over "as early as", "the end of", "late": they leave the precision as it is.
int skip_openers(const SentenceWords& words, int at) {
    at = skip_part_of(words, skip_as_soon_as(words, at));
    while (words.find(ValueKind::early_late, at)) {
        at += is_one_of(words[at + 1], {"-", "in"}) ? 2 : 1;
    }
    return at;
}

}  // namespace

std::optional<TimePhrase> time_at(const SentenceWords& words, int first) {
    const int core = skip_openers(words, first);
    auto piece = date_at(words, core, core > first);
    if (!piece) {
        piece = relative_time_at(words, core, core > first);
    }
    if (!piece) {
        return std::nullopt;
    }
    // "Wednesday morning", "yesterday evening".
    const bool is_day =
        piece->meaning.form == TimeForm::weekday || piece->meaning.unit == "day";
    const bool has_part = is_day && words.find(ValueKind::daypart, piece->last);
    return TimePhrase{core, piece->last + (has_part ? 1 : 0), piece->meaning};
}

}  // namespace newsgraph
