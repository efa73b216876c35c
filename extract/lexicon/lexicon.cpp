#include "extract/lexicon/lexicon.hpp"

#include "core/enum_names.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

constexpr auto offices = enum_names<Office::kin>({"none", "title", "rank", "post", "kin"});
constexpr auto light_kinds = enum_names<Light::phrase>(
    "head opener verbal time measure empty event site department actor formal patient "
    "fighter phrase");
constexpr auto word_roles = enum_names<WordRole::legal_form>(
    "firm_or_person body designs appoints fills_post made_in government "
    "event_opener law_part particle prefix joins_head pronoun pronouns place_verb motion "
    "place_noun state_noun site_verb site_preposition party_preposition way_preposition "
    "series place_class state_body another earlier of_firm generation party month_or_name "
    "not_in_office name_owner journal_text legal_form");

// What these say concerns coreference, not what class a noun makes.
constexpr unsigned of_mentions =
    1U << static_cast<int>(Light::patient) | 1U << static_cast<int>(Light::fighter);

// "Chinese", "Frenchmen", "Swiss" are their own plurals.
bool is_invariable(std::string_view person) {
    constexpr std::array<std::string_view, 6> endings = {"ese", "men", "sh", "ss", "ch", "ois"};
    return std::ranges::any_of(
        endings, [&](std::string_view ending) { return person.ends_with(ending); });
}

Gender parse_gender(std::string_view letter) {
    return letter == "m" ? Gender::male : letter == "f" ? Gender::female : Gender::unknown;
}

template <class Map>
auto find_or_null(const Map& map, std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

}  // namespace

std::vector<std::string_view> comma_separated(std::string_view list) {
    std::vector<std::string_view> parts;
    for (const std::string_view part : split(list, ',')) {
        const auto first = part.find_first_not_of(' ');
        if (first != std::string_view::npos) {
            parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        }
    }
    return parts;
}

Lexicon Lexicon::load(const std::filesystem::path& data_dir) {
    const auto lexicons = data_dir / "lexicons";
    Lexicon lexicon;
    lexicon.load_types(lexicons / "head_nouns.tsv", false);
    lexicon.load_types(lexicons / "name_heads.tsv", true);
    lexicon.load_posts(lexicons / "posts.tsv");
    lexicon.load_flags(lexicons / "light_words.tsv", light_kinds, &LexiconWord::light);
    for (const auto* list : {"role_words.tsv", "metonym_contexts.tsv"}) {
        lexicon.load_flags(lexicons / list, word_roles, &LexiconWord::roles);
    }
    lexicon.load_nouns_for_names(lexicons / "nouns_for_names.tsv");
    lexicon.load_synonyms(lexicons / "class_synonyms.tsv");
    lexicon.usual_kinds_.load(lexicons / "news_nouns.tsv");
    lexicon.kinds_ = lexicon.usual_kinds_;
    lexicon.kinds_.load(lexicons / "noun_kinds.tsv");
    lexicon.load_demonyms(lexicons / "demonyms.tsv");
    // The census is read last: it does not overrule what we wrote.
    lexicon.load_given_names(lexicons / "given_names.tsv");
    lexicon.load_given_names(data_dir / "gazetteers" / "given_names.tsv");
    lexicon.load_family_names(data_dir / "gazetteers" / "family_names.tsv");
    return lexicon;
}

EntityType entity_type_in(const Table& table, const Row& row) {
    const auto type = parse_kind<EntityType>(row[0]);
    if (!type) {
        table.fail(row, "no entity type: " + std::string(row[0]));
    }
    return *type;
}

namespace {

// Of a table whose rows are a class and its words, calls take(table, row, word) for each word.
template <class Take>
void read_classes(const std::filesystem::path& path, Take take) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        for (const std::string_view word : comma_separated(row[1])) {
            take(table, row, word);
        }
    }
}

}  // namespace

void Lexicon::load_types(const std::filesystem::path& path, bool of_names) {
    read_classes(path, [&](const Table& table, const Row& row, std::string_view noun) {
        LexiconWord& word = words_[std::string(noun)];
        auto& slot = of_names ? word.name_head : word.noun;
        slot = slot.value_or(entity_type_in(table, row));
    });
}

void Lexicon::load_posts(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 3, 3);
        for (const std::string_view post : comma_separated(row[2])) {
            LexiconWord& word = words_[std::string(post)];
            word.office = table.named(row, 0, offices);
            word.gender = parse_gender(row[1]);
        }
    }
}

