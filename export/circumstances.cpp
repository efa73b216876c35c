#include "export/circumstances.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/table.hpp"
#include "export/date_words.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "export/objects.hpp"
#include "export/own_words.hpp"
#include "export/quotation.hpp"
#include "export/safe_text.hpp"
#include "export/salience.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace newsgraph {

namespace {

// A role whose value follows a preposition: the usual one, or one of these where the text has it.
struct Preposition {
    Role role = Role::place;
    std::string_view usual;
    std::string_view others;  // each between blanks
};

constexpr std::array prepositions{
    Preposition{Role::source, "from", ""},
    Preposition{Role::target, "against", " at on over "},
    Preposition{Role::instrument, "with", " by via "},
    Preposition{
        Role::place,
        "in",
        " across along among around at behind beyond from inside into near off on onto outside "
        "over through to toward under within "},
    Preposition{Role::purpose, "for", ""},
    Preposition{Role::cause, "because of", ""},
};

// Whose a post is.
constexpr std::array post_prepositions{
    Preposition{Role::origin, "of", " at for "},
    Preposition{Role::place, "of", " at for from in to "},
};

// How a sentence leads up to the value that is named with these words.
Lead lead_of(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    Role role,
    const std::string& words) {
    const auto named = std::ranges::find_if(claim.qualifiers, [&](const auto& qualifier) {
        return qualifier.role == role && words_of(graph, claim, qualifier.value) == words;
    });
    return named == claim.qualifiers.end() ? Lead{} : lead_to(graph, claim, named->value);
}

// The text's own word before a value, where it is one of the known ones; else the usual one.
std::string_view preposition_of(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    const Preposition& known,
    const std::string& words) {
    const std::string_view own =
        known.others.empty() ? "" : lead_of(graph, claim, known.role, words).preposition;
    const bool fits =
        !own.empty() && known.others.find(fmt::format(" {} ", own)) != known.others.npos;
    return fits ? own : known.usual;
}

// " on the battlefield in Ukraine", " in Norway and Sweden": those with one word together.
std::string with_prepositions(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    const Preposition& known,
    const std::vector<std::string>& found) {
    std::vector<std::pair<std::string_view, std::vector<std::string>>> groups;
    for (const std::string& words : found) {
        const std::string_view own = preposition_of(graph, claim, known, words);
        const auto same =
            std::ranges::find_if(groups, [&](const auto& group) { return group.first == own; });
        if (same == groups.end()) {
            groups.push_back({own, {words}});
        } else {
            same->second.push_back(words);
        }
    }
    std::string out;
    for (const auto& [preposition, words] : groups) {
        out += fmt::format(" {} {}", preposition, enumerate(words, max_values));
    }
    return out;
}

std::string prepositional(
    const KnowledgeGraph& graph, const MergedClaim& claim, std::span<const Preposition> known) {
    std::string out;
    for (const Preposition& one : known) {
        const auto found = values(graph, claim, one.role);
        if (found.empty()) {
            continue;
        }
        // "to strike cities" comes with its own word
        const std::string phrase = phrase_in(found[0]);
        out += phrase.starts_with("to ") ? " " + phrase
                                         : with_prepositions(graph, claim, one, found);
    }
    return out;
}

// " of Salem": whose a post is, where the claim's own sentence does not say it.
std::string owner_of_post(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto* post = std::get_if<EntityIndex>(&claim.object);
    if (post == nullptr || !graph[*post].of) {
        return "";
    }
    const bool said = std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& one) {
        const auto* whose = std::get_if<EntityIndex>(&one.value);
        return whose != nullptr && *whose == *graph[*post].of;
    });
    return said ? "" : " of " + noun(graph, *graph[*post].of);
}

// " against the bases", " in Syria", " of Salem": what is said of one claim with a preposition.
std::string prepositional(const KnowledgeGraph& graph, const MergedClaim& claim) {
    return claim.relation == "holds_position"
               ? prepositional(graph, claim, post_prepositions) + owner_of_post(graph, claim)
               : prepositional(graph, claim, prepositions);
}

