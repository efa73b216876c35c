// What single words and short phrases say about entities: head nouns and their types, posts and
// titles, words without a class of their own, given and family names, demonyms. The lists stand
// in data/lexicons and data/gazetteers.
#pragma once

#include "core/hash.hpp"
#include "core/kinds.hpp"
#include "core/table.hpp"
#include "extract/lexicon/noun_kinds.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class Gender : std::uint8_t { unknown, male, female };

// How a word stands to a person's name: "Mr.", "Gen.", "minister".
enum class Office : std::uint8_t { none, title, rank, post, kin };

// Why a word makes no class, or what else it may do; the kinds of
// data/lexicons/light_words.tsv.
enum class Light : std::uint8_t {
    head,
    opener,
    verbal,
    time,
    measure,
    empty,
    event,
    site,
    department,
    actor,
    formal,
    patient,
    fighter,
    phrase,
};

// What a word decides beside its class; the kinds of data/lexicons/role_words.tsv and
// metonym_contexts.tsv.
enum class WordRole : std::uint8_t {
    firm_or_person,
    body,
    designs,
    appoints,
    fills_post,
    made_in,
    government,
    event_opener,
    law_part,
    particle,
    prefix,
    joins_head,
    pronoun,
    pronouns,
    place_verb,
    motion,
    place_noun,
    state_noun,
    site_verb,
    site_preposition,
    party_preposition,
    way_preposition,
    series,
    place_class,
    state_body,
    another,
    earlier,
    of_firm,
    generation,
    party,
    month_or_name,
    not_in_office,
    name_owner,
    journal_text,
    legal_form,
};

struct LexiconWord {
    std::optional<EntityType> noun;       // of a noun phrase with that head: "drone" -> Weapon
    std::optional<EntityType> name_head;  // of a name with that head: "Ministry"
    Office office = Office::none;
    Gender gender = Gender::unknown;
    std::uint64_t light = 0;  // bits of Light
    std::uint64_t roles = 0;  // bits of WordRole

    bool is(Light kind) const { return (light >> static_cast<int>(kind) & 1) != 0; }
    bool is(WordRole role) const { return (roles >> static_cast<int>(role) & 1) != 0; }
};

// "Iranian", "Iranians": the country or region, and what the word can be.
struct Demonym {
    std::string country;
    bool adjective = false;
    bool person = false;
    bool plural = false;  // "Iranians"; "Chinese" is both
};

// Const after loading, and thread-safe.
class Lexicon {
  public:
    // Throws Error with file and line for a list that cannot be read.
    static Lexicon load(const std::filesystem::path& data_dir);

    // What is known of a lower-case word or phrase in the singular ("prime minister"); an empty
    // Word if nothing is.
    const LexiconWord& operator[](std::string_view lower) const;
    // The same for the head of a noun phrase by its lemma, or by its form where the lemma says
    // nothing ("authorities", "troops").
    const LexiconWord& noun(std::string_view lemma, std::string_view form) const;
    // May "the NOUN" be something of that type whose name says nothing of it ("the alliance")?
    bool may_stand_for(std::string_view noun, EntityType type) const;
    // The name of a class that may be said in other words: "attack UAVs" are "attack drones".
    std::string class_name(std::string_view label) const;
    // What a noun may be called again: by the news, and by that or the dictionary.
    const NounKinds& usual_kinds() const { return usual_kinds_; }
    const NounKinds& kinds() const { return kinds_; }
    // Capitalised word or phrase ("Iranian", "North Korean"); nullptr if it is none.
    const Demonym* demonym(std::string_view word) const;
    // "Russian" for Russia; the country itself where no adjective is known.
    std::string_view adjective_of(std::string_view country) const;
    // Any capitalisation.
    bool is_given_name(std::string_view name) const;
    bool is_family_name(std::string_view name) const;
    Gender gender_of(std::string_view given_name) const;

  private:
    void load_types(const std::filesystem::path& path, bool of_names);
    void load_posts(const std::filesystem::path& path);
    template <class Names>
    void load_flags(
        const std::filesystem::path& path,
        const Names& kinds,
        std::uint64_t LexiconWord::*flags);
    void load_synonyms(const std::filesystem::path& path);
    void load_nouns_for_names(const std::filesystem::path& path);
    void load_demonyms(const std::filesystem::path& path);
    void load_given_names(const std::filesystem::path& path);
    void load_family_names(const std::filesystem::path& path);
    void add_demonym(std::string_view word, std::string_view country, bool person, bool plural);
    void add_people(std::string_view person, std::string_view country);

    TextMap<LexiconWord> words_;
    NounKinds usual_kinds_;
    NounKinds kinds_;
    TextMap<std::vector<EntityType>> nouns_for_names_;
    TextMap<std::string> synonyms_;
    TextMap<Demonym> demonyms_;
    TextMap<std::string> adjectives_;
    TextMap<Gender> given_names_;
    TextMap<bool> family_names_;
};

// The entity type that the first column names; an error of the table if there is none.
EntityType entity_type_in(const Table& table, const Row& row);

// Parts of a list "a, b, c" without the blanks around them.
std::vector<std::string_view> comma_separated(std::string_view list);

}  // namespace newsgraph
