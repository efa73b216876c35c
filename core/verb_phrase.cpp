#include "core/verb_phrase.hpp"

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
        return (c >= 'a' && c <= 'z') || c == ' ' || c == '-' || c == '\'';
    });
}

// What follows the separator, which is cut off together with it; nothing if there is none.
std::optional<std::string_view> cut_after(std::string_view& text, char separator) {
    const auto at = text.find(separator);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view rest = trimmed(text.substr(at + 1));
    text = trimmed(text.substr(0, at));
    return rest;
}

std::optional<VerbPhrase> parse_one(std::string_view text) {
    VerbPhrase phrase;
    text = trimmed(text);
    constexpr std::string_view actors = "actors:";
    if (text.starts_with(actors)) {
        phrase.actors_only = true;
        text = trimmed(text.substr(actors.size()));
    }
    const auto participle = cut_after(text, ',');
    auto preposition = cut_after(text, '[');
    const bool closed = !preposition || preposition->ends_with(']');
    if (preposition && closed) {
        preposition->remove_suffix(1);
    }
    const bool whole = are_words(text) && closed && (!preposition || are_words(*preposition))
                       && (!participle || are_words(*participle));
    phrase.base = text;
    phrase.preposition = preposition.value_or("");
    phrase.participle = participle.value_or("");
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
