#include "core/one_of.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"
#include "extract/mentions/mention_rules.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using enum Deprel;

// --- nouns that head no phrase ---

// "mid-2025": values have been taken already, what is left is no entity.
bool is_number(const WordView& view, int noun) {
    return has_digit(view.word(noun));
}

bool is_single_letter(const WordView& view, int noun) {
    return view.word(noun).size() < 2;
}

// "executive order", though an order may be empty
bool ends_pair(const WordView& view, int noun) {
    return noun > 0 && view.known_pair(noun - 1).noun;
}

// "in case of fire", "took charge"; not "charges against them", "closed the case".
bool is_set_phrase(const WordView& view, int noun) {
    using enum Deprel;
    const Tree& tree = view.tree();
    const bool bare = view[noun].xpos == Xpos::nn
                      && !tree.has(noun, {amod, compound, nmod_poss, nummod, acl_relcl});
    const bool after = tree.has(noun, {case_});
    return view.noun(noun).is(Light::phrase) && bare && (after || !tree.has(noun, {det}));
}

bool is_time_or_measure(const WordView& view, int noun) {
    const LexiconWord& word = view.noun(noun);
    const bool empty = word.is(Light::time) || word.is(Light::empty) || word.is(Light::measure);
    return (empty || is_set_phrase(view, noun)) && !ends_pair(view, noun);
}

// "parts" and "spare part" are things, "in part" is not.
bool is_thing(const WordView& view, int noun) {
    return view.noun(noun).noun
           && (view[noun].xpos == Xpos::nns || view.tree().has(noun, {compound, amod}));
}

bool opens_phrase(const WordView& view, int noun) {
    const bool head = view.noun(noun).is(Light::head) || view.known(noun).is(Light::head);
    if (!head || ends_pair(view, noun)) {
        return false;
    }
    const int of = view.tree().child(noun, {nmod});
    return (of > noun && view.tree().has_case(of, "of")) || !is_thing(view, noun);
}

bool is_written_within_word(const WordView& view, int noun) {
    return view.word(noun + 1) == "-" && view.touches_previous(noun + 1);
}

// What is transferred, though it has no phrase of its own.
bool is_participant(const WordView& view, int noun) {
    using enum EntityType;
    const int above = is_adjacent_noun(view, noun) ? noun + 1 : view[noun].head;
    const auto type = view.noun(noun).noun;
    return above > noun && view[above].upos == Upos::noun && type
           && is_one_of(
               *type, {weapon, vehicle, product, material, document, group, person, law})
           && view.noun(above).is(Light::event);
}

bool is_modifier(const WordView& view, int noun) {
    const bool modifies = view[noun].deprel == compound || is_adjacent_noun(view, noun);
    return modifies && !is_participant(view, noun)
           && !(is_post_word(view, noun) && is_given_to_person(view, noun));
}

constexpr auto doubts = std::to_array<Rule<NounDoubt>>({
    {"mention/no-number", "by [mid-2025]", is_number},
    {"mention/no-letter", "[x] marks it", is_single_letter},
    {"mention/no-time-or-measure", "the end of [July]", is_time_or_measure},
    {"mention/no-opening", "[hundreds] of drones", opens_phrase},
    {"mention/no-part-of-word", "[surface]-to-air missiles", is_written_within_word},
    {"mention/no-begin-of-post", "[Attorney] General", begins_post},
    {"mention/no-inside-of-post", "chief of [staff]", is_inside_post},
    {"mention/no-modifier", "[attack] drones", is_modifier},
});

// --- what a phrase means ---

bool is_post(const WordView& view, NounPhrase& phrase) {
    Mention& mention = phrase.mention;
    if (mention.plural || !is_post_word(view, mention.head)
        || !is_given_to_person(view, mention.head)) {
        return false;
    }
    mention.type = EntityType::position;
    mention.normal = phrase.singular;
    if (mention.head > 0 && mention.range.first == mention.head
        && begins_post(view, mention.head - 1)) {
        --mention.range.first;  // "[Attorney] General Ann Lee"
        mention.normal.insert(0, view.lower(mention.range.first) + ' ');
    }
    const int end = end_of_post(view, mention.head);
    for (int i = mention.head + 1; i < end; ++i) {
        mention.normal += ' ' + view.lower(i);
    }
    mention.range.last = std::max(mention.range.last, end);
    return true;
}

// No peacekeeping mission.
bool is_diplomatic_mission(const WordView& view, NounPhrase& phrase) {
    Mention& mention = phrase.mention;
    const int host = view.tree().child(mention.head, {nmod});
    const bool holds =
        view.lower(mention.head) == "mission" && view.name_at(host)
        && (view.tree().has_case(host, "to") || view.tree().has_case(host, "at"));
    mention.type = holds ? EntityType::government_body : mention.type;
    return holds;
}

// The country that a phrase belongs to: "Iranian", "Iran's", "of Iran".
std::string country_of(const WordView& view, const Mention& mention) {
    const int owner = view.tree().child(mention.head, {nmod_poss});
    const int of = view.tree().child(mention.head, {nmod});
    if (!mention.demonym.empty()) {
        return mention.demonym;
    }
    if (view.is_named(owner, EntityType::country)) {
        return view.name_at(owner)->label;
    }
    return view.is_named(of, EntityType::country) && view.tree().has_case(of, "of")
               ? view.name_at(of)->label
               : std::string();
}

