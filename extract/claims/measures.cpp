#include "extract/claims/measures.hpp"

#include "core/one_of.hpp"

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
    for (int token = frame.head; token < std::min(tree.size(), frame.head + reach); ++token) {
        if (is_one_of(
                tree[token].lemma,
                {"east",
                 "west",
                 "north",
                 "south",
                 "from",
                 "off",
                 "away",
                 "northeast",
                 "northwest",
                 "southeast",
                 "southwest",
                 "ahead",
                 "behind",
                 "inland"})) {
            return true;
        }
    }
    return false;
}

// People are no measures: "she was 40" is about her age, which is not said.
int measured_by(const Frame& frame, const Terms& terms) {
    const int subject = first_of(frame.arguments, ArgumentKind::subject);
    const bool measured = frame.kind == FrameKind::copula && subject >= 0
                          && !tells_distance(frame, terms.tree()) && !terms.is_person(subject);
    return measured ? subject : -1;
}

Measure read_predicate(const Frame& frame, const Terms& terms) {
    const Term term = terms.of(frame.head);
    // "was [within] an hour of the town"
    const bool within = terms.tree().child(frame.head, {case_}, "within") >= 0;
    const bool bare =
        is_amount(term) && !within && term.literal().type != LiteralType::quantity;
    return bare ? Measure{measured_by(frame, terms), frame.head} : Measure{};
}

Measure read_dimension(const Frame& frame, const Terms& terms) {
    for (const int child : terms.tree().children(frame.head)) {
        const bool beside =
            is_one_of(terms.tree()[child].deprel, {obl_unmarked, nmod_unmarked});
        if (beside && child < frame.head && is_amount(terms.of(child))) {
            return {measured_by(frame, terms), child};
        }
    }
    return {};
}

constexpr Rule<ReadMeasure> rows[]{
    {"measure/amount", "revenue [was $5 billion]", read_predicate},
    {"measure/dimension", "the bridge [is 300 meters long]", read_dimension},
};

}  // namespace

const std::span<const Rule<ReadMeasure>> measure_rules = rows;

void say_measure(const Measure& measure, const Terms& terms, Claim& claim) {
    claim.subject = terms.of(measure.subject);
    claim.object = terms.of(measure.amount);
    claim.relation = "has_property";
    claim.predicate = "be";
    give_to_owner(measure.subject, terms, claim);
}

void give_to_owner(int measured, const Terms& terms, Claim& claim) {
    const int owner = measured < 0 ? -1 : terms.tree().child(measured, {nmod_poss});
    if (claim.relation != "has_property" || owner < 0 || !terms.is_named(terms.of(owner))
        || claim.subject.value != terms.of(measured).value) {
        return;
    }
    claim.subject = terms.of(owner);
    const std::string verb = claim.predicate == "be" ? "" : ' ' + claim.predicate;
    claim.predicate = terms.tree()[measured].lemma + verb;
}

}  // namespace newsgraph
