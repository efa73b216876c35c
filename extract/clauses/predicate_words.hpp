// What the words at a predicate say by themselves, before anything above them is asked: its
// lemma, negation, auxiliaries and adverbs, and the form in which it is embedded.
#pragma once

#include "core/kinds.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <optional>
#include <string>

namespace newsgraph {

// Auxiliaries, adverbs and adjectives of the predicate: "may not have sold", "the alleged sale".
struct OwnWords {
    bool negated = false;
    std::optional<Status> status;
};

OwnWords read_own_words(const SyntaxView& tree, int predicate);

// Under which kind of word the lexicon has a token.
PredicateKind predicate_kind_of(const Token& token);

// The form of a complement below its governor: "to send" with or without an object that sends.
Complement complement_form(const SyntaxView& tree, int governor, int predicate);

// The status that an effect gives by itself, if it gives one.
std::optional<Status> status_of(Effect effect);

// What a predicate does to one that depends on it: the rule for that form of complement, or null.
const ComplementRule* rule_for(const SyntaxView& tree, int governor, int complement);
const ComplementRule* rule_for(const SyntaxView& tree, int governor, Complement form);

// "not", "never", "nor"; but "not only" affirms, and "may or may not" leaves it open.
bool is_negative_word(const SyntaxView& tree, int token);

// "will [likely] sell", "the [alleged] cell".
bool is_called_possible(const SyntaxView& tree, int word);

inline Polarity opposite(Polarity polarity) {
    return polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed;
}

// "not", "never", "no" and the like on the predicate itself or on one of its arguments.
bool is_negated(const SyntaxView& tree, int predicate);

// The same with what the word takes over from the first of those that it is coordinated with:
// "has not sold or [delivered]".
OwnWords read_shared_words(const SyntaxView& tree, int predicate);

// "the vote to remove him [failed]", "a bid to buy it was [blocked]": is that said of the noun?
bool comes_to_nothing(const SyntaxView& tree, int intention);

// "a failed attempt to [bomb]": nothing is planned any more.
bool has_failed(const SyntaxView& tree, int governor, const ComplementRule& rule);

// "ready to [send]", "unlikely to [send]": the lexicon knows what the adjective does.
bool is_known_adjective(const SyntaxView& tree, int token);

// Does it say what it embeds, whatever it thinks of it? Null: no.
bool is_speech(const ComplementRule* rule);

// Does the verb embed a gerund behind that preposition: "blamed Oslo for [saying]"?
bool takes_gerund(const SyntaxView& tree, int governor, Marker marker);
// "stopped Oslo from [selling]": its object does not; it is not "stopped selling".
bool keeps_from(const SyntaxView& tree, int governor, Marker marker);
// "warned them from [entering]": they are asked not to.
bool warns_from(const SyntaxView& tree, int governor, Marker marker);

// "is accused of [smuggling]", "was said to [smuggle]": nobody vouches for it, as who declares
// does.
bool is_hearsay(
    const SyntaxView& tree, int governor, const ComplementRule& rule, Complement form);

// "... has arrived, the clerk [said]": the verb of saying that hangs on the clause that it tells;
// -1: none.
int quoting_verb(const SyntaxView& tree, int predicate);

// "is due to leave, and the clerk [says] so": a clause with a subject and tense goes with no
// infinitive, whatever the tree makes of it.
bool stands_apart(const SyntaxView& tree, int first, int predicate);

// "proposed: “I [ask] you to leave”": a clause with tense behind a colon, told word for word.
bool is_spoken(const SyntaxView& tree, int governor, int predicate);

// "said it sank, while the clerk [wrote] that": another saying, with a speaker of its own.
bool tells_itself(const SyntaxView& tree, int predicate);

// What the word does there: "must [stop] bombing" asks not to, who "[had] to leave" did.
Effect effect_of(const SyntaxView& tree, int governor, const ComplementRule& rule);

// "denied the [sale]", "evidence of a [sale]", "ruled against the [sale]", "attempts at a [sale]":
// is the noun what the word is said of?
bool reaches_deed(const SyntaxView& tree, int governor, int deed);

// "was [asked] if it sank": no condition.
bool is_asked_about(const SyntaxView& tree, int governor);

// "promised to stay until it [sank]": which it may not have done.
bool is_planned_until(const SyntaxView& tree, int governor);

// "did not announce any [plans]": there are none that one knows of.
bool is_any(const SyntaxView& tree, int governor, int noun);

// "asked if it [sank]", "do not know whether it [sank]"
bool is_indirect_question(const SyntaxView& tree, int predicate);

// "if it [sinks]", "once it [sinks]", "whether it [sank]": it may not.
bool is_open_clause(const SyntaxView& tree, int predicate);

// "was asked if it [sank]", "disagree about whether it [sank]": possible, no condition.
bool is_put_as_question(const SyntaxView& tree, int governor, int predicate);

// "alleged cells [operating] there"
bool is_alleged(const SyntaxView& tree, int noun, int participle);

// "the [possibility] of a fault causing it": the noun that says how sure the deed is; -1: none.
int outer_noun_of(const SyntaxView& tree, int noun, int participle);

// "[called] the remarks groundless"
bool is_ascribed_to(const SyntaxView& tree, int verb);

// "they voiced [fears] that it sank": whose they are stands with the verb.
bool is_voiced(const SyntaxView& tree, int noun);

// "[how] it sank", "[who] left"
bool begins_with_question_word(const SyntaxView& tree, int clause);

// "“It sank, [I] must tell you”": who speaks or is spoken to.
bool is_listener(const Token& token);

// "asked how it [sank]", "wonders why they [left]".
bool asks_for(const SyntaxView& tree, int governor, int predicate);
// Either of them, or "it is not known how many were [killed]".
bool is_open_question(const SyntaxView& tree, int governor, int predicate);

// "likes bombing", "wants it to stop", "did not say that it sank": nobody tells of it.
bool has_no_teller(
    const SyntaxView& tree, int governor, const ComplementRule& rule, Complement form);

// "(did not) know that it sank": so it is, and others say so; but "did not know if it sank".
bool is_unknown(const SyntaxView& tree, int verb, const ComplementRule& rule);
// "did not say that it sank": he did not; but "not only said so" and "data show no sale" say so.
bool is_left_unsaid(const SyntaxView& tree, int verb, const ComplementRule& rule);

// "to try and [sell]": the verb before the "and"; -1: none, as in "tried and [convicted] him".
int attempt_before(const SyntaxView& tree, int predicate);

// "[reportedly] plans to sell": somebody reports a plan.
bool is_reported(const SyntaxView& tree, int verb);

// "insisted that the budget [include] it": a clause without tense is asked for.
bool is_mandative(const SyntaxView& tree, int governor, int predicate);

// "sent troops to [guard] it"; but "the first state to [guard] it", "a state to have [guarded] it"
// did so.
bool is_purpose_of(const SyntaxView& tree, int governor, int predicate);

// "would use an order, [breaking] the law": no more so than what it goes with.
bool is_accompanying(const SyntaxView& tree, int predicate);

// "a lawsuit [claiming] it sank": the suit does so, whatever else is only planned.
bool is_participle_of_speech(const SyntaxView& tree, int predicate);

// "a petition [filed] by the party": says nothing of what it asks for.
bool is_reduced_relative(const SyntaxView& tree, int predicate);

// "rule out [selling]": an object that the tree takes for an adverbial
bool follows_particle(const SyntaxView& tree, int governor, int predicate);

// "old enough to [own] it": yes; "not old enough", "too young to [own] it": no; nothing: no degree
// is spoken of.
std::optional<bool> reaches_degree(const SyntaxView& tree, int governor, int predicate);

}  // namespace newsgraph
