#include "export/phrases.hpp"

#include "core/hash.hpp"
#include "export/grammar.hpp"
#include "export/safe_text.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace newsgraph {

namespace {

// "funnels" -> "funnel", "works_for" -> "work for"; what is no verb is something to be:
// "allied_with" -> "be allied with".
VerbPhrase phrase_of_id(std::string_view id) {
    std::string words = one_line(id);
    std::ranges::replace(words, '_', ' ');
    const std::string base = base_form(words);
    return {base.empty() ? "be " + words : base, "", "", false};
}

// There are some hundred, and every claim asks for one: each thread reads one once.
const std::vector<VerbPhrase>& parsed(std::string_view phrase) {
    thread_local TextMap<std::vector<VerbPhrase>> known;
    const auto found = known.find(phrase);
    return found != known.end()
               ? found->second
               : known
                     .emplace(
                         phrase, parse_verb_phrases(phrase).value_or(std::vector<VerbPhrase>{}))
                     .first->second;
}

std::string after_be(std::string_view base) {
    return std::string{base.substr(std::min<std::size_t>(base.size(), 2))};
}

std::string_view form_of_be(const Mood& mood) {
    if (mood.past) {
        return mood.plural ? "were" : "was";
    }
    return mood.plural ? "are" : "is";
}

std::string present(std::string_view base, const Mood& mood) {
    if (mood.polarity == Polarity::denied) {
        return fmt::format("{} not {}", mood.plural ? "do" : "does", base);
    }
    return mood.plural ? std::string{base} : third_person(base);
}

// "is", "was not", "supplied", "did not supply"; in the present how things are.
std::string plain(std::string_view base, const Mood& mood) {
    const bool denied = mood.polarity == Polarity::denied;
    if (base == "be" || base.starts_with("be ")) {
        return fmt::format("{}{}{}", form_of_be(mood), denied ? " not" : "", after_be(base));
    }
    if (!mood.past && is_stative(base)) {
        return present(base, mood);
    }
    return denied ? fmt::format("did not {}", base) : past_tense(base);
}

// Drones do not plan, and the passive has nobody who could: "were to be supplied".
std::string planned(std::string_view base, Mood mood) {
    mood.past = true;
    if (mood.actor) {
        return plain("plan", mood) + fmt::format(" to {}", base);
    }
    return plain("be", mood) + fmt::format(" to {}", base);
}

std::string requested(std::string_view base, const Mood& mood) {
    const std::string_view no = mood.polarity == Polarity::denied ? "not " : "";
    if (mood.actor) {
        return fmt::format("{} called on {}to {}", mood.plural ? "were" : "was", no, base);
    }
    return fmt::format("should {}{}", no, base);
}

}  // namespace

VerbPhrase phrase_of(
    const std::vector<Relation>& relations, std::string_view id, bool object_acts) {
    const Relation* relation = find_relation(relations, id);
    const auto& phrases =
        parsed(relation != nullptr ? std::string_view(relation->phrase) : std::string_view());
    if (phrases.empty()) {
        return phrase_of_id(id);
    }
    return *std::ranges::find_if(
        phrases, [&](const VerbPhrase& phrase) { return object_acts || !phrase.actors_only; });
}

std::string conjugate(std::string_view base, const Mood& mood) {
    const std::string_view no = mood.polarity == Polarity::denied ? "not " : "";
    switch (mood.status) {
        case Status::actual:
            return plain(base, mood);
        case Status::planned:
            return planned(base, mood);
        case Status::possible:
            return fmt::format("may {}{}", no, base);
        case Status::requested:
            return requested(base, mood);
        case Status::conditional:
            return fmt::format("would {}{}", no, base);
    }
    return std::string{base};
}

}  // namespace newsgraph
