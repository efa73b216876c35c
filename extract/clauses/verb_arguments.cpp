// The arguments of verbs and of words with a copula, as their own clause and those around it give
// them: passives turned round, gaps filled, what conjuncts share.
#include "core/one_of.hpp"
#include "extract/clauses/arguments.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr std::optional<int> next_rule = std::nullopt;
constexpr int deepest_gap = 8;
constexpr int shared_reach = 3;  // tokens from a verb to the conjunct whose object it shares

// --- objects --------------------------------------------------------------------------------

std::optional<int> lent_object(const SyntaxView& tree, int verb) {
    const int complement = tree.child(verb, {xcomp});
    const bool lent =
        (complement >= 0 && lends_object(tree, verb, complement)) || lends_subject(tree, verb);
    return tree.has(verb, {obj}) && lent ? std::optional(-1) : next_rule;
}

std::optional<int> own_object(const SyntaxView& tree, int verb) {
    const int own = tree.child(verb, {obj});
    const int next = tree.child(verb, {conj});
    if (next > verb && next < own && tree.is(verb, VerbClass::intransitive)) {
        return -1;  // "lied and broke [a law]"
    }
    return own >= 0 ? std::optional(tree.antecedent(own)) : next_rule;
}

std::optional<int> object_lent_from_above(const SyntaxView& tree, int verb) {
    const int head = tree[verb].head;
    const bool lent = tree[verb].deprel == xcomp && head >= 0 && lends_object(tree, head, verb);
    return lent ? std::optional(tree.antecedent(tree.child(head, {obj}))) : next_rule;
}

// The verb of the relative clause whose innermost infinitive the verb is, if all above it leave
// their object open; -1: none.
int relative_around(const SyntaxView& tree, int verb) {
    int top = verb;
    for (int steps = 0; tree[top].deprel == xcomp && steps < deepest_gap; ++steps) {
        top = tree[top].head;
        if (top < 0 || tree.has(top, {obj})) {
            return -1;
        }
    }
    return tree[top].deprel == acl_relcl ? top : -1;
}

// "a port [where] ships dock": which is no ship.
bool tells_circumstance(const SyntaxView& tree, int clause) {
    const int adverb = tree.child(clause, {advmod, mark});
    return adverb >= 0 && adverb < clause
           && is_one_of(tree[adverb].lemma, {"where", "when", "why", "how", "whereby"});
}

// "makers [whose] ferries sank": the pronoun stands below the subject.
bool has_owner_pronoun(const SyntaxView& tree, int clause) {
    const int subject = tree.child(clause, {nsubj, nsubj_pass});
    const int owner = tree.child(subject, {nmod_poss});
    return owner >= 0 && is_one_of(tree[owner].lemma, {"whose", "who"});
}

// "drones [that] Iran sold", "drones Russia intends to use"; but not after a "that" which is no
// pronoun: "the news that drones have arrived".
std::optional<int> object_of_relative(const SyntaxView& tree, int verb) {
    const int top = relative_around(tree, verb);
    const bool open = top >= 0 && tree.child(top, {mark}, "that") < 0
                      && !tree.has(verb, {xcomp, ccomp}) && tree.has(top, {nsubj})
                      && !tree.has_relative_pronoun(top) && !has_owner_pronoun(tree, top)
                      && !tells_circumstance(tree, top);
    return open ? std::optional(tree[top].head) : next_rule;
}

std::optional<int> object_of_first_conjunct(const SyntaxView& tree, int verb) {
    if (tree[verb].deprel != conj || tree[verb].head < 0 || tree.has(verb, {ccomp, xcomp})) {
        return next_rule;
    }
    const int object = tree.child(tree[verb].head, {obj});
    return object > verb ? object : -1;
}

