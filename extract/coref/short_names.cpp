#include "extract/coref/short_names.hpp"

#include "core/one_of.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

// --- persons -----------------------------------------------------------------------------

// "Louis VIII" is not "Louis Philippe I", nor Ann Lee Jr. Ann Lee Sr.
bool differ_in_suffix(const NamePair& pair) {
    return !pair.name.suffix.empty() && !pair.other.suffix.empty()
           && pair.name.suffix != pair.other.suffix;
}

bool are_persons(const NamePair& pair) {
    return pair.name.family == TypeFamily::person && pair.other.family == TypeFamily::person
           && pair.other.words.size() > 1 && !differ_in_suffix(pair);
}

bool is_family_name(const NamePair& pair) {
    return are_persons(pair) && pair.name.words.size() == 1
           && pair.name.words.back() == pair.other.words.back();
}

bool is_given_name(const NamePair& pair) {
    return are_persons(pair) && pair.name.words.size() == 1
           && pair.name.words.front() == pair.other.words.front();
}

// Without the number that tells one king from another.
bool drops_number(const NamePair& pair) {
    return pair.name.family == TypeFamily::person && pair.other.family == TypeFamily::person
           && pair.name.words == pair.other.words && pair.name.words.size() == 1
           && pair.name.key == pair.name.words.front() && pair.other.key != pair.name.key;
}

// "J." or "Joan" for "Joanna"; "Jan" is not "Jana", and Alan is Adam's brother.
bool is_short_for(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) {
        std::swap(one, other);
    }
    const bool gendered =
        other.size() == one.size() + 1 && one.size() > 1
        && std::string_view("aeo").find(other.back()) != std::string_view::npos;
    return other.starts_with(one) && !gendered;
}

// "her mother, Ann Maria Lee" is not Ann Lee.
bool has_same_initial(const NamePair& pair) {
    return are_persons(pair) && pair.name.words.size() > 1 && pair.name.kin == pair.other.kin
           && pair.name.words.back() == pair.other.words.back()
           && is_short_for(pair.name.words.front(), pair.other.words.front());
}

constexpr std::array person_rules{
    Rule<ShortNameRule>{"coref/family-name", "Sunita Patel ... [Patel]", is_family_name},
    Rule<ShortNameRule>{"coref/given-name", "Sunita Patel ... [Sunita]", is_given_name},
    Rule<ShortNameRule>{"coref/number-dropped", "Harald V ... [Harald]", drops_number},
    Rule<ShortNameRule>{
        "coref/same-initial", "Joan Bell ... [Joanna R. Bell]", has_same_initial},
};

// --- initials, of those that have them ---------------------------------------------------

bool is_acronym(const NamePair& pair) {
    const bool alike =
        pair.other.family == pair.name.family || pair.name.family == TypeFamily::other;
    return &pair.name != &pair.other && alike && pair.other.family != TypeFamily::person;
}

constexpr std::array acronym_table{
    Rule<ShortNameRule>{"coref/acronym", "the Baltic Shipping Authority ... [BSA]", is_acronym},
};

// --- parts -------------------------------------------------------------------------------

bool is_site(const NamePair& pair, std::string_view word) {
    return pair.all.gazetteer().lexicon()[word].is(Light::site);
}

// A facility by its name and what it is: "Alabuga factory".
bool is_named_site(const NamePair& pair) {
    return pair.other.type == EntityType::facility && pair.other.words.size() > 1
           && is_site(pair, pair.other.words.back()) && !pair.name.words.empty()
           && pair.name.words.front() == pair.other.words.front();
}

bool drops_site(const NamePair& pair) {
    return is_named_site(pair) && pair.name.words.size() == 1
           && pair.name.family != TypeFamily::person && pair.name.type != EntityType::country
           && pair.all.gazetteer().find(pair.name.label) == nullptr;
}

bool renames_site(const NamePair& pair) {
    return is_named_site(pair) && pair.name.words.size() > 1
           && pair.name.type == EntityType::facility && is_site(pair, pair.name.words.back());
}

// Where no person has that name in full.
bool is_firm_taken_for_person(const NamePair& pair) {
    return pair.name.family == TypeFamily::person && pair.name.words.size() == 1
           && pair.other.type == EntityType::company && pair.other.words.size() > 1
           && pair.name.words.front() == pair.other.words.front()
           && pair.other.mention <= pair.name.mention
           && !pair.all.has_full_name_with(pair.name.words.front());
}

// "United Nations" is no short form of its Security Council: both are listed.
bool may_be_part(const NamePair& pair) {
    const Gazetteer& gazetteer = pair.all.gazetteer();
    return !pair.name.words.empty() && pair.name.family == pair.other.family
           && pair.name.words.size() < pair.other.words.size()
           && !(gazetteer.find(pair.name.label) && gazetteer.find(pair.other.label));
}

