// The arguments of a noun that names a deed: "Iran's sale of drones to Russia", "the delivery or
// purchase of arms by the army".
#include "core/one_of.hpp"
#include "extract/clauses/arguments.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using enum Deprel;

void add(const ArgumentQuery& q, ArgumentKind kind, int head, Marker marker, int through = -1) {
    q.found.push_back(
        {.kind = kind, .marker = marker, .head = q.tree.antecedent(head), .through = through});
}

// "the sale of drones to Russia", "transfers from Iran to Russia": a tree often hangs the later
// PP on the noun just before it, though it belongs to the deed.
bool belongs_to_deed(Marker outer, Marker inner) {
    using enum Marker;
    return outer == of ? is_one_of(inner, {to, from, by}) : outer == from && inner == to;
}

// `agent`: also a PP with "by".
void add_nested(const ArgumentQuery& q, int outer, bool agent = true) {
    for (const int child : q.tree.children(outer)) {
        const Marker marker = q.tree.marker(child);
        if (q.tree[child].deprel == nmod && belongs_to_deed(q.tree.marker(outer), marker)
            && (agent || marker != Marker::by)) {
            add(q, ArgumentKind::oblique, child, marker, outer);
        }
    }
}

// What stands outside of a coordination belongs to all its members.
bool add_shared(const ArgumentQuery& q) {
    const int first = q.tree[q.predicate].head;
    if (q.tree[q.predicate].deprel != conj || first < 0) {
        return false;
    }
    const auto before = q.found.size();
    for (const int child : q.tree.children(first)) {
        if (q.tree[child].deprel == nmod_poss && !q.tree.has(q.predicate, {nmod_poss})) {
            add(q, ArgumentKind::possessor, child, Marker::possessive);
        } else if (q.tree[child].deprel == nmod && child > q.predicate) {
            add(q, ArgumentKind::oblique, child, q.tree.marker(child));
            add_nested(q, child);
        }
    }
    return q.found.size() > before;
}

void add_dependent(const ArgumentQuery& q, int child, bool before_sibling) {
    const Marker marker = q.tree.marker(child);
    switch (q.tree[child].deprel) {
        case nmod_poss:
            return add(q, ArgumentKind::possessor, child, Marker::possessive);
        case nmod:
        case obl:
        case obl_agent:
            add(q, ArgumentKind::oblique, child, marker);
            return add_nested(q, child, before_sibling);
        case compound:
            return add(q, ArgumentKind::modifier, child, Marker::none);
        case amod:
            return add(q, ArgumentKind::attribute, child, Marker::none);
        case acl:
        case ccomp:
            return add(q, ArgumentKind::clause, child, marker);
        default:
            return;
    }
}

bool add_dependents(const ArgumentQuery& q) {
    const auto before = q.found.size();
    const int sibling = q.tree.child(q.predicate, {conj});
    for (const int child : q.tree.children(q.predicate)) {
        const bool before_sibling = sibling < 0 || child < sibling;
        // "delivery or purchase of drones by the army": the army buys
        if (before_sibling || child == sibling || q.tree.marker(child) != Marker::by) {
            add_dependent(q, child, before_sibling);
        }
    }
    return q.found.size() > before;
}

bool add_provider(const ArgumentQuery& q) {
    const int participle = q.tree.child(q.predicate, {acl});
    if (participle < 0 || !q.tree.is_passive(participle)
        || !q.tree.is(participle, VerbClass::provides_deed)) {
        return false;
    }
    const int agent = q.tree.child(participle, {obl_agent});
    if (agent >= 0) {
        add(q, ArgumentKind::oblique, agent, Marker::by);
    }
    return agent >= 0;
}

// "complete the [withdrawal] of Oslo": Oslo's.
bool is_movement_of_name(const SyntaxView& tree, int noun) {
    const int of = tree.child(noun, {nmod});
    return of >= 0 && tree[of].upos == Upos::propn && tree.has_case(of, "of")
           && tree.is(noun, VerbClass::departs);
}

// "Iran's sales", "Iranian sales", "sales by Iran"
bool is_somebody_elses(const ArgumentQuery& q) {
    const bool named = std::ranges::any_of(q.found, [](const Argument& argument) {
        return argument.kind == ArgumentKind::possessor || argument.marker == Marker::by;
    });
    const Mention* mention = q.view.mention_of(q.predicate);
    const bool has_origin = mention != nullptr && mention->origin >= 0;
    return named || has_origin || is_movement_of_name(q.tree, q.predicate);
}

// Who goes on with a deed does it, unless another is named.
bool add_performer(const ArgumentQuery& q) {
    const int verb = q.tree[q.predicate].head;
    if (verb < 0 || q.tree[q.predicate].deprel != obj || q.tree.is_passive(verb)
        || !q.tree.lexicon().is(q.tree.predicate_lemma(verb), VerbClass::performs_object)
        || is_somebody_elses(q)) {
        return false;
    }
    const int subject = q.subjects.surface_subject(verb);
    if (subject >= 0) {
        add(q, ArgumentKind::possessor, subject, Marker::possessive);
    }
    return subject >= 0;
}

constexpr std::array<Rule<ArgumentRule>, 4> rows{{
    {"argument/shared", "Russia's construction and [deployment] of drones", add_shared},
    {"argument/of-noun", "Iran's [sale] of drones to Russia", add_dependents},
    {"argument/provider", "[training] offered by Iran", add_provider},
    {"argument/performer", "Ghana resumed [shipments]", add_performer},
}};

}  // namespace

std::span<const Rule<ArgumentRule>> noun_argument_rules() {
    return rows;
}

}  // namespace newsgraph
