#include "core/verb_phrase.hpp"

#include "core/ascii.hpp"
#include "core/table.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

bool are_words(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_lower(c) || c == ' ' || c == '-' || c == '\'';
    });
}

// Cuts off what follows the separator; false where that is no words. No separator: nothing.
bool cut_words(
    std::string_view& text, char separator, std::string_view end, std::string& words) {
    const auto at = text.find(separator);
    if (at == std::string_view::npos) {
        return true;
    }
    std::string_view rest = trimmed(text.substr(at + 1));
    text = trimmed(text.substr(0, at));
    const bool closed = rest.ends_with(end);
    rest.remove_suffix(closed ? end.size() : 0);
    words = rest;
    return closed && are_words(rest);
}

std::optional<VerbPhrase> parse_one(std::string_view text) {
    VerbPhrase phrase;
    text = trimmed(text);
    constexpr std::string_view actors = "actors:";
    if (text.starts_with(actors)) {
        phrase.actors_only = true;
        text = trimmed(text.substr(actors.size()));
    }
    const bool whole = cut_words(text, ',', "", phrase.participle)
                       && cut_words(text, '[', "]", phrase.preposition) && are_words(text);
    phrase.base = text;
    return whole ? std::optional(phrase) : std::nullopt;
}

}  // namespace

std::optional<std::vector<VerbPhrase>> parse_verb_phrases(std::string_view text) {
    std::vector<VerbPhrase> phrases;
    for (const std::string_view part : split(text, ';')) {
        auto phrase = parse_one(part);
        if (!phrase) {
            return std::nullopt;
        }
        phrases.push_back(std::move(*phrase));
    }
    if (!phrases.empty() && phrases.back().actors_only) {
        return std::nullopt;
    }
    return phrases;
}

}  // namespace newsgraph
