#include "extract/clauses/clauses.hpp"

#include "extract/clauses/clause_words.hpp"
#include "extract/clauses/subjects.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_inheritance = 8;

// "drones [that] Iran sold", "drones Russia intends to use": the noun before a relative clause
// without a pronoun fills the place that its innermost verb leaves open; but not after a "that"
// which is none: "the news that drones have arrived".
int gap_object(const Tree& tree, int verb) {
    if (tree[verb].deprel == xcomp && lends_object(tree, tree[verb].head, verb)) {
        return resolve_relative(tree, tree.child(tree[verb].head, {obj}));
    }
    int top = verb;
    for (int steps = 0; tree[top].deprel == xcomp && steps < deepest_inheritance; ++steps) {
        top = tree[top].head;
        if (top < 0 || tree.has(top, {obj})) {
            return -1;
        }
    }
    if (tree[top].deprel != acl_relcl || tree.child(top, {mark}, "that") >= 0
        || tree.has(verb, {xcomp, ccomp}) || !tree.has(top, {nsubj})
        || has_relative_pronoun(tree, top)) {
        return -1;
    }
    return tree[top].head;
}

// "produces and sells drones": the object may hang on either verb.
int shared_object(const Tree& tree, int verb) {
    const Token& token = tree[verb];
    if (token.deprel == conj && token.head >= 0 && !tree.has(verb, {ccomp, xcomp})) {
        const int object = tree.child(token.head, {obj});
        return object > verb ? object : -1;
    }
    const int next = tree.child(verb, {conj});
    if (next >= 0 && next - verb <= 3 && !tree.has(next, {nsubj, nsubj_pass})) {
        const bool intransitive = tree.has(verb, {xcomp, ccomp, obl_agent});
        return intransitive ? -1 : tree.child(next, {obj});
    }
    return -1;
}

int object_of(const Tree& tree, int verb) {
    if (const int own = tree.child(verb, {obj}); own >= 0) {
        const int complement = tree.child(verb, {xcomp});
        if ((complement >= 0 && lends_object(tree, verb, complement))
            || lends_subject(tree, verb)) {
            return -1;
        }
        return resolve_relative(tree, own);
    }
    if (const int gap = gap_object(tree, verb); gap >= 0) {
        return gap;
    }
    return shared_object(tree, verb);
}

void add_core_arguments(const Tree& tree, int predicate, Clause& clause) {
    const auto add = [&](ArgumentKind kind, int head) {
        if (head >= 0) {
            clause.arguments.push_back({kind, "", head, -1});
        }
    };
    const int subject = surface_subject(tree, predicate);
    const int object = object_of(tree, predicate);
    const int indirect = tree.child(predicate, {iobj});
    if (!clause.passive) {
        add(ArgumentKind::subject, subject);
        add(ArgumentKind::object, object == subject ? -1 : object);
        add(ArgumentKind::indirect, indirect < 0 ? -1 : resolve_relative(tree, indirect));
        return;
    }
    const bool given = tree.has(predicate, {obj});  // "Russia was given drones"
    add(given ? ArgumentKind::indirect : ArgumentKind::object, subject);
    if (given) {
        add(ArgumentKind::object, object);
    }
}

bool is_agent(const Tree& tree, int child, const Clause& clause) {
    return tree[child].deprel == obl_agent
           || (clause.passive && tree[child].deprel == obl && marker_of(tree, child) == "by"
               && tree[child].xpos != Xpos::cd && tree[child].xpos != Xpos::vbg);
}

void add_other_arguments(const Tree& tree, int predicate, Clause& clause) {
    for (const int child : tree.children(predicate)) {
        switch (tree[child].deprel) {
            case obl:
            case obl_agent:
            case obl_unmarked:
            case nmod:
                clause.arguments.push_back(
                    {is_agent(tree, child, clause) ? ArgumentKind::subject
                                                   : ArgumentKind::oblique,
                     marker_of(tree, child),
                     resolve_relative(tree, child),
                     -1});
                break;
            case ccomp:
            case xcomp:
            case advcl:
            case csubj:
                clause.arguments.push_back(
                    {tree[child].deprel == advcl && !is_directed(tree, child)
                         ? ArgumentKind::complement
                         : ArgumentKind::clause,
                     marker_of(tree, child),
                     child,
                     -1});
                break;
            default:
                break;
        }
    }
}

}  // namespace

Clause read_clause(const Tree& tree, int predicate) {
    Clause clause;
    clause.passive = is_passive(tree, predicate);
    add_core_arguments(tree, predicate, clause);
    add_other_arguments(tree, predicate, clause);
    return clause;
}

}  // namespace newsgraph
