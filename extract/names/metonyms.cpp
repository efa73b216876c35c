#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/names/name_rules.hpp"

#include <array>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;
using enum WordRole;

std::string preposition_of(const StatePlace& it) {
    const int marker = it.view.tree().child(it.head, {case_});
    return ascii_lower(it.view[marker].lemma);
}

const Token& governor_of(const StatePlace& it) {
    return it.view[it.view[it.head].head];
}
bool governor_is(const StatePlace& it, WordRole role) {
    return it.view.lexicon()[ascii_lower(governor_of(it).lemma)].is(role);
}
bool has_preposition(const StatePlace& it, WordRole role) {
    return it.view.lexicon()[preposition_of(it)].is(role);
}
bool under_verb(const StatePlace& it) {
    return governor_of(it).upos == Upos::verb;
}
bool is_capital(const StatePlace& it, std::initializer_list<Deprel> relations) {
    return it.kind == Listed::capital && is_one_of(it.view[it.head].deprel, relations);
}
bool leads_to_place(const StatePlace& it) {
    return governor_is(it, place_noun) || governor_is(it, motion);
}

// No "Moscow is a city of millions", "Moscow lies on a river".
bool acts_as_subject(const StatePlace& it) {
    return is_capital(it, {nsubj}) && !governor_is(it, under_verb(it) ? site_verb : place_noun);
}

bool acts_as_object(const StatePlace& it) {
    return is_capital(it, {nsubj_pass, obj, iobj}) && !governor_is(it, place_verb)
           && !governor_is(it, motion);
}

bool acts_as_owner(const StatePlace& it) {
    return is_capital(it, {nmod_poss}) && !governor_is(it, place_noun);
}

bool acts_as_agent(const StatePlace& it) {
    return is_capital(it, {obl_agent});
}

bool takes_part(const StatePlace& it) {
    return is_capital(it, {obl, nmod}) && has_preposition(it, party_preposition)
           && !governor_is(it, place_noun);
}

bool is_end_of_way(const StatePlace& it) {
    return is_capital(it, {obl, nmod}) && has_preposition(it, way_preposition)
           && (governor_is(it, state_noun) || !leads_to_place(it));
}

bool acts_in_participle(const StatePlace& it) {
    // "Oslo-based": where it lies
    return is_capital(it, {compound, obl_unmarked, advmod}) && under_verb(it)
           && !governor_is(it, place_verb);
}

bool seat_acts(const StatePlace& it) {
    return it.kind == Listed::seat && !has_preposition(it, site_preposition);
}

constexpr auto table = std::to_array<Rule<MetonymRule>>({
    {"name/capital-acts", "[Oslo] denied it", acts_as_subject},
    {"name/capital-acted-on", "they accused [Oslo]", acts_as_object},
    {"name/capital-owns", "[Oslo]'s allies", acts_as_owner},
    {"name/capital-as-agent", "signed by [Oslo]", acts_as_agent},
    {"name/capital-takes-part", "talks with [Oslo]", takes_part},
    {"name/capital-gives-or-gets", "sold to [Oslo]", is_end_of_way},
    {"name/capital-in-participle", "[Oslo]-backed groups", acts_in_participle},
    {"name/seat-acts", "the [White House] denied it", seat_acts},
});

}  // namespace

const std::span<const Rule<MetonymRule>> metonym_rules = table;

void resolve_metonym(const WordView& view, const ActiveRules<MetonymRule>& rules, Name& name) {
    const bool may_act = name.entry && !name.entry->country.empty()
                         && is_one_of(name.entry->kind, {Listed::capital, Listed::seat});
    if (!may_act) {
        return;
    }
    // "between Moscow and Tehran": a conjunct stands where the first one stands.
    const StatePlace place{
        view, name.entry->kind, view.tree().first_conjunct(view.head_of(name.range))};
    const bool hangs = place.kind == Listed::seat || view.has(view[place.head].head);
    const GazetteerEntry* country = view.gazetteer().country(name.entry->country);
    if (hangs && country && rules.first(view.index(), place.head, place)) {
        name.entry = country;
        name.type = EntityType::country;
        name.label = country->label;
    }
}

}  // namespace newsgraph
