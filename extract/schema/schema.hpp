// The relation schema: which words of English say which relation, and where in the clause each
// argument stands. The lists are data/schema/{relations,triggers}.tsv, read and checked here.
#pragma once

#include "core/hash.hpp"
#include "core/kinds.hpp"
#include "core/markers.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Kinds of term that a slot admits: entity types and literal types.
class TypeSet {
  public:
    bool contains(EntityType type) const { return (bits_ >> index(type) & 1U) != 0; }
    bool contains(LiteralType type) const { return (bits_ >> index(type) & 1U) != 0; }
    void insert(EntityType type) { bits_ |= 1U << index(type); }
    void insert(LiteralType type) { bits_ |= 1U << index(type); }
    void insert(TypeSet other) { bits_ |= other.bits_; }
    void erase(TypeSet other) { bits_ &= ~other.bits_; }
    bool empty() const { return bits_ == 0; }
    // Every entity type and every literal type.
    static TypeSet all();

    bool operator==(const TypeSet&) const = default;

  private:
    static unsigned index(EntityType type) { return static_cast<unsigned>(type); }
    static unsigned index(LiteralType type) { return 20U + static_cast<unsigned>(type); }

    std::uint32_t bits_ = 0;
};

// Where an argument of a claim goes. subject and object are the claim's own, the others become
// qualifiers of that role.
enum class Slot : std::uint8_t {
    subject,
    object,
    recipient,
    source,
    target,
    place,
    time,
    instrument,
    purpose,
    topic,
    cause,
    origin,
    quantity,
};

// Where in the clause an argument is looked for.
enum class SourceKind : std::uint8_t {
    deep_subject,  // "subj": the active subject, or the agent of a passive
    deep_object,   // "obj": the active object, or the subject of a passive
    indirect,      // "iobj": gave Russia drones; Russia was given drones
    preposition,   // "to", "from", "out_of", "between" ...: the word that marks the argument
    clause,        // "clause": a finite, infinitive or gerund complement
    possessor,     // "poss": Iran's delivery, its delivery
    modifier,      // "mod": drone delivery, arms sale
    demonym,       // "demonym": the Iranian delivery
    self,          // "self": the trigger word itself
};

struct Source {
    SourceKind kind = SourceKind::deep_subject;
    Marker preposition = Marker::none;  // SourceKind::preposition only

    bool operator==(const Source&) const = default;
};

struct SlotRule {
    Slot slot = Slot::subject;
    bool mandatory = false;       // the trigger does not fire when no source gives an argument
    std::vector<Source> sources;  // in order of preference
    TypeSet types = TypeSet::all();

    bool operator==(const SlotRule&) const = default;
};

enum class TriggerKind : std::uint8_t { verb, noun, adjective };

// A word that says a relation. It fires when every mandatory slot has its argument, and the
// deep subject and object, where they fill the slots subject or object, have types that the
// slot admits ("fire a missile" is no dismissal). Anywhere else an argument of another type is
// merely not taken: "to" may give a recipient to one slot and a place to the next.
struct Trigger {
    std::string relation;  // empty: the word says none, it stays open ("take place")
    TriggerKind kind = TriggerKind::verb;
    std::string lemma;         // "provide"; with its particle "carry_out"
    std::string object_lemma;  // light verbs: "attack" of launch+attack; else empty
    bool reciprocal = false;   // "Russia and Iran agreed": conjuncts are subject and object
    bool also = false;         // when it has fired, the triggers behind it are tried as well
    std::vector<SlotRule> slots;
    std::string rule;  // for Evidence.rule: "supplies/provide-with", unique

    bool operator==(const Trigger&) const = default;
};

// What rules ask of a relation; an example of each stands in relations.tsv.
enum class RelationClass : std::uint8_t { about_words, of_people };

// A relation id of the contract, or of a user's file.
struct RelationType {
    std::string id;
    std::string meaning;
    TypeSet subject;  // what may stand there; the converse of a claim that fits only the
    TypeSet object;   // other way round has the right direction
    bool symmetric = false;
    std::uint8_t classes = 0;  // bits of RelationClass
    // Codes in other vocabularies, as sourced in relations.tsv; empty: none is known.
    std::string plover, cameo, wikidata, ftm;
    std::string phrase;  // how a summary says it, as in core/verb_phrase.hpp; empty: by its id

    bool is(RelationClass kind) const { return (classes >> static_cast<int>(kind) & 1) != 0; }
    bool operator==(const RelationType&) const = default;
};

// Const after loading; any number of threads may share one.
class Schema {
  public:
    // Reads DIR/relations.tsv and DIR/triggers.tsv, then the user's file if there is one: its
    // triggers are tried before ours, a relation of an id that exists replaces it. Throws Error
    // "FILE:LINE: what is wrong" for the first line that is.
    static Schema load(
        const std::filesystem::path& dir,
        const std::optional<std::filesystem::path>& user_file = std::nullopt);

    // The triggers of a word in the order in which they are to be tried: the first that fires
    // wins. A particle may be joined by '_' or a blank. Light verbs stand under the verb.
    std::span<const Trigger> triggers(TriggerKind kind, std::string_view lemma) const;

    // Null if there is none with that id.
    const RelationType* relation(std::string_view id) const;
    // No relation without such an id is of a class.
    bool is(std::string_view relation, RelationClass kind) const;
    std::span<const RelationType> relations() const { return relations_; }
    std::span<const Trigger> triggers() const { return triggers_; }

  private:
    struct Extent {
        std::size_t first = 0;
        std::size_t count = 0;
    };
    void index_triggers();

    std::vector<RelationType> relations_;
    std::vector<Trigger> triggers_;  // by kind and lemma, then as read
    std::array<TextMap<Extent>, 3> words_;
};

// The spelling in the files: "recipient"; "verb" "noun" "adj".
std::string_view name_of(Slot slot);
std::string_view name_of(TriggerKind kind);

// The role of a slot's argument in a claim; nothing for subject and object.
std::optional<Role> role_of(Slot slot);

}  // namespace newsgraph
