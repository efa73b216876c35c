#include "extract/claims/partial_terms.hpp"

#include "core/one_of.hpp"
#include "extract/mentions/noun_clauses.hpp"
#include "extract/mentions/phrase_extent.hpp"

#include <algorithm>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

// "ten years [in prison]"; -1: no such term.
int end_of_term(const SyntaxView& tree, int head) {
    const bool served = head + 2 < tree.size() && tree.is(head, VerbClass::names_period)
                        && tree[head + 1].lemma == "in"
                        && tree.is(head + 2, VerbClass::names_custody);
    return served ? head + 2 : -1;
}

Term term_in_prison(const Terms& terms, int head) {
    const int last = end_of_term(terms.tree(), head);
    const Term term = terms.of(head);
    if (last < 0 || term.is_entity() || term.is_null()) {
        return {};
    }
    return text_at(terms.article(), {term.span.begin, terms.tree()[last].span.end});
}

// "three days [of mourning]": how long what is.
Term term_of_what(const Terms& terms, int head) {
    const SyntaxView& tree = terms.tree();
    const int of = tree.child(head, {nmod});
    const Term term = terms.of(head);
    const bool measure =
        !term.is_null() && !term.is_entity() && tree.is(head, VerbClass::names_period);
    if (!measure || of < head || tree.marker(of) != Marker::of) {
        return {};
    }
    const Range range = phrase_around(
        terms.view(), of, [&](int phrase) { return tree.marker(phrase) == Marker::of; });
    return text_at(terms.article(), {term.span.begin, span_of(terms.article(), range).end});
}

}  // namespace

Term term_served(const Terms& terms, int head) {
    const Term term = term_in_prison(terms, head);
    return term.is_null() ? term_of_what(terms, head) : term;
}

Term one_of_best(const Terms& terms, int one) {
    const SyntaxView& tree = terms.tree();
    const int of = tree[one].lemma == "one" ? tree.child(one, {nmod}) : -1;
    const bool best =
        of > one && tree.marker(of) == Marker::of
        && std::ranges::any_of(tree.children(of), [&](int word) {
               return tree[word].xpos == Xpos::jjs || tree[word].deprel == Deprel::nummod;
           });
    if (!best) {
        return {};
    }
    const Range range = phrase_around(terms.view(), of, [&](int phrase) {
        return tree[phrase].deprel == nmod || is_clause_of_noun(tree, phrase);
    });
    return text_at(
        terms.article(), {tree[one].span.begin, span_of(terms.article(), range).end});
}

}  // namespace newsgraph