template <class Names>
void Lexicon::load_flags(
    const std::filesystem::path& path, const Names& kinds, std::uint64_t LexiconWord::*flags) {
    read_classes(path, [&](const Table& table, const Row& row, std::string_view word) {
        const auto kind = static_cast<unsigned>(table.named(row, 0, kinds));
        words_[std::string(word)].*flags |= std::uint64_t{1} << kind;
    });
}

void Lexicon::load_synonyms(const std::filesystem::path& path) {
    read_classes(path, [&](const Table& table, const Row& row, std::string_view word) {
        if (!synonyms_.emplace(word, row[0]).second) {
            table.fail(row, "'" + std::string(word) + "' stands for two classes");
        }
    });
}

// The longest end of the label that the table knows.
std::string Lexicon::class_name(std::string_view label) const {
    for (std::size_t at = 0; at != std::string_view::npos;) {
        if (const auto* name = find_or_null(synonyms_, label.substr(at))) {
            return std::string(label.substr(0, at)) + *name;
        }
        const auto blank = label.find(' ', at);
        at = blank == std::string_view::npos ? blank : blank + 1;
    }
    return std::string(label);
}

void Lexicon::load_nouns_for_names(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        for (const std::string_view noun : comma_separated(row[1])) {
            nouns_for_names_[std::string(noun)].push_back(entity_type_in(table, row));
        }
    }
}

void Lexicon::add_demonym(
    std::string_view word, std::string_view country, bool person, bool plural) {
    Demonym& demonym = demonyms_[std::string(word)];
    if (demonym.country.empty()) {
        demonym.country = country;
    }
    demonym.person = demonym.person || person;
    demonym.adjective = demonym.adjective || !person;
    demonym.plural = demonym.plural || plural;
}

void Lexicon::add_people(std::string_view person, std::string_view country) {
    const bool invariable = is_invariable(person);
    add_demonym(person, country, true, invariable);
    if (!invariable) {
        add_demonym(std::string(person) + 's', country, true, true);
    }
}

void Lexicon::load_demonyms(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 3);
        const auto adjectives = comma_separated(row[1]);
        for (const std::string_view adjective : adjectives) {
            add_demonym(adjective, row[0], false, false);
        }
        if (!adjectives.empty()) {
            adjectives_.emplace(row[0], adjectives.front());
        }
        for (const std::string_view person : comma_separated(row[2])) {
            add_people(person, row[0]);
        }
    }
}

void Lexicon::load_given_names(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        for (const std::string_view name : comma_separated(row.columns[1])) {
            given_names_.emplace(ascii_lower(name), parse_gender(row[0]));
        }
    }
}

void Lexicon::load_family_names(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        for (const std::string_view name : comma_separated(row[0])) {
            family_names_.emplace(ascii_lower(name), true);
        }
    }
}

const LexiconWord& Lexicon::operator[](std::string_view lower) const {
    static const LexiconWord nothing;
    const auto* found = find_or_null(words_, lower);
    return found ? *found : nothing;
}

const LexiconWord& Lexicon::noun(std::string_view lemma, std::string_view form) const {
    const auto is_known = [](const LexiconWord& word) {
        return word.noun || word.office != Office::none || (word.light & ~of_mentions) != 0;
    };
    const std::string written = ascii_lower(form);
    // "authorities" are bodies, an authority is a right.
    const LexiconWord& plural = (*this)[written];
    const LexiconWord& singular = (*this)[ascii_lower(lemma)];
    if (plural.noun || (is_known(plural) && !is_known(singular))) {
        return plural;
    }
    const bool may_be_plural =
        !is_known(singular) && written.size() > 3 && written.back() == 's';
    return may_be_plural ? (*this)[std::string_view(written).substr(0, written.size() - 1)]
                         : singular;
}

bool Lexicon::may_stand_for(std::string_view noun, EntityType type) const {
    const auto found = nouns_for_names_.find(noun);
    return found != nouns_for_names_.end()
           && std::ranges::find(found->second, type) != found->second.end();
}

const Demonym* Lexicon::demonym(std::string_view word) const {
    return find_or_null(demonyms_, word);
}

std::string_view Lexicon::adjective_of(std::string_view country) const {
    const auto* found = find_or_null(adjectives_, country);
    return found ? std::string_view(*found) : country;
}

bool Lexicon::is_given_name(std::string_view name) const {
    return given_names_.contains(ascii_lower(name));
}

bool Lexicon::is_family_name(std::string_view name) const {
    return family_names_.contains(ascii_lower(name));
}

Gender Lexicon::gender_of(std::string_view given_name) const {
    const auto* found = find_or_null(given_names_, ascii_lower(given_name));
    return found ? *found : Gender::unknown;
}

}  // namespace newsgraph
