// The rules of mentions that are no names: noun phrases, posts, pronouns.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace newsgraph {

// --- noun phrases: the label of the class, its type, where the things come from (noun_phrases.cpp) ---

struct NounPhrase {
    Mention mention;       // its range has the kept modifiers and the head: "attack drones"
    std::string singular;  // "attack drone"
};

// Words joined by hyphens are read as one: "short-range", "Iranian-made", "surface-to-air".
struct Unit {
    int first = 0;
    int last = 0;  // the last token itself

    bool is_single() const { return first == last; }
    bool contains(int token) const { return token >= first && token <= last; }
};

// What stands left of a head noun.
struct Modifier {
    const WordView& view;
    int head;
    Unit unit;
    bool past_name;  // a name or an origin stands between it and the head
};

// Keep it in the label of the class, leave it out, or end the phrase before it.
enum class Verdict : std::uint8_t { keep, skip, stop };
struct ModifierRule {
    Verdict verdict;
    bool (*holds)(const Modifier&);

    std::optional<Verdict> operator()(const Modifier& modifier) const {
        return holds(modifier) ? std::optional(verdict) : std::nullopt;
    }
};
// Of single words, and of words joined by hyphens.
extern const std::span<const Rule<ModifierRule>> modifier_rules;
extern const std::span<const Rule<ModifierRule>> joined_modifier_rules;

struct PhraseRules {
    RuleLog& log;
    ActiveRules<ModifierRule> single{modifier_rules, log}, joined{joined_modifier_rules, log};
};

// The phrase of a head noun, with the modifiers that make its class: "hundreds of new Iranian
// attack drones" -> "attack drones", origin Iran.
NounPhrase read_noun_phrase(const WordView& view, const PhraseRules& rules, int head);

// --- posts among the nouns of a sentence: "Attorney General", "Secretary of State" (posts.cpp) ---

// "President", "Advisor" with a capital are tagged as names, but are posts.
bool is_post_word(const WordView& view, int token);
// "Attorney" of "Attorney General"
bool begins_post(const WordView& view, int token);
// "staff" of "chief of staff"
bool is_inside_post(const WordView& view, int token);
// "Secretary [of State]", "chief [of the general staff]": one past the last word of a post that
// goes on after its head, or after the head.
int end_of_post(const WordView& view, int token);
// "spokesman John Kirby", "Ann Lee is the minister"
bool is_given_to_person(const WordView& view, int post);

// --- mentions that stand for others: "it", "their", "I" (pronoun_mentions.cpp) ---

// True where the pronoun means nothing.
using PronounDoubt = bool (*)(const WordView&, int pronoun);
extern const std::span<const Rule<PronounDoubt>> pronoun_doubt_rules;

// Personal, possessive and reflexive pronouns of the third and first person that refer, in text
// order: not the "it" of "it is clear that" and "make it difficult to sell".
std::vector<Mention> find_pronouns(
    const WordView& view, const ActiveRules<PronounDoubt>& doubts);

// --- countries that an adjective names (acting_demonyms.cpp) ---

// True where the country of an adjective does what a participle behind it says.
using DemonymRule = bool (*)(const WordView&, Range adjective);
extern const std::span<const Rule<DemonymRule>> demonym_rules;

// "Saudi-owned ports": Saudi Arabia owns them.
std::vector<Mention> find_acting_demonyms(
    const WordView& view, const ActiveRules<DemonymRule>& active);

// --- noun phrases and posts as mentions (nominals.cpp) ---

// True where the noun heads no phrase that is spoken of.
using NounDoubt = bool (*)(const WordView&, int noun);
extern const std::span<const Rule<NounDoubt>> noun_doubt_rules;

// Changes what a phrase mentions and says whether it did.
using NominalEdit = bool (*)(const WordView&, NounPhrase&);
extern const std::span<const Rule<NominalEdit>> nominal_rules;

struct NominalRules {
    RuleLog& log;
    PhraseRules phrases{log};
    ActiveRules<NounDoubt> doubts{noun_doubt_rules, log};
    ActiveRules<NominalEdit> edits{nominal_rules, log};
};

// Noun phrases whose head may be an argument of a claim, in text order. Times, amounts and
// words that only count ("hundreds of drones") have no mention of their own.
//
// A government or a force of a known country is an individual, and its normal form begins with
// a capital: "the Iranian government" is "Iran", type Country; "Russia's military" is "Russian
// military". A post that is given to a person ("Ann Lee, the finance minister") has type
// Position.
std::vector<Mention> find_nominals(const WordView& view, const NominalRules& rules);

}  // namespace newsgraph
