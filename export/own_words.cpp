#include "export/own_words.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t max_words_between = 8;
constexpr auto prepositions = std::to_array<std::string_view>(
    {"about", "against", "as",   "at",   "by",      "for",  "from", "in",     "into",  "of",
     "off",   "on",      "onto", "over", "through", "with", "to",   "toward", "under", "upon"});
constexpr auto clause_words =
    std::to_array<std::string_view>({"that", "than", "who", "when", "while", "between", "to"});

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> out;
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty()) {
            out.push_back(ascii_lower(word));
        }
    }
    return out;
}

// The last words of a text, as many or fewer, in their order.
std::vector<std::string_view> last_words(std::string_view text, std::size_t most) {
    std::vector<std::string_view> out;
    while (out.size() < most && !text.empty()) {
        const std::size_t blank = text.rfind(' ');
        const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
        if (begin < text.size()) {
            out.push_back(text.substr(begin));
        }
        text = text.substr(0, begin == 0 ? 0 : blank);
    }
    std::ranges::reverse(out);
    return out;
}

bool is_letters(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_lower(c) || c == ' ' || c == '-';
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

// The word without marks before it: "“a" -> "a".
std::string_view bare(std::string_view word) {
    while (!word.empty() && !is_letter(word.front())) {
        word.remove_prefix(1);
    }
    return word;
}

constexpr auto leading = std::to_array<std::string_view>(
    {"about", "above",  "across", "after", "against", "along",  "amid",   "among",  "around",
     "at",    "before", "behind", "below", "beyond",  "by",     "during", "for",    "from",
     "in",    "inside", "into",   "near",  "of",      "off",    "on",     "onto",   "outside",
     "over",  "to",     "toward", "under", "via",     "within", "with",   "through"});
constexpr std::array determiners{
    std::pair{"a", "a"},
    std::pair{"an", "a"},
    std::pair{"the", "the"},
    std::pair{"his", "his"},
    std::pair{"her", "her"},
    std::pair{"its", "its"},
    std::pair{"their", "their"}};

std::string_view preposition_at_end(const std::vector<std::string_view>& words) {
    const std::string last = words.empty() ? std::string() : ascii_lower(bare(words.back()));
    const auto* const found = std::ranges::find(leading, last);
    return found == leading.end() ? std::string_view() : *found;
}

std::string_view determiner_of(std::string_view word) {
    const std::string lower = ascii_lower(bare(word));
    const auto* const found =
        std::ranges::find_if(determiners, [&](const auto& one) { return one.first == lower; });
    return found == determiners.end() ? std::string_view() : found->second;
}

// What the text before some words leads up to them with. Between a determiner and them so many
// others may stand.
Lead lead_behind(std::string_view before, int most_between) {
    constexpr std::string_view breaks = ",;:()";
    auto words = last_words(before, static_cast<std::size_t>(most_between) + 3);
    if (!words.empty() && bare(words.back()).empty()) {
        words.pop_back();  // a mark that opens a quotation
    }
    if (const std::string_view preposition = preposition_at_end(words); !preposition.empty()) {
        return {preposition, ""};
    }
    for (int others = 0; others <= most_between && !words.empty(); ++others) {
        const std::string_view last = words.back();
        words.pop_back();
        if (const std::string_view determiner = determiner_of(last); !determiner.empty()) {
            return {preposition_at_end(words), determiner};
        }
        if (last.find_first_of(breaks) != std::string_view::npos) {
            break;
        }
    }
    return {};
}

bool is_word_at(std::string_view text, std::size_t at, std::size_t size) {
    const auto is_part = [](char c) { return is_letters(std::string_view{&c, 1}) && c != ' '; };
    const std::size_t end = at + size;
    return (at == 0 || !is_part(text[at - 1])) && (end >= text.size() || !is_part(text[end]));
}

// What the texts call the value. Aliases are left out: who merges a claim apart from
// the others knows none.
std::string_view spelling(const KnowledgeGraph& graph, const GraphTerm& value) {
    const auto* entity = std::get_if<EntityIndex>(&value);
    if (const auto* literal = literal_in(value)) {
        return literal->text;
    }
    return entity == nullptr ? "" : without_owner(graph[*entity]);
}

constexpr auto forms_of_be =
    std::to_array<std::string_view>({"is", "are", "was", "were", "be", "been", "being"});
constexpr auto hedges =
    std::to_array<std::string_view>({"to", "not", "may", "might", "could", "would", "should"});

// "sentenced", "has sentenced", "sentences": the verb in the active, and nothing that hedges it;
// of a denial "did not sentence", "never sentenced".
bool is_active(std::string_view text, const MergedClaim& claim, bool plural) {
    const std::string base = base_of(claim);
    const std::string said = ascii_lower(text);
    std::vector<std::string> words = words_of(said);
    const bool present = !plural && said == third_person(base);
    const bool denied = claim.polarity == Polarity::denied;
    std::erase_if(words, [&](const std::string& word) { return denied && word == "not"; });
    return !holds_any(words, forms_of_be) && !holds_any(words, hedges)
           && (ends_with_word(said, past_tense(base)) || present
               || (denied && ends_with_word(said, base)));
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
        const bool amount = words.size() > 1 && is_one_of(words[1], {"least", "most"});
        first = amount ? "" : words.front();  // "hurt at least nine others"
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
    if (!is_active(said, claim, plural)) {
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
    return is_active(graph.words(evidence.article, evidence.predicate_span), claim, plural)
               ? std::optional{std::string()}
               : std::nullopt;
}

}  // namespace

std::optional<VerbPhrase> own_verb(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const std::string base = base_of(claim);
    if (claim.status != Status::actual || !claim.subject || !is_letters(base)
        || claim.evidence.empty()) {
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

std::string own_participle(const KnowledgeGraph& graph, const MergedClaim& claim) {
    if (claim.evidence.empty()) {
        return "";
    }
    const Evidence& first = claim.evidence.front();
    const auto words = words_of(graph.words(first.article, first.predicate_span));
    const bool passive = words.size() > 1 && holds_any(words, forms_of_be)
                         && !is_one_of(words.back(), forms_of_be) && is_letters(words.back());
    return passive ? words.back() : "";
}

bool was_so(const KnowledgeGraph& graph, const MergedClaim& claim) {
    constexpr auto present = std::to_array<std::string_view>({"is", "are", "has", "have"});
    const bool still = std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
        return holds_any(
            words_of(graph.words(evidence.article, evidence.predicate_span)), present);
    });
    return !still && is_told_as_past(graph, claim) && own_verb(graph, claim);
}

std::string_view own_article(
    const KnowledgeGraph& graph, const Evidence& evidence, CodePoints words) {
    if (words.empty() || words.begin < evidence.span.begin) {
        return "";
    }
    const std::string_view inside = graph.words(evidence.article, words);
    const std::string_view first = inside.substr(0, inside.find(' '));
    const auto article = [](std::string_view word) -> std::string_view {
        const std::string_view determiner = determiner_of(word);
        return is_one_of(determiner, {"a", "the"}) ? determiner : "";
    };
    if (!article(first).empty()) {
        return article(first);
    }
    const auto before =
        last_words(graph.words(evidence.article, {evidence.span.begin, words.begin}), 3);
    for (auto word = before.rbegin(); word != before.rend(); ++word) {
        if (!article(*word).empty()) {
            return article(*word);
        }
        if (!is_letters(ascii_lower(*word))) {
            return "";
        }
    }
    return "";
}

Lead lead_to(
    const KnowledgeGraph& graph, const Evidence& evidence, CodePoints words, int most_between) {
    if (words.empty() || words.begin < evidence.span.begin) {
        return {};
    }
    return lead_behind(
        graph.words(evidence.article, {evidence.span.begin, words.begin}), most_between);
}

namespace {

// The lead to each place where the name stands in a sentence, until one is as wanted.
template <class Condition>
Lead first_lead_to(
    std::string_view quote,
    const std::string& name,
    int most_between,
    const Condition& wanted) {
    for (auto at = quote.find(name); at != std::string_view::npos;
         at = quote.find(name, at + 1)) {
        const Lead lead = is_word_at(quote, at, name.size())
                              ? lead_behind(quote.substr(0, at), most_between)
                              : Lead{};
        if (wanted(lead)) {
            return lead;
        }
    }
    return {};
}

}  // namespace

Lead lead_to(const KnowledgeGraph& graph, const MergedClaim& claim, const GraphTerm& value) {
    const std::string name = folded(spelling(graph, value));  // "Rzeszów" is "Rzeszow"
    if (name.empty()) {
        return {};
    }
    const auto* entity = std::get_if<EntityIndex>(&value);
    const bool is_named = entity != nullptr && !graph[*entity].generic;
    // "at a Frederick hospital" is not at Frederick.
    const auto fits = [&](const Lead& lead) {
        return lead != Lead{} && (lead.determiner != "a" || !is_named);
    };
    const int most_between = entity == nullptr ? 0 : most_before_nouns;
    for (const Evidence& evidence : claim.evidence) {
        const Lead lead =
            first_lead_to(folded(graph.quote(evidence)), name, most_between, fits);
        if (lead != Lead{}) {
            return lead;
        }
    }
    return {};
}

std::string_view own_possessive(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto possessive = [&](const Evidence& evidence) -> std::string_view {
        const std::string word =
            ascii_lower(graph.words(evidence.article, evidence.subject_span));
        const bool she = is_one_of(word, {"she", "her"});
        return she ? "her" : is_one_of(word, {"he", "his", "him"}) ? "his" : "";
    };
    const std::string_view first =
        claim.evidence.empty() ? "" : possessive(claim.evidence.front());
    const bool agreed = std::ranges::all_of(claim.evidence, [&](const Evidence& evidence) {
        return possessive(evidence) == first;
    });
    return agreed ? first : "";
}

}  // namespace newsgraph