// " (months later)", where no phrase is known for it. "previously" is what the past tense says.
std::string in_brackets_unless_known(const std::string& phrase, const std::string& text) {
    const bool adverb = text.find(' ') == std::string::npos && text.ends_with("ly");
    return !phrase.empty() ? " " + phrase : adverb ? "" : fmt::format(" ({})", text);
}

// When it was: " on 29 November 2022", or in the text's own words where they were not resolved.
std::string when(const KnowledgeGraph& graph, const MergedClaim& claim) {
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        const auto* literal = literal_in(qualifier.value);
        if (qualifier.role == Role::time && literal != nullptr) {
            std::string phrase = date_phrase(literal->iso, literal->text);
            phrase = phrase.empty() ? vague_time_phrase(one_line(literal->text)) : phrase;
            return in_brackets_unless_known(phrase, one_line(literal->text));
        }
    }
    for (const Evidence& evidence : claim.evidence) {
        if (const std::string phrase = date_phrase(evidence.time); !phrase.empty()) {
            return " " + phrase;
        }
    }
    const auto times = values(graph, claim, Role::time);
    return times.empty() ? "" : " (" + enumerate(times, max_values) + ")";
}

bool begins_low(std::string_view text) {
    return !text.empty() && is_lower(text[0]);
}

// Does it say something, and not just name it? “sales of drones” names.
bool is_clause(std::string_view quoted, const Lead& lead) {
    constexpr auto finite = std::to_array<std::string_view>(
        {"am",   "are",   "can",    "could", "did",    "do",    "does",   "had", "has",
         "have", "is",    "may",    "might", "must",   "shall", "should", "was", "were",
         "will", "would", "cannot", "it's",  "that's", "it’s",  "that’s"});
    const std::string_view text = between_quotation_marks(quoted);
    const std::vector<std::string_view> words = split(text, ' ');
    const bool names = lead != Lead{} || (words.size() < 4 && begins_low(text));
    return !names || std::ranges::any_of(words, [&](std::string_view word) {
        return is_one_of(word, finite);
    });
}

// "aid Russia to produce drones": a verb without "to" behind these.
bool takes_bare_verb(const MergedClaim& claim) {
    return is_one_of(claim.predicate, {"help", "let", "make"});
}

// Words of a clause that go on with the sentence; empty: they have to be quoted.
std::string going_on(const MergedClaim& claim, const std::string& topic) {
    const bool alone = std::holds_alternative<std::monostate>(claim.object);
    const std::string phrase = phrase_in(topic);
    if (phrase.starts_with("to ")) {
        return phrase;
    }
    const std::string_view text = between_quotation_marks(topic);
    // "reported going there", "helped move it"
    const bool reports = alone && text.substr(0, text.find(' ')).ends_with("ing");
    const bool goes_on = reports || takes_bare_verb(claim);
    if (begins_low(text) && goes_on) {
        return std::string{text};
    }
    // "in case of rain, it may flood" is something said, though it begins like a phrase.
    const bool said = topic.find(", ") != std::string::npos && Salience::is_speech(claim);
    return said || (alone && !claim.relation.empty()) ? "" : phrase;
}

// " “the sale of drones”", " over “plots”"; ": “it will act” and other things".
std::string quoted_topic(
    const MergedClaim& claim, const std::vector<std::string>& found, const Lead& lead) {
    const bool alone = std::holds_alternative<std::monostate>(claim.object);
    const bool speech = Salience::is_speech(claim);
    if (is_clause(found[0], lead) && (speech || alone)) {
        return ": " + found[0] + (found.size() > 1 ? " and other things" : "");
    }
    const std::string text =
        with_determiner(std::string{between_quotation_marks(found[0])}, lead.determiner);
    const std::string before =
        lead.preposition.empty() ? "" : fmt::format(" {}", lead.preposition);
    return fmt::format("{} “{}”", before, text);
}

// "a president", where the text has "for president" or "of the president".
std::string as_led_up_to(const std::string& named, const Lead& lead) {
    const std::size_t article = named.starts_with("a ") ? 2 : named.starts_with("an ") ? 3 : 0;
    return lead == Lead{} || article == 0
               ? named
               : with_determiner(named.substr(article), lead.determiner);
}