std::optional<int> object_of_next_conjunct(const SyntaxView& tree, int verb) {
    const int next = tree.child(verb, {conj});
    const bool shares = next >= 0 && next - verb <= shared_reach
                        && !tree.has(next, {nsubj, nsubj_pass})
                        && !tree.is(verb, VerbClass::intransitive)
                        && !tree.has(verb, {xcomp, ccomp, obl_agent});
    return shares ? std::optional(tree.child(next, {obj})) : next_rule;
}

// "drones for Russia to [use] there"; "gave it drones to [use] there": the thing right before; but
// "gave drones to rebels to [use]".
std::optional<int> object_before_infinitive(const SyntaxView& tree, int verb) {
    if (!is_one_of(tree[verb].lemma, {"use", "employ", "utilize", "utilise"})
        || !tree.is_infinitive(verb) || !is_one_of(tree[verb].deprel, {acl, advcl})) {
        return next_rule;
    }
    const int thing = tree.cover(verb).first - 1;
    return thing >= 0 && thing >= tree[verb].head && tree[thing].upos == Upos::noun
                   && tree.marker(thing) != Marker::to
               ? std::optional(thing)
               : next_rule;
}

constexpr std::array<Rule<ObjectRule>, 7> objects{{
    {"object/lent", "sanctions that Rome [believes] have worked: no object", lent_object},
    {"object/own", "Iran [sold] drones", own_object},
    {"object/lent-from-above", "drones which it intends to [use]", object_lent_from_above},
    {"object/relative", "drones Iran [sold]", object_of_relative},
    {"object/before-infinitive", "drones to [use] there", object_before_infinitive},
    {"object/of-first-conjunct", "builds and [sells] drones", object_of_first_conjunct},
    {"object/of-next-conjunct", "[builds] and sells drones", object_of_next_conjunct},
}};

// --- clauses --------------------------------------------------------------------------------

void add(const ArgumentQuery& q, ArgumentKind kind, int head, Marker marker = Marker::none) {
    if (head >= 0) {
        q.found.push_back({.kind = kind, .marker = marker, .head = head});
    }
}

int object_of(const ArgumentQuery& q) {
    return q.objects.first(q.view.number(), q.predicate, q.tree, q.predicate).value_or(-1);
}

bool add_active(const ArgumentQuery& q) {
    if (q.tree.is_passive(q.predicate)) {
        return false;
    }
    const int subject = q.subjects.surface_subject(q.predicate);
    const int object = object_of(q);
    const int indirect = q.tree.child(q.predicate, {iobj});
    add(q, ArgumentKind::subject, subject);
    add(q, ArgumentKind::object, object == subject ? -1 : object);
    add(q, ArgumentKind::indirect, indirect < 0 ? -1 : q.tree.antecedent(indirect));
    return !q.found.empty();
}

bool add_passive(const ArgumentQuery& q) {
    if (!q.tree.is_passive(q.predicate)) {
        return false;
    }
    const int subject = q.subjects.surface_subject(q.predicate);
    const bool given = q.tree.has(q.predicate, {obj});
    add(q, given ? ArgumentKind::indirect : ArgumentKind::object, subject);
    add(q, ArgumentKind::object, given ? object_of(q) : -1);
    return !q.found.empty();
}

// "the process by [which] it is sold": a means, no agent.
bool is_agent(const SyntaxView& tree, int predicate, int child) {
    if (is_relative_pronoun(tree[child]) && tree[child].lemma == "which") {
        return false;
    }
    // "was founded as [the Taxpayers Party]": nor what it was; nobody does for another what he
    // does: "awaited approval by [the council]"
    return (tree[child].deprel == obl_agent && tree.marker(child) != Marker::as
            && (tree.is_passive(predicate) || !tree.has(predicate, {nsubj})))
           || (tree.is_passive(predicate) && tree[child].deprel == obl
               && tree.marker(child) == Marker::by && tree[child].xpos != Xpos::cd
               && tree[child].xpos != Xpos::vbg);
}