// The known country whose body the phrase names; empty if it names none.
std::string country_of_body(const WordView& view, const Mention& mention) {
    using enum EntityType;
    const bool one =
        !mention.plural || is_one_of(ascii_lower(view[mention.head].lemma), {"force", "troop"});
    if (!one || !is_one_of(mention.type, {government_body, armed_force})) {
        return {};
    }
    std::string owner = country_of(view, mention);
    return view.gazetteer().country(owner) ? owner : std::string();
}

bool is_government(const WordView& view, NounPhrase& phrase) {
    Mention& mention = phrase.mention;
    const std::string country = country_of_body(view, mention);
    if (country.empty() || !view.lexicon()[phrase.singular].is(WordRole::government)) {
        return false;
    }
    mention.normal = country;
    mention.type = EntityType::country;
    mention.demonym.clear();
    return true;
}

// Only what tells one country's body from another's: "Russian parliament", not "Iranian agency".
bool tells_country(const WordView& view, const NounPhrase& phrase) {
    return std::ranges::all_of(split(phrase.singular, ' '), [&](std::string_view word) {
        return view.lexicon()[word].is(Light::department);
    });
}

bool is_body_of_country(const WordView& view, NounPhrase& phrase) {
    Mention& mention = phrase.mention;
    const std::string country = country_of_body(view, mention);
    if (country.empty() || !tells_country(view, phrase)) {
        return false;
    }
    mention.normal.insert(0, std::string(view.lexicon().adjective_of(country)) + ' ');
    mention.demonym.clear();
    // "Iran's foreign ministry" may be listed with another name.
    const GazetteerEntry* entry = view.gazetteer().find(mention.normal);
    if (entry && is_organization(entry->type)) {
        mention.normal = entry->label;
        mention.type = entry->type;
    }
    return true;
}

// "a state [of emergency]": no place.
bool is_condition(const WordView& view, NounPhrase& phrase) {
    Mention& mention = phrase.mention;
    const int of = view.tree().child(mention.head, {nmod});
    const Name* name = of < 0 ? nullptr : view.name_at(of);
    const bool condition = view.lower(mention.head) == "state" && of > mention.head
                           && view.tree().child(of, {case_}, "of") >= 0
                           && (name == nullptr || !is_location(name->type))
                           && view[of].upos == Upos::noun;
    mention.type = condition ? EntityType::concept_ : mention.type;
    return condition;
}

constexpr auto edits = std::to_array<Rule<NominalEdit>>({
    {"mention/post", "Ann Lee, the [finance minister]", is_post},
    {"mention/diplomatic-mission", "Norway's [mission to] the UN", is_diplomatic_mission},
    {"mention/condition", "a [state] of emergency", is_condition},
    {"mention/government", "the [Norwegian government]", is_government},
    {"mention/body-of-country", "[Norway's military]", is_body_of_country},
});

// --- the walk ---

// "President", "UAV", "[Parliament] rejected it": the tagger takes them for names.
bool is_class_written_as_name(const WordView& view, int token) {
    const auto type = view.noun(token).noun;
    const bool body = type && is_organization(*type) && token == 0
                      && !is_one_of(view[token].deprel, {compound, flat});
    return is_post_word(view, token) || (is_all_capitals(view.word(token)) && type) || body;
}

bool may_head_phrase(const WordView& view, int token) {
    const Upos upos = view[token].upos;
    return view.is_free(token)
           && (upos == Upos::noun
               || (upos == Upos::propn && is_class_written_as_name(view, token)));
}

// "the Russians", "Iranians", "the French": people, where the word is no adjective.
const Demonym* people_at(const WordView& view, int token) {
    const Token& here = view[token];
    const bool noun = is_one_of(here.upos, {Upos::noun, Upos::propn, Upos::adj})
                      && !is_one_of(here.deprel, {amod, compound});
    const Demonym* demonym =
        noun && view.is_free(token) ? view.lexicon().demonym(view.word(token)) : nullptr;
    // "the French" are many, "Russian" alone may be the language.
    const bool many = demonym && demonym->person && demonym->plural
                      && (!demonym->adjective || view.tree().has(token, {det}));
    return many ? demonym : nullptr;
}

// "South [Koreans]": where the second word alone is known, too, both are the people.
const Demonym* long_people_at(const WordView& view, int token) {
    const Demonym* both =
        token > 0 ? view.lexicon().demonym(view.text({view.index(), token - 1, token + 1}))
                  : nullptr;
    return both && both->person && both->plural ? both : nullptr;
}

Mention mention_of(const WordView& view, int token, const Demonym& people) {
    Mention mention;
    mention.range = {view.index(), token, token + 1};
    mention.head = token;
    mention.type = EntityType::group;
    mention.normal = std::string(view.word(token));
    mention.definite = view.tree().has(token, {det});
    mention.plural = true;
    mention.demonym = people.country;
    return mention;
}

}  // namespace

const std::span<const Rule<NounDoubt>> noun_doubt_rules = doubts;
const std::span<const Rule<NominalEdit>> nominal_rules = edits;

std::vector<Mention> find_nominals(const WordView& view, const NominalRules& rules) {
    std::vector<Mention> found;
    for (int i = 0; i < view.size(); ++i) {
        if (const Demonym* people = people_at(view, i)) {
            const Demonym* both = long_people_at(view, i);
            found.push_back(mention_of(view, i, both ? *both : *people));
            found.back().range.first = both ? i - 1 : i;
            found.back().normal = view.text(found.back().range);
        } else if (may_head_phrase(view, i) && !rules.doubts.first(view.index(), i, view, i)) {
            NounPhrase phrase = read_noun_phrase(view, rules.phrases, i);
            rules.edits.run_all(view.index(), i, view, phrase);
            found.push_back(std::move(phrase.mention));
        }
    }
    return found;
}

}  // namespace newsgraph
