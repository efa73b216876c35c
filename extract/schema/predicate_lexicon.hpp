// The lexicon of predicates, data/schema/predicates.tsv: words that embed a claim in another and
// what they do to it ("denied sending", "plans to send", "allegedly sent", "no evidence of
// sending"), and the classes of verbs that lend an argument to the clause below them (control and
// raising, Huddleston and Pullum 2002, chapter 14).
#pragma once

#include "core/hash.hpp"
#include "core/table.hpp"

#include <bitset>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// What an embedding word does to the claim below it.
enum class Effect : std::uint8_t {
    says,         // attributed to the subject; polarity and status stay: said that
    finds,        // as says; denied under a negated word: did not find that
    factive,      // attributed where someone says it, and so in any case: revealed that, knows
    denies,       // attributed and denied: denied sending
    doubts,       // attributed, possible: doubts that, suspects
    possible,     // may have sent, appears to send, allegedly
    plans,        // planned: will send, plans to send, promised to send
    requests,     // requested: urged it to send, should send
    conditional,  // would send if
    fails,        // denied: failed to send, refused to send
    stops,        // it was so and ended; affirmed, actual: stopped sending
    implies,      // it was so: managed to send, began to send
    brings,       // as implies; open under a negated word: did not force it to send
    prevents,     // denied, since somebody saw to it: prevented it from sending
    evidence,  // stays as it is under a positive word, denied under a negated one: no sign of
    fears,     // attributed, possible also where it says what will be: fears that it would send
    asks,      // possible, whatever is done to the word: questions about the sale
};

enum class PredicateKind : std::uint8_t { verb, noun, adjective, adverb, auxiliary };

// The form of what is embedded: some words do other things to other forms.
enum class Complement : std::uint8_t {
    finite,             // agreed that it would send; also direct speech
    infinitive,         // agreed to send, was seen to send
    object_infinitive,  // wants it to send; also "from sending" with an object
    gerund,             // denied sending, of sending
    nominal,            // denied the sale of drones
};

struct ComplementRule {
    Effect effect = Effect::says;
    std::string
        relation;  // the speech relation that the word itself claims: "denies"; or empty

    bool operator==(const ComplementRule&) const = default;
};