// "cases, of which three patients died": what the three are of.
bool is_whole_of_subject(const SyntaxView& tree, int predicate, int child) {
    const int subject = tree.child(predicate, {nsubj, nsubj_pass});
    return is_relative_pronoun(tree[child]) && tree.marker(child) == Marker::of && subject >= 0
           && (tree[subject].upos == Upos::num || tree.has(subject, {nummod}));
}

bool add_dependents(const ArgumentQuery& q) {
    const auto before = q.found.size();
    for (const int child : q.tree.children(q.predicate)) {
        const Deprel relation = q.tree[child].deprel;
        const Marker marker = q.tree.marker(child);
        if (is_whole_of_subject(q.tree, q.predicate, child)) {
            continue;
        }
        if (is_one_of(relation, {obl, obl_agent, obl_unmarked, nmod})) {
            const bool agent = is_agent(q.tree, q.predicate, child);
            add(q,
                agent ? ArgumentKind::subject : ArgumentKind::oblique,
                q.tree.antecedent(child),
                marker);
        } else if (is_one_of(relation, {ccomp, xcomp, advcl, csubj})) {
            const bool beside = relation == advcl && !is_directed(q.tree, child);
            add(q, beside ? ArgumentKind::complement : ArgumentKind::clause, child, marker);
        }
    }
    return q.found.size() > before;
}

bool is_deed(const ArgumentQuery& q, int noun) {
    const Mention* mention = q.view.mention_of(noun);
    return mention == nullptr
           || is_one_of(
               mention->type,
               {EntityType::event,
                EntityType::concept_,
                EntityType::document,
                EntityType::law,
                EntityType::product});
}

// "arms [supplied] to the rebels by Oslo": a tree may hang who does it on the noun before; but "in
// an attack by rebels" it is theirs.
bool add_nested_agent(const ArgumentQuery& q) {
    if (!q.tree.is_passive(q.predicate) || q.tree.has(q.predicate, {obl_agent})
        || first_of(q.found, ArgumentKind::subject) >= 0) {
        return false;
    }
    for (const int child : q.tree.children(q.predicate)) {
        const bool behind = q.tree[child].deprel == obl && child > q.predicate;
        const int agent = behind && !is_deed(q, child) ? q.tree.child(child, {nmod}) : -1;
        if (agent > child && q.tree.marker(agent) == Marker::by && !is_deed(q, agent)) {
            add(q, ArgumentKind::subject, agent, Marker::by);
            return true;
        }
    }
    return false;
}

// "two were [killed] and five injured in a blast": where and in what the last of them was, the
// first was, too, unless it has a place of its own.
bool add_shared_circumstance(const ArgumentQuery& q) {
    using enum Marker;
    const int next = q.tree.child(q.predicate, {conj});
    const auto befalls = [&](int verb) {
        return verb >= 0 && q.tree.is_passive(verb)
               && (q.tree.is(verb, VerbClass::befalls) || q.tree.is(verb, VerbClass::seizes));
    };
    const bool own = std::ranges::any_of(q.found, [&](const Argument& argument) {
        return argument.kind == ArgumentKind::oblique && argument.head > q.predicate;
    });
    if (own || !befalls(q.predicate) || !befalls(next)) {
        return false;
    }
    const auto found = q.found.size();
    for (const int child : q.tree.children(next)) {
        const Marker marker = q.tree.marker(child);
        if (child > next && q.tree[child].deprel == obl
            && is_one_of(marker, {in, at, during, near, outside, inside})) {
            add(q, ArgumentKind::oblique, q.tree.antecedent(child), marker);
        }
    }
    return q.found.size() > found;
}

