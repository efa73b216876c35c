#include "extract/claims/predications.hpp"

#include "core/one_of.hpp"
#include "extract/claims/qualifiers.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_amount(const Term& term) {
    return !term.is_null() && !term.is_entity()
           && is_one_of(
               term.literal().type,
               {LiteralType::money, LiteralType::measure, LiteralType::quantity});
}

// "is 20 km [east] of Bern": where it is, no measure of it.
bool tells_distance(const Frame& frame, const SyntaxView& tree) {
    constexpr int reach = 7;  // tokens: "20 km ( 12 miles ) east"
    const int end = std::min(tree.size(), frame.head + reach);
    int token = frame.head;
    while (token < end && !tree.is(token, VerbClass::tells_distance)) {
        ++token;
    }
    return token < end;
}

// People are no measures: "she was 40" is about her age, which is not said.
int measured_by(const Frame& frame, const Terms& terms) {
    const int subject = first_of(frame.arguments, ArgumentKind::subject);
    const bool measured = frame.kind == FrameKind::copula && subject >= 0
                          && !tells_distance(frame, terms.tree()) && !terms.is_person(subject);
    return measured ? subject : -1;
}

// "[Oslo's] debt", "the population of [Oslo]": whose it is by name; -1: nobody's.
int owner_of(int measured, const Terms& terms) {
    const SyntaxView& tree = terms.tree();
    for (const int child : tree.children(measured)) {
        const bool whose = tree[child].deprel == nmod_poss
                           || (tree[child].deprel == nmod && tree.marker(child) == Marker::of);
        if (whose && terms.is_named(terms.of(child))) {
            return child;
        }
    }
    return -1;
}

// A bare number says how many only of what is somebody's: "the population of Oslo is 700,000".
Predication read_amount(const Frame& frame, const Terms& terms) {
    const Term term = terms.of(frame.head);
    // "was [within] an hour of the town"
    const bool within = terms.tree().marker(frame.head) == Marker::within;
    const int measured = is_amount(term) && !within ? measured_by(frame, terms) : -1;
    const bool told =
        measured >= 0
        && (term.literal().type != LiteralType::quantity || owner_of(measured, terms) >= 0);
    return told ? Predication{measured, frame.head} : Predication{};
}

Predication read_dimension(const Frame& frame, const Terms& terms) {
    for (const int child : terms.tree().children(frame.head)) {
        const bool beside =
            is_one_of(terms.tree()[child].deprel, {obl_unmarked, nmod_unmarked});
        if (beside && child < frame.head && is_amount(terms.of(child))) {
            return {measured_by(frame, terms), child};
        }
    }
    return {};
}

// Where somebody or something is: a place with a name or a description, or one that stands out
// ("in office", "at home", "in the area" tell nothing).
bool tells_where(int place, const Terms& terms) {
    const SyntaxView& tree = terms.tree();
    const Term term = terms.of(place);
    if (!term.is_entity()) {
        return false;
    }
    const EntityType type = terms.chain(term).type;
    return (is_location(type) || type == EntityType::vehicle)
           && (terms.is_named(term) || tree.has(place, {det, nmod_poss, amod, compound}))
           && !tree.lexicon().is(tree[place].lemma, VerbClass::names_type);
}

Predication read_whereabouts(const Frame& frame, const Terms& terms) {
    const Marker marker = terms.tree().marker(frame.head);
    const bool within =
        is_one_of(marker, {Marker::in, Marker::at, Marker::inside, Marker::within});
    const bool told = frame.kind == FrameKind::copula && (within || marker == Marker::near)
                      && tells_where(frame.head, terms);
    const int subject = told ? first_of(frame.arguments, ArgumentKind::subject) : -1;
    return {subject, frame.head, within ? "located_in" : "near"};
}

// Whoever is from somewhere lives there, or did.
Predication read_descent(const Frame& frame, const Terms& terms) {
    const Term place = terms.of(frame.head);
    const int subject = first_of(frame.arguments, ArgumentKind::subject);
    const bool told =
        frame.kind == FrameKind::copula && terms.tree().marker(frame.head) == Marker::from
        && subject >= 0 && terms.is_named(place) && terms.is_place(frame.head)
        && terms.is_of(terms.of(subject), {EntityType::person, EntityType::group});
    return told ? Predication{subject, frame.head, "based_in"} : Predication{};
}

constexpr Rule<ReadPredication> rows[]{
    {"measure/amount", "revenue [was $5 billion]", read_amount},
    {"measure/dimension", "the bridge [is 300 meters long]", read_dimension},
    {"place/copula", "the factory [is in Riga]", read_whereabouts},
    {"place/from", "Ann Lee [is from Riga]", read_descent},
};

}  // namespace

const std::span<const Rule<ReadPredication>> predication_rules = rows;

void say_predication(const Predication& said, const Terms& terms, Claim& claim) {
    claim.subject = terms.of(said.subject);
    claim.object = terms.of(said.object);
    claim.relation = said.relation;
    claim.predicate = "be";
    give_to_owner(said.subject, terms, claim);
}

namespace {

// "[foreign exchange reserves] of Oslo"
Term name_of_measure(int measured, int owner, const Terms& terms) {
    const SyntaxView& tree = terms.tree();
    int first = owner < measured ? tree.cover(owner).last : tree.cover(measured).first;
    while (first < measured && is_one_of(tree[first].deprel, {det, case_, punct})) {
        ++first;
    }
    return text_at(
        terms.article(), span_of(terms.article(), {terms.sentence(), first, measured + 1}));
}

}  // namespace

void give_to_owner(int measured, const Terms& terms, Claim& claim) {
    const int owner = measured < 0 ? -1 : owner_of(measured, terms);
    if (claim.relation != "has_property" || owner < 0
        || claim.subject.value != terms.of(measured).value) {
        return;
    }
    claim.subject = terms.of(owner);
    add_qualifier(claim, Role::topic, name_of_measure(measured, owner, terms));
    const std::string verb = claim.predicate == "be" ? "" : ' ' + claim.predicate;
    claim.predicate = terms.tree()[measured].lemma + verb;
}

}  // namespace newsgraph
