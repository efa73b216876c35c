#include "export/own_words.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"
#include "export/grammar.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <variant>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t max_words_between = 8;
constexpr std::array prepositions{"about",   "against", "as", "at",     "by",    "for",  "from",
                                  "in",      "into",    "of", "off",    "on",    "onto", "over",
                                  "through", "with",    "to", "toward", "under", "upon"};
constexpr std::array clause_words{"that", "than", "who", "when", "while", "between", "to"};

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty()) {
            out.push_back(ascii_lower(word));
        }
    }
    return out;
}

bool is_letters(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || c == ' ' || c == '-';
    });
}

std::string base_of(const MergedClaim& claim) {
    std::string base = claim.predicate;
    std::ranges::replace(base, '_', ' ');
    return base;
}

// Is the last word, or are the last words, that form?
bool ends_with_word(std::string_view said, const std::string& form) {
    return said == form || said.ends_with(" " + form);
}

template <class Words>
bool holds_any(const std::vector<std::string>& words, const Words& some) {
    return std::ranges::any_of(
        words, [&](const std::string& word) { return is_one_of(word, some); });
}

constexpr std::array forms_of_be{"is", "are", "was", "were", "be", "been", "being"};
constexpr std::array hedges{"to", "not", "may", "might", "could", "would", "should"};

// "sentenced", "has sentenced", "sentences": the verb in the active, and nothing that hedges it.
bool is_active(std::string_view text, const std::string& base, bool plural) {
    const std::string said = ascii_lower(text);
    const std::vector<std::string> words = words_of(said);
    const bool present = !plural && said == third_person(base);
    return !holds_any(words, forms_of_be) && !holds_any(words, hedges)
           && (ends_with_word(said, past_tense(base)) || present);
}

// "was sentenced", before "by Judge Jackson".
bool is_passive(std::string_view text, const std::string& base) {
    const std::string said = ascii_lower(text);
    const std::vector<std::string> words = words_of(said);
    return holds_any(words, forms_of_be) && !holds_any(words, hedges)
           && ends_with_word(said, past_tense(base));
}

// The preposition between verb and object, or "" for none; nothing where more stands between
// than belongs to the object.
std::optional<std::string> preposition_in(std::string_view between) {
    constexpr std::string_view punctuation = ";:()\"\n";
    std::vector<std::string> words = words_of(between);
    if (between.find_first_of(punctuation) != std::string_view::npos
        || between.find("“") != std::string_view::npos || words.size() > max_words_between
        || holds_any(words, clause_words)) {
        return std::nullopt;
    }
    std::string first;
    if (!words.empty() && is_one_of(words.front(), prepositions)) {
        first = words.front();
        words.erase(words.begin());
    }
    return holds_any(words, prepositions) ? std::nullopt : std::optional{first};
}

// Nothing unless the sentence has the verb in the passive, and the subject after "by".
std::optional<std::string> none_in_passive(
    const KnowledgeGraph& graph, const MergedClaim& claim, const Evidence& evidence) {
    const CodePoints verb = evidence.predicate_span;
    const bool in_order = !evidence.object_span.empty() && !verb.empty()
                          && evidence.object_span.end <= verb.begin
                          && verb.end <= evidence.subject_span.begin;
    if (!in_order || !is_passive(graph.words(evidence.article, verb), base_of(claim))) {
        return std::nullopt;
    }
    const std::vector<std::string> between =
        words_of(graph.words(evidence.article, {verb.end, evidence.subject_span.begin}));
    const bool by = !between.empty() && between.front() == "by" && between.size() < 5;
    return by ? std::optional{std::string()} : std::nullopt;
}

std::optional<std::string> preposition_of(
    const KnowledgeGraph& graph, const MergedClaim& claim, const Evidence& evidence) {
    const CodePoints verb = evidence.predicate_span;
    const bool in_order = !evidence.subject_span.empty() && !verb.empty()
                          && evidence.subject_span.end <= verb.begin
                          && verb.end <= evidence.object_span.begin;
    if (!in_order) {
        return none_in_passive(graph, claim, evidence);
    }
    const bool plural = claim.subject && is_plural(graph[*claim.subject]);
    const std::string_view said = graph.words(evidence.article, verb);
    if (!is_active(said, base_of(claim), plural)) {
        return std::nullopt;
    }
    const auto preposition =
        preposition_in(graph.words(evidence.article, {verb.end, evidence.object_span.begin}));
    // "the sanctions on Norway" is no verb.
    const bool noun = preposition && !preposition->empty()
                      && ascii_lower(said) == third_person(base_of(claim));
    return noun ? std::nullopt : preposition;
}

// Who "said: ...", wherever the verb stands.
std::optional<std::string> none_in_speech(
    const KnowledgeGraph& graph, const MergedClaim& claim, const Evidence& evidence) {
    const bool plural = claim.subject && is_plural(graph[*claim.subject]);
    return is_active(
               graph.words(evidence.article, evidence.predicate_span), base_of(claim), plural)
               ? std::optional{std::string()}
               : std::nullopt;
}

}  // namespace

std::optional<VerbPhrase> own_verb(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const std::string base = base_of(claim);
    if (!claim.is_plain() || !claim.subject || !is_letters(base) || claim.evidence.empty()) {
        return std::nullopt;
    }
    const bool speaks = std::holds_alternative<std::monostate>(claim.object);
    const auto find = speaks ? none_in_speech : preposition_of;
    const auto preposition = find(graph, claim, claim.evidence.front());
    const bool agreed = std::ranges::all_of(claim.evidence, [&](const Evidence& evidence) {
        return preposition && find(graph, claim, evidence) == preposition;
    });
    return agreed ? std::optional{VerbPhrase{base, *preposition, "", false}} : std::nullopt;
}

bool is_told_as_past(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const std::string past = past_tense(base_of(claim));
    return !claim.evidence.empty()
           && std::ranges::all_of(claim.evidence, [&](const Evidence& evidence) {
                  const std::string said =
                      ascii_lower(graph.words(evidence.article, evidence.predicate_span));
                  const std::vector<std::string> words = words_of(said);
                  return ends_with_word(said, past) && !holds_any(words, hedges)
                         && !is_one_of("be", words);
              });
}

std::string_view own_article(
    const KnowledgeGraph& graph, const Evidence& evidence, CodePoints words) {
    if (words.empty() || words.begin < evidence.span.begin) {
        return "";
    }
    const auto before =
        words_of(graph.words(evidence.article, {evidence.span.begin, words.end}));
    const auto inside = words_of(graph.words(evidence.article, words)).size();
    const std::size_t last = before.size() - std::min(before.size(), inside);
    for (std::size_t i = std::min(before.size(), last + 1), seen = 0; i-- > 0 && seen < 4;
         ++seen) {
        if (is_one_of(before[i], {"a", "an", "the"})) {
            return before[i] == "the" ? "the" : "a";
        }
        if (i < last && !is_letters(before[i])) {
            return "";
        }
    }
    return "";
}

}  // namespace newsgraph