// What stands before a topic that the text leads up to otherwise; nothing: it is not told.
// "withdrew the country from the treaty": who withdrew from it says enough.
std::optional<std::string_view> usual_preposition(const MergedClaim& claim) {
    const bool alone = std::holds_alternative<std::monostate>(claim.object);
    if (alone && claim.relation == "discusses") {
        return "";
    }
    return alone || Salience::is_speech(claim) ? std::optional("about") : std::nullopt;
}

// " in the election for president", " on ships and planes": those with one preposition together.
std::string named_topics(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    const std::vector<std::string>& found) {
    std::vector<std::pair<std::string_view, std::vector<std::string>>> phrases;
    for (const std::string& named : found) {
        const Lead lead = lead_of(graph, claim, Role::topic, named);
        const bool goes_on = lead.preposition.empty() && !phrases.empty();
        const auto preposition = lead.preposition.empty() ? usual_preposition(claim)
                                                          : std::optional(lead.preposition);
        if (!goes_on && preposition
            && (phrases.empty() || phrases.back().first != *preposition)) {
            phrases.emplace_back(*preposition, std::vector<std::string>{});
        }
        if (!phrases.empty()) {
            phrases.back().second.push_back(as_led_up_to(named, lead));
        }
    }
    std::string out;
    for (const auto& [preposition, topics] : phrases) {
        out += (preposition.empty() ? "" : fmt::format(" {}", preposition)) + " "
               + enumerate(topics, max_values);
    }
    return out;
}

// What it was about: ": “it will act”", " over the deal"; of clauses one is enough.
std::string topics(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto found = values(graph, claim, Role::topic);
    if (found.empty()) {
        return "";
    }
    if (const std::string words = going_on(claim, found[0]); !words.empty()) {
        return " " + words;
    }
    if (!between_quotation_marks(found[0]).empty()) {
        return quoted_topic(claim, found, lead_of(graph, claim, Role::topic, found[0]));
    }
    return named_topics(graph, claim, found);
}

// Of several claims only what all say.
std::string common_time(const KnowledgeGraph& graph, const Statement& statement) {
    const std::string time = when(graph, graph[statement.claims.front()]);
    const bool common = std::all_of(
        statement.claims.begin() + 1, statement.claims.end(), [&](ClaimIndex claim) {
            return when(graph, graph[claim]) == time;
        });
    return common ? time : "";
}

}  // namespace

std::vector<std::string> recipient_words(
    const KnowledgeGraph& graph, const MergedClaim& claim) {
    std::vector<std::string> out;
    for (const GraphTerm& recipient : recipients(claim)) {
        out.push_back(words_of(graph, claim, recipient));
    }
    return out;
}

namespace {

// "protections for children", given to children: the object says to whom.
bool is_named_by_object(
    const KnowledgeGraph& graph, const MergedClaim& claim, const GraphTerm& recipient) {
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    const auto* whom = std::get_if<EntityIndex>(&recipient);
    if (object == nullptr || whom == nullptr) {
        return false;
    }
    const std::string& label = graph[*object].label;
    const std::string_view name = without_owner(graph[*whom]);
    return label.ends_with(fmt::format(" for {}", name))
           || label.ends_with(fmt::format(" to {}", name));
}

std::string to_recipients(const KnowledgeGraph& graph, const MergedClaim& claim) {
    std::vector<std::string> told;
    for (const GraphTerm& recipient : recipients(claim)) {
        if (!is_named_by_object(graph, claim, recipient)) {
            told.push_back(words_of(graph, claim, recipient));
        }
    }
    return told.empty() ? "" : " to " + enumerate(told, max_values);
}

}  // namespace

std::string circumstances(const KnowledgeGraph& graph, const Statement& statement) {
    const MergedClaim& claim = graph[statement.claims.front()];
    std::string out;
    out += to_recipients(graph, claim);
    const bool shared = have_one_object(graph, statement);
    if (shared) {
        out += prepositional(graph, claim);
    }
    out += statement.dated ? "" : common_time(graph, statement);
    if (shared) {
        out += topics(graph, claim);
    }
    return claim.status == Status::conditional ? out + ", on a condition" : out;
}

}  // namespace newsgraph