// "it was [declared] to be a plague by Oslo": whoever stands at the end declares it, unless it is
// a work that he has made.
bool add_agent_below(const ArgumentQuery& q) {
    const int below = q.tree.child(q.predicate, {xcomp});
    if (!q.tree.is_passive(q.predicate) || q.tree.has(q.predicate, {obl_agent}) || below < 0
        || !q.tree.is(q.predicate, VerbClass::speech)
        || first_of(q.found, ArgumentKind::subject) >= 0) {
        return false;
    }
    for (const int child : q.tree.children(below)) {
        if (q.tree.marker(child) == Marker::by && q.tree[child].upos == Upos::propn
            && is_one_of(q.tree[child].deprel, {nmod, obl})) {
            add(q, ArgumentKind::subject, child, Marker::by);
            return true;
        }
    }
    return false;
}

// "Oslo, where ships [dock]": in Oslo.
bool add_where(const ArgumentQuery& q) {
    const int place = q.tree[q.predicate].head;
    const int where = q.tree.child(q.predicate, {advmod, mark}, "where");
    if (q.tree[q.predicate].deprel != acl_relcl || where < place
        || q.tree[place].upos != Upos::propn) {
        return false;
    }
    add(q, ArgumentKind::oblique, place, Marker::in);
    return true;
}

// What is said is the clause above.
bool add_quoted(const ArgumentQuery& q) {
    const int above = q.tree[q.predicate].head;
    const bool content = std::ranges::any_of(q.found, [](const Argument& argument) {
        return argument.kind == ArgumentKind::clause || argument.kind == ArgumentKind::object;
    });
    if (q.tree[q.predicate].deprel != parataxis || above < 0 || content) {
        return false;
    }
    const auto* speech = q.tree.lexicon().find(
        PredicateKind::verb, q.tree.predicate_lemma(q.predicate), Complement::finite);
    if (speech == nullptr || speech->relation.empty()) {
        return false;
    }
    add(q, ArgumentKind::clause, above);
    return true;
}

// "Lee is Iran's drone [chief]"
bool add_of_predicate_noun(const ArgumentQuery& q) {
    if (q.tree[q.predicate].upos != Upos::noun || !q.tree.has(q.predicate, {cop})) {
        return false;
    }
    const auto before = q.found.size();
    for (const int child : q.tree.children(q.predicate)) {
        switch (q.tree[child].deprel) {
            case nmod_poss:
                add(q, ArgumentKind::possessor, q.tree.antecedent(child), Marker::possessive);
                break;
            case compound:
                add(q, ArgumentKind::modifier, child);
                break;
            case amod:
                add(q, ArgumentKind::attribute, child);
                break;
            default:
                break;
        }
    }
    return q.found.size() > before;
}

// PropBank's be: "Lee [is] the chief"
bool add_of_copula(const ArgumentQuery& q) {
    const int predicate = q.tree[q.predicate].head;
    if (q.tree[q.predicate].deprel != cop || predicate < 0) {
        return false;
    }
    add(q, ArgumentKind::subject, q.subjects.surface_subject(predicate));
    add(q, ArgumentKind::object, predicate);
    return true;
}

constexpr std::array<Rule<ArgumentRule>, 10> rows{{
    {"argument/copula", "Lee [is] the chief", add_of_copula},
    {"argument/active", "Iran [sold] Russia drones", add_active},
    {"argument/passive", "drones were [sold] by Iran", add_passive},
    {"argument/dependent", "[sold] to Russia; [said] that it sold", add_dependents},
    {"argument/nested-agent", "arms [supplied] to the rebels by Oslo", add_nested_agent},
    {"argument/shared-circumstance",
     "two were [killed] and five hurt in a blast",
     add_shared_circumstance},
    {"argument/agent-below", "was [declared] to be a plague by Oslo", add_agent_below},
    {"argument/where", "Oslo, where ships [dock]", add_where},
    {"argument/predicate-noun", "Lee is Iran's drone [chief]", add_of_predicate_noun},
    {"argument/quoted", "the drones arrived, Lee [said]", add_quoted},
}};

}  // namespace

std::span<const Rule<ArgumentRule>> verb_argument_rules() {
    return rows;
}

std::span<const Rule<ObjectRule>> object_rules() {
    return objects;
}

}  // namespace newsgraph
