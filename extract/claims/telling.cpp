#include "extract/claims/telling.hpp"

#include "core/kinds.hpp"
#include "core/one_of.hpp"
#include "extract/claims/qualifiers.hpp"

namespace newsgraph {

namespace {

bool is_told(const Frame& frame, const Terms& terms, const Claim& claim) {
    const SyntaxView& tree = terms.tree();
    return tree.is(frame.head, VerbClass::speech) || tree.is(frame.head, VerbClass::issues_text)
           || is_one_of(claim.relation, {"reports", "announces"});
}

// "on [Twitter]", "in [The Lancet]"
bool is_channel(const Terms& terms, const Argument& argument) {
    using enum EntityType;
    const Term term = terms.of(argument.head);
    const bool on = is_one_of(argument.marker, {Marker::on, Marker::via});
    return terms.is_named(term)
           && ((on && terms.is_of(term, {company, media, organization, concept_}))
               || (argument.marker == Marker::in && terms.is_of(term, {media, document})));
}

// "in an interview [with the Post]", "in remarks [to the Post]"; nothing where nobody is named.
Term hearer_of(const Terms& terms, const Argument& talk) {
    const SyntaxView& tree = terms.tree();
    const bool told = is_one_of(talk.marker, {Marker::in, Marker::during})
                      && tree.is(talk.head, VerbClass::names_talk);
    const int hearer = told ? tree.child(talk.head, {Deprel::nmod}) : -1;
    const Term term = hearer < 0 ? Term{} : terms.of(hearer);
    const bool named = terms.is_named(term)
                       && is_one_of(tree.marker(hearer), {Marker::with, Marker::to})
                       && is_actor(terms.chain(term).type);
    return named ? term : Term{};
}

}  // namespace

void add_telling(const Frame& frame, const Terms& terms, Claim& claim) {
    if (!is_told(frame, terms, claim)) {
        return;
    }
    for (const Argument& argument : frame.arguments) {
        if (argument.kind != ArgumentKind::oblique || argument.through >= 0) {
            continue;
        }
        if (is_channel(terms, argument)) {
            add_qualifier(claim, Role::instrument, terms.of(argument.head));
        }
        add_qualifier(claim, Role::recipient, hearer_of(terms, argument));
    }
}

}  // namespace newsgraph