// Whose it is: "Norwegian", "Norway", "UN". A "Christian Democratic Party" is another party
// than the Democratic Party.
bool drops_owner(const NamePair& pair) {
    std::string_view owner = pair.other.label;
    if (owner.size() <= pair.name.label.size() || !owner.ends_with(pair.name.label)) {
        return false;
    }
    owner.remove_suffix(pair.name.label.size());
    while (owner.ends_with(' ')) {
        owner.remove_suffix(1);
    }
    const Gazetteer& gazetteer = pair.all.gazetteer();
    return is_all_capitals(owner) || gazetteer.lexicon().demonym(owner) != nullptr
           || gazetteer.country(owner) != nullptr;
}

bool is_end(const NamePair& pair) {
    const bool body = pair.name.family == TypeFamily::organization;
    const bool has_end = pair.name.family == TypeFamily::text || (body && drops_owner(pair));
    return may_be_part(pair) && has_end && pair.name.words.size() >= 2
           && std::equal(
               pair.name.words.rbegin(), pair.name.words.rend(), pair.other.words.rbegin());
}

// A kind of body: the House has an Intelligence Committee, "Court" begins the names of many.
bool says_kind_alone(const NamePair& pair) {
    const auto head = pair.all.gazetteer().lexicon()[pair.name.words.front()].name_head;
    return pair.name.words.size() == 1 && head && is_organization(*head);
}

// "Lakers" for a team of a town.
bool drops_town(const NamePair& pair) {
    const auto& words = pair.other.words;
    const bool may_be =
        pair.other.family == TypeFamily::organization
        && is_one_of(pair.name.family, {TypeFamily::organization, TypeFamily::other});
    if (!may_be || pair.name.words.size() != 1 || words.size() < 2
        || words.back() != pair.name.words.front() || !pair.name.label.ends_with('s')
        || says_kind_alone(pair)) {
        return false;
    }
    std::string_view town = pair.other.label;
    town.remove_suffix(std::min(town.size(), pair.name.label.size() + 1));
    const auto* listed = pair.all.gazetteer().find(town);
    return listed != nullptr && is_location(listed->type);
}

// A body known by itself is no short form: "the United Nations Population Fund ... the United
// Nations".
bool is_beginning(const NamePair& pair) {
    return pair.name.family == TypeFamily::organization && pair.name.key.size() > 4
           && may_be_part(pair)
           && std::equal(
               pair.name.words.begin(), pair.name.words.end(), pair.other.words.begin())
           && !says_kind_alone(pair) && !pair.all.gazetteer().find(pair.name.label);
}

// "Hagibis" is the typhoon that was called so in full, "Sea Star" the ship.
bool drops_class(const NamePair& pair) {
    const auto& words = pair.other.words;
    if (words.size() != pair.name.words.size() + 1 || pair.name.words.empty()
        || !is_one_of(pair.other.family, {TypeFamily::event, TypeFamily::thing})
        || is_one_of(pair.name.family, {TypeFamily::person, TypeFamily::location})) {
        return false;
    }
    const bool opens = pair.all.gazetteer().lexicon()[words.front()].is(WordRole::event_opener)
                       || is_one_of(words.front(), {"mv", "ss", "uss", "hms"});
    return opens && std::equal(words.begin() + 1, words.end(), pair.name.words.begin());
}

constexpr std::array part_rules{
    Rule<ShortNameRule>{"coref/class-dropped", "Typhoon Hagibis ... [Hagibis]", drops_class},
    Rule<ShortNameRule>{
        "coref/site-without-noun", "the Izhora factory ... [Izhora]", drops_site},
    Rule<ShortNameRule>{
        "coref/site-by-other-noun", "the Izhora factory ... [Izhora plant]", renames_site},
    Rule<ShortNameRule>{
        "coref/firm-not-person", "Tarn Air ... [Tarn] sold", is_firm_taken_for_person},
    Rule<ShortNameRule>{
        "coref/end-of-name", "the Norwegian Defense Ministry ... [Defense Ministry]", is_end},
    Rule<ShortNameRule>{"coref/town-dropped", "the Tarna Rovers ... [Rovers]", drops_town},
    Rule<ShortNameRule>{
        "coref/beginning-of-name", "the Carnegie Endowment ... [Carnegie]", is_beginning},
};

}  // namespace

bool may_be_acronym(const NamedMentions& name) {
    return name.words.size() == 1 && name.key.size() >= 2 && name.key.size() <= 8
           && is_all_capitals(name.label) && name.family != TypeFamily::person;
}

std::span<const Rule<ShortNameRule>> short_person_rules() {
    return person_rules;
}

std::span<const Rule<ShortNameRule>> acronym_rules() {
    return acronym_table;
}

std::span<const Rule<ShortNameRule>> name_part_rules() {
    return part_rules;
}

}  // namespace newsgraph
