#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/names/name_rules.hpp"

#include <array>

namespace newsgraph {

namespace {

using enum Deprel;
using Clue = std::optional<TypeClue>;

constexpr float said = 6;       // the text says what it is
constexpr float implied = 2.5;  // only such a thing has or does that
constexpr float hinted = 1.2F;  // rather such a thing; "Boeing jets" are named after a firm

Clue clue_if(bool holds, EntityType type, float weight) {
    return holds ? std::optional(TypeClue{type, weight}) : std::nullopt;
}

Clue said_if(bool holds, std::optional<EntityType> type) {
    return clue_if(holds && type, type.value_or(EntityType::concept_), said);
}

// "the radio station [Ekho]"
std::optional<EntityType> type_of_pair(const WordView& view, int noun) {
    const Token& before = view[noun - 1];
    const bool pair = before.head == noun && before.deprel == compound;
    return pair ? view.lexicon()[before.lemma + ' ' + view[noun].lemma].noun : std::nullopt;
}

// "concept", "visit" tell nothing of what has that name, nor "country" which of many.
bool tells(EntityType type) {
    using enum EntityType;
    return !is_one_of(type, {concept_, event, country, document});
}

// "the youth center [Open Door]": what the house is called is a body, too.
bool may_be_body(EntityType type, const LexiconWord& word) {
    return type == EntityType::facility && word.name_head && is_organization(*word.name_head);
}

std::optional<EntityType> type_named(const WordView& view, int noun, const LexiconWord& word) {
    const auto pair = type_of_pair(view, noun);
    const auto type = pair ? pair : word.noun;
    return type && !may_be_body(*type, word) && tells(*type) ? type : std::nullopt;
}

// What a common noun names: a kind of body, place, person or thing.
std::optional<EntityType> class_of(const WordView& view, int noun) {
    const Token& token = view[noun];
    if (token.upos != Upos::noun || view.capitalised(noun)) {
        return {};
    }
    const LexiconWord& role = view.lexicon()[token.lemma];
    const LexiconWord& word = view.noun(noun);
    if (word.office == Office::post || word.noun == EntityType::position) {
        return role.is(WordRole::firm_or_person) ? std::nullopt
                                                 : std::optional(EntityType::person);
    }
    if (role.is(WordRole::body)) {
        return EntityType::organization;
    }
    return type_named(view, noun, word);
}

Clue class_before(const NamePlace& name) {
    const int noun = name.range.first - 1;
    const bool names_it = name.token().head == noun
                          && is_one_of(name.token().deprel, {appos, flat, nmod_unmarked});
    const bool modifies =
        name.view[noun].head == name.head
        && is_one_of(name.view[noun].deprel, {compound, nmod_desc, flat, nmod});
    return said_if(names_it || modifies, class_of(name.view, noun));
}

bool is_plural(const WordView& view, int noun) {
    return view.has(noun) && view[noun].xpos == Xpos::nns;
}

// What plural noun is said of the first of several names that are joined; -1: none.
int class_of_first(const WordView& view, int first) {
    const int above = view[first].head;
    const bool names_it =
        above < first && is_one_of(view[first].deprel, {appos, flat, nmod_unmarked});
    const int noun = names_it ? above : view.tree().child(first, {compound, nmod_desc});
    return noun < first && is_plural(view, noun) ? noun : -1;
}

Clue class_before_first(const NamePlace& name) {
    const int first = name.token().head;
    const bool joined =
        name.token().deprel == conj && name.view.has(first) && first < name.head;
    const int noun = joined ? class_of_first(name.view, first) : -1;
    return noun < 0 ? std::nullopt : said_if(true, class_of(name.view, noun));
}

Clue class_of_examples(const NamePlace& name) {
    const bool joined = name.token().deprel == conj && name.token().head >= 0;
    const int example = joined ? name.token().head : name.head;
    const Tree& tree = name.view.tree();
    const int noun = name.view[example].head;
    const bool holds = name.view[example].deprel == nmod && noun < example
                       && is_plural(name.view, noun)
                       && (tree.has_case(example, "like") || tree.has_case(example, "such"));
    return holds ? said_if(true, class_of(name.view, noun)) : std::nullopt;
}

// "The study was published in [Nature]."
Clue is_published_in(const NamePlace& name) {
    const WordView& view = name.view;
    const int verb = name.token().head;
    const bool in = name.token().deprel == obl && view.tree().has_case(name.head, "in")
                    && view.has(verb) && view[verb].lemma == "publish";
    const int subject = in ? view.tree().child(verb, {nsubj_pass}) : -1;
    const int text = subject >= 0 ? subject : (in ? view[verb].head : -1);
    return clue_if(
        in && view.has(text) && view.lexicon()[view[text].lemma].is(WordRole::journal_text),
        EntityType::media,
        implied);
}

Clue class_of_place(const NamePlace& name) {
    const int noun = name.token().head;
    const bool holds = name.view.has(noun) && name.token().deprel == nmod
                       && name.view.tree().child(name.head, {case_}, "of") == noun + 1
                       && name.view[noun].xpos == Xpos::nn
                       && name.view.lexicon()[name.view[noun].lemma].is(WordRole::place_class)
                       && name.view.tree().child(noun, {det}, "the") >= 0;
    return clue_if(holds, EntityType::place, said);
}

// No list: "Aerovolt, a company and a village"
Clue class_in_apposition(const NamePlace& name) {
    const Tree& tree = name.view.tree();
    const int child = tree.child(name.head, {appos});
    if (child >= name.range.last && tree.has(child, {det, amod})) {
        return said_if(true, class_of(name.view, child));
    }
    const int above = name.token().head;
    return said_if(
        name.token().deprel == appos && above < name.range.first, class_of(name.view, above));
}

Clue class_of_copula(const NamePlace& name) {
    const Tree& tree = name.view.tree();
    const int predicate = name.token().head;
    return said_if(
        name.token().deprel == nsubj && name.view.has(predicate) && tree.has(predicate, {cop})
            && tree.has(predicate, {det}),
        class_of(name.view, predicate));
}

// Nobody works at a person.
Clue has_workers(const NamePlace& name) {
    const bool at = is_one_of(name.token().deprel, {nmod, obl})
                    && name.view.tree().has_case(name.head, "at");
    const bool workers =
        is_one_of(name.governor().lemma, {"worker", "employee", "staff", "work"});
    return clue_if(at && workers, EntityType::organization, said);
}

// A firm has founders and shareholders, a person has none; so have parties and foundations, which
// say in their names what they are.
Clue has_shareholders(const NamePlace& name) {
    const Deprel relation = name.token().deprel;
    const bool whose = is_one_of(relation, {compound, nmod_poss})
                       || (relation == nmod && name.view.tree().has_case(name.head, "of"));
    const int noun = name.token().head;
    const bool of_firm =
        name.view.has(noun)
        && name.view.lexicon()[ascii_lower(name.view[noun].lemma)].is(WordRole::of_firm);
    const bool firm = name.range.size() == 1 && !is_all_capitals(name.view.word(name.head));
    return clue_if(
        whose && of_firm, firm ? EntityType::company : EntityType::organization, said);
}

// "a [Norvik] spokesperson": a person has one, too, but seldom in this form.
Clue has_spokesperson(const NamePlace& name) {
    const bool before = name.token().deprel == compound && name.view.has(name.token().head)
                        && name.token().head == name.range.last;
    return clue_if(
        before
            && is_one_of(
                name.view[name.range.last].lemma, {"spokesperson", "spokesman", "spokeswoman"}),
        EntityType::organization,
        implied);
}

bool is_patient(const NamePlace& name) {
    return is_one_of(name.token().deprel, {obj, nsubj_pass});
}

Clue is_founded(const NamePlace& name) {
    const bool founds =
        name.governor().lemma == "found"
        || is_one_of(name.view.word(name.token().head), {"founded", "co-founded"});
    return clue_if(is_patient(name) && founds, EntityType::organization, implied);
}

Clue names_weapon(const NamePlace& name) {
    const bool modifies =
        name.token().head == name.range.last && name.token().deprel == compound;
    return clue_if(
        modifies && class_of(name.view, name.range.last) == EntityType::weapon,
        EntityType::weapon,
        hinted);
}

// Firms and people have no article.
Clue is_made(const NamePlace& name) {
    return clue_if(
        is_patient(name) && name.view.lexicon()[name.governor().lemma].is(WordRole::designs)
            && name.view.tree().child(name.head, {det}, "the") >= 0,
        EntityType::product,
        implied);
}

constexpr auto table = std::to_array<Rule<ClueRule>>({
    {"type/class-before", "the [company] Volgatek", class_before},
    {"type/class-before-first", "[chains] Tarna and Norvik", class_before_first},
    {"type/class-of-examples", "[shops] like Norvik", class_of_examples},
    {"type/published-in", "a study [published in] Tarna", is_published_in},
    {"type/class-of-place", "the [town of] Tarna", class_of_place},
    {"type/apposition", "Tarna, a [village]", class_in_apposition},
    {"type/copula", "Kite is a [drone]", class_of_copula},
    {"type/has-workers", "[workers at] Norvik", has_workers},
    {"type/has-shareholders", "[shareholders of] Norvik", has_shareholders},
    {"type/has-spokesperson", "a [Norvik] spokesman", has_spokesperson},
    {"type/is-founded", "two chemists [founded] BioNova", is_founded},
    {"type/names-weapon", "Petrel [drones]", names_weapon},
    {"type/is-made", "they [developed the] Petrel", is_made},
});

}  // namespace

const std::span<const Rule<ClueRule>> clue_rules = table;

std::optional<TypeClue> type_clue(
    const WordView& view, const ActiveRules<ClueRule>& rules, Range name) {
    const int head = view.head_of(name);
    return rules.first(view.index(), head, NamePlace{view, name, head});
}

bool corrects(const TypeClue& clue, EntityType type) {
    using enum EntityType;
    if (clue.type == group || clue.type == type) {
        return false;
    }
    if (is_organization(clue.type) && is_organization(type)) {
        return type == organization;
    }
    return !(is_location(clue.type) && is_location(type));
}

}  // namespace newsgraph
