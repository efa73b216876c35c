#include "extract/claims/class_names.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

// "a state of emergency" is no country.
bool is_condition(const Terms& terms, int head) {
    const int of = terms.tree().child(head, {nmod});
    return terms.tree()[head].lemma == "state" && of >= 0
           && terms.tree().marker(of) == Marker::of && !terms.is_place(of);
}

// "the suburbs of Accra", "the bank's office": a place that is known by somebody's name; but "the
// island of Malta" is Malta.
bool is_of_name(const Terms& terms, int head) {
    using enum EntityType;
    const Term term = terms.of(head);
    const bool site = terms.is_generic(term) && terms.is_of(term, {place, facility});
    const bool is_named = terms.tree().is(head, VerbClass::settlement);
    return site && !is_named
           && std::ranges::any_of(terms.tree().children(head), [&](int child) {
                  const Mention* owner = terms.view().mention_of(child);
                  return is_one_of(terms.tree().marker(child), {Marker::of, Marker::possessive})
                         && owner != nullptr
                         && (owner->form == MentionForm::name
                             || terms.tree()[child].upos == Upos::propn);
              });
}

// "a depot of foreign weapons": the facility is known by what it holds.
bool is_of_contents(const Terms& terms, int head) {
    const Term term = terms.of(head);
    const int held = terms.tree().child(head, {nmod});
    return terms.is_generic(term) && terms.is_of(term, {EntityType::facility}) && held > head
           && terms.tree().marker(held) == Marker::of && terms.tree()[held].xpos == Xpos::nns
           && terms.chain(term).label.find(' ') == std::string::npos;
}

// "the [leader] of both parties", "[executive] at Arkan": no post that says what it is of.
bool is_relational_post(const Terms& terms, int head) {
    const Term term = terms.of(head);
    const SyntaxView& tree = terms.tree();
    const int body = tree.child(head, {nmod});
    // "executive [at Arkan]"
    const bool at_body =
        body > head && tree.marker(body) == Marker::at && terms.is_named(terms.of(body));
    return terms.is_of(term, {EntityType::position})
           && terms.chain(term).label.find(' ') == std::string::npos
           && (at_body || tree.lexicon().is(tree[head].lemma, VerbClass::relational));
}

}  // namespace

bool is_compared(const SyntaxView& tree, int head) {
    return tree.child(head, {amod}, "same") >= 0 || tree.child(head, {det, amod}, "such") >= 0;
}

bool says_little(const Terms& terms, const Term& term) {
    using enum EntityType;
    return term.is_null()
           || (terms.is_generic(term) && terms.is_of(term, {concept_, law, document, event}));
}

bool is_unnamed(const Terms& terms, const Term& term) {
    if (!terms.is_generic(term)) {
        return false;
    }
    const Chain& chain = terms.chain(term);
    return chain.owner < 0 && (chain.unnamed || chain.type == EntityType::facility);
}

bool is_more_than_class(const Terms& terms, int head) {
    return is_condition(terms, head) || is_of_name(terms, head) || is_of_contents(terms, head)
           || is_compared(terms.tree(), head) || is_relational_post(terms, head);
}

bool is_imagined(const Terms& terms, int head) {
    const SyntaxView& tree = terms.tree();
    const int determiner = tree.child(head, {det});
    const Term term = terms.of(head);
    if (determiner < 0 || !is_one_of(tree[determiner].lemma, {"a", "an"})
        || !terms.is_named(term) || !tree.has(head, {amod, acl_relcl, compound, nmod_desc})) {
        return false;
    }
    using enum EntityType;
    const EntityType type = terms.chain(term).type;
    const bool whole = tree[head].deprel != flat && tree.has(head, {amod, acl_relcl});
    return (whole && (is_location(type) || type == international_organization))
           || is_one_of(type, {event, concept_, law});
}

}  // namespace newsgraph