// What rules ask of a verb, or of a noun (is_text, state_post, names_kind and those below it). Each
// has its lemmas and an example in the file.
enum class VerbClass : std::uint8_t {
    directs_purpose,    // the object does what a purpose clause says: sent trainers to teach
    directs_object,     // the object is to do it: ordered the ship to attack
    calls_on,           // so is what stands after "on", "upon", "for": called on Oslo to free
    turns_to,           // so is what stands after "to", "with": appealed to Oslo to free
    hands_over,         // who gets the object uses it: provided Oslo with ships to use there
    quotes_object,      // with "as" and a participle the object does it: quoted her as saying
    judges_object,      // with "for" and a participle the object did it: arrested for hiding
    takes_means,        // the object is the means of an infinitive: used drones to attack
    performs_object,    // the subject does the deed that the object names: resumed shipments
    holds_intention,    // with an object that holds an intention: has plans to import
    subject_controls,   // the subject does it in spite of an object: promised Iran to send
    leaves_deed,        // without an object somebody unnamed does it: is helping kill
    tells_consequence,  // as a participle said of the clause, not its subject: prompting attacks
    provides_deed,      // who provides a deed does it: training offered by Iran
    issues_text,        // the subject is the author of the object: issued a statement
    is_text,            // a noun; what it says its author says
    state_post,         // a noun; whoever holds it is in the service of a state: ambassador
    party_post,         // a noun; whoever holds it belongs to the party before it: lawmaker
    utters,             // speaks beside a quote though it takes no clause: spoke: "..."
    light,              // says little without its object: have, make
    speech,             // its subject speaks
    ascribes,           // says what its object is: found it unlawful, called him a liar
    changes,            // says how much there is, or how that changes: rose, reached
    names_kind,         // nouns before "of": two types of drones
    names_load,         // of which the thing is a load: three shipments of rifles
    names_series,       // many, and nothing else: a series of attacks
    names_share,        // half of the votes
    only_counts,        // how many or how much: hundreds of drones
    names_type,         // says no more than the type of an entity: Uruguay is a country
    relational,         // a post that is none without whose it is: head of the guard
    has_staff,          // a noun; who is of such a body works for it: Ann Lee of the Survey
    names_body,         // a noun for what people work in: Ann Lee of Arkan, the weather agency
    any_body,           // Arkan ... the institute: of any name that tells no kind
    hands_text,         // a report obtained by Arkan
    befalls,            // what befalls people, news by itself: were injured
    seizes,             // said of a person without an object it is a passive: Clerk arrested
    puts,               // with in, on, at, under it is whole: placed it on a list
    spans,           // an amount without a preposition is how far: lies 40 miles off the coast
    names_date,      // nouns: on the night of the vote
    consists,        // as a participle said of the noun before it: the region, comprising two
    intransitive,    // shares no object with the verb it is joined to: lied and broke a law
    idiom,           // verb and object, joined by '_', that say nothing together: follow_suit
    calls,           // says nothing without what it calls its object: called him a liar
    civil_vehicle,   // nouns: no arms, however hard it hits
    settlement,      // nouns: the town of Kidal is Kidal
    shell,           // nouns that say nothing without what they are about: took the decision
    harms,           // as a participle behind a passive another did it: was shot, killing
    passes_amount,   // an amount that it names is not reached: surpassed 150
    tells_distance,  // words: 20 km east of Bern says where it is
    names_period,    // nouns: ten years in prison, three days of mourning
    names_custody,   // nouns: ten years in prison
    names_accord,    // nouns: reached a deal to build it
    former,          // beside a noun: is it no more: a retired judge, formerly of the guild
    anybody,         // nouns that do not say who is meant: others
    rests,           // said of people where they are: hit a man standing there
    strikes,         // harms people where they are: hit crowds fleeing to the port
    undergoes,       // its subject does nothing: suffered a quake causing deaths
    mandates,        // what is said with a bare verb is asked for: insisted that it leave
    contends,        // as a participle says what is said: a post claiming that
    departs,         // nouns for what somebody does alone: the withdrawal of Oslo
    picks_one,       // what the one does is told: the first firm to sell it
    plain_person,    // nouns that say nothing of somebody: the man who left
    deputy,          // beside a post: is not what it says: the vice president
    merely,          // words: not only Oslo
    in_retrospect,   // adverbs: would later sell it, and did
    decides,         // is done to matters, not to bodies: postponed it
    some_of,         // words: some of them says how many
    any_of,          // words: one of them, both of them
    expresses,       // with a noun that embeds a clause: voiced fears that it sank
    has_content,     // nouns before a clause without "that": evidence it sank
    passage,         // nouns: goes from somebody to somebody: arms sales to Oslo
    work,            // nouns: is done at a place: the assembly of drones in Oslo
    names_day,       // nouns: arrived Monday
    names_talk,      // nouns: somebody is told in it: said in an interview with Lee
    names_area,      // nouns: a part of a place that is known by it: in the north of Mali
    relates_to,      // verbs that take what their object is put down to: attributed it to smoke
    measure,         // nouns: rose at least 20 percent
    says_clause,     // takes no gerund: said that it sank
    finds_state,     // was reported missing
    collective,      // nouns that are one or many: the police were asked
    gives_name,      // before another name: known as Tarn
    land_part,       // nouns: a place that is a part of a country or a town: the capital
    goes_by,         // with "as": trading as Tarn
    tells_hearer,    // whom its object is told: told the port that it sank
    informs_of,      // whom its object is, of what its phrase: informed the port of its plans
    names_money,     // nouns: three million euros
    alias,           // words: Tarn Bank, formerly Vale Trust
};
constexpr std::size_t verb_class_count = static_cast<std::size_t>(VerbClass::alias) + 1;

// Const after loading; any number of threads may share one.
class PredicateLexicon {
  public:
    // Reads DIR/predicates.tsv. Throws Error "FILE:LINE: what is wrong".
    static PredicateLexicon load(const std::filesystem::path& dir);

    // The rule of a word for what it embeds; null if it embeds nothing of that form. A particle
    // may be joined by '_' or a blank ("call_on").
    const ComplementRule* find(
        PredicateKind kind, std::string_view lemma, Complement complement) const;
    // The rule of the word's most usual form, the first in the file; null if there is none.
    const ComplementRule* find(PredicateKind kind, std::string_view lemma) const;

    // Is the word, a particle joined by '_', of that class?
    bool is(std::string_view lemma, VerbClass verb_class) const;

    std::size_t size() const { return rules_.size(); }

  private:
    struct Entry {
        ComplementRule rule;
        std::uint8_t complements = 0;  // a bit for each
    };

    void read_rule(const Table& table, const Row& row);
    void read_class(const Table& table, const Row& row);
    const std::vector<Entry>* entries(PredicateKind kind, std::string_view lemma) const;

    TextMap<std::vector<Entry>> rules_;
    TextMap<std::bitset<verb_class_count>> classes_;
};

}  // namespace newsgraph
