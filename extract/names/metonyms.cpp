#include "extract/names/metonyms.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/syntax/conllu_entities.hpp"

#include <array>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;
using Kind = MetonymContexts::Kind;

std::string preposition_of(const StatePlace& place) {
    const int marker = place.view.tree().child(place.head, {case_});
    return ascii_lower(place.view[marker].lemma);
}

// "between Moscow and Tehran": a conjunct stands where the first one stands.
int first_conjunct_of(const SentenceView& view, int token) {
    for (int steps = 0; steps < 8 && view[token].deprel == conj && view.has(view[token].head);
         ++steps) {
        token = view[token].head;
    }
    return token;
}

bool is(const StatePlace& place, Kind kind, const std::string& lemma) {
    return place.view.gazetteer().metonym_contexts().is(kind, lemma);
}
const Token& governor_of(const StatePlace& place) {
    return place.view[place.view[place.head].head];
}
bool governor_is(const StatePlace& place, Kind kind) {
    return is(place, kind, ascii_lower(governor_of(place).lemma));
}
bool under_verb(const StatePlace& place) {
    return governor_of(place).upos == Upos::verb;
}
bool is_capital(const StatePlace& place, std::initializer_list<Deprel> relations) {
    return place.kind == Listed::capital && is_one_of(place.view[place.head].deprel, relations);
}
bool leads_to_place(const StatePlace& place) {
    return governor_is(place, Kind::place_noun) || governor_is(place, Kind::motion);
}

// No "Moscow is a city of millions", "Moscow lies on a river".
bool acts_as_subject(const StatePlace& place) {
    return is_capital(place, {nsubj})
           && !governor_is(place, under_verb(place) ? Kind::site_verb : Kind::place_noun);
}

bool acts_as_object(const StatePlace& place) {
    return is_capital(place, {nsubj_pass, obj, iobj}) && !governor_is(place, Kind::place_verb)
           && !governor_is(place, Kind::motion);
}

bool acts_as_owner(const StatePlace& place) {
    return is_capital(place, {nmod_poss}) && !governor_is(place, Kind::place_noun);
}

bool acts_as_agent(const StatePlace& place) {
    return is_capital(place, {obl_agent});
}

bool takes_part(const StatePlace& place) {
    return is_capital(place, {obl, nmod})
           && is(place, Kind::party_preposition, preposition_of(place))
           && !governor_is(place, Kind::place_noun);
}

bool is_end_of_way(const StatePlace& place) {
    return is_capital(place, {obl, nmod})
           && is(place, Kind::way_preposition, preposition_of(place))
           && (governor_is(place, Kind::state_noun) || !leads_to_place(place));
}

bool is_said_of_state(const StatePlace& place) {
    return is_capital(place, {obl, nmod}) && is_one_of(preposition_of(place), {"of", "on"})
           && governor_is(place, Kind::state_noun);
}

bool is_acted_on(const StatePlace& place) {
    return is_capital(place, {obl, nmod}) && preposition_of(place) == "on" && under_verb(place)
           && !governor_is(place, Kind::place_verb) && !leads_to_place(place);
}

bool is_acted_against(const StatePlace& place) {
    return is_capital(place, {obl, nmod}) && preposition_of(place) == "against"
           && !is_one_of(ascii_lower(governor_of(place).lemma), {"attack", "strike", "raid"});
}

bool acts_in_participle(const StatePlace& place) {
    return is_capital(place, {compound, obl_unmarked, advmod}) && under_verb(place);
}

bool seat_acts(const StatePlace& place) {
    return place.kind == Listed::seat
           && !is(place, Kind::site_preposition, preposition_of(place));
}

constexpr auto table = std::to_array<Rule<MetonymRule>>({
    {"name/capital-acts", "[Oslo] denied it", acts_as_subject},
    {"name/capital-acted-on", "they accused [Oslo]", acts_as_object},
    {"name/capital-owns", "[Oslo]'s allies", acts_as_owner},
    {"name/capital-as-agent", "signed by [Oslo]", acts_as_agent},
    {"name/capital-takes-part", "talks with [Oslo]", takes_part},
    {"name/capital-gives-or-gets", "sold to [Oslo]", is_end_of_way},
    {"name/capital-said-of-state", "pressure on [Oslo]", is_said_of_state},
    {"name/capital-relied-on", "they rely on [Oslo]", is_acted_on},
    {"name/capital-opposed", "they sided against [Oslo]", is_acted_against},
    {"name/capital-in-participle", "[Oslo]-backed groups", acts_in_participle},
    {"name/seat-acts", "the [White House] denied it", seat_acts},
});

}  // namespace

const std::span<const Rule<MetonymRule>> metonym_rules = table;

void resolve_metonym(
    const SentenceView& view, const ActiveRules<MetonymRule>& rules, Name& name) {
    const bool may_act = name.entry && !name.entry->country.empty()
                         && is_one_of(name.entry->kind, {Listed::capital, Listed::seat});
    if (!may_act) {
        return;
    }
    const int own =
        head_of(view.article().sentences[view.index()], name.range.first, name.range.last);
    const StatePlace place{view, name.entry->kind, first_conjunct_of(view, own)};
    const bool hangs = place.kind == Listed::seat || view.has(view[place.head].head);
    const GazetteerEntry* country = view.gazetteer().country(name.entry->country);
    if (hangs && country && rules.first(view.index(), place.head, place)) {
        name.entry = country;
        name.type = EntityType::country;
        name.label = country->label;
    }
}

}  // namespace newsgraph
