// What words do to the clauses and the conjuncts that hang on them.
#include "core/one_of.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// "has not sold or [delivered]": auxiliaries and negation of the first verb hold for the second,
// unless that has a clause of its own, or a tense: "will not sell, and [left]".
bool shares_auxiliaries(const SyntaxView& tree, int predicate) {
    if (tree[predicate].deprel != conj || tree[predicate].head < 0
        || tree.has(predicate, {nsubj, nsubj_pass, aux, cop})) {
        return false;
    }
    const bool tensed = is_one_of(tree[predicate].xpos, {Xpos::vbd, Xpos::vbz});
    return !(tensed && tree[tree.first_conjunct(predicate)].xpos == Xpos::vb);
}

bool is_contrasted(const SyntaxView& tree, int predicate) {
    return std::ranges::any_of(tree.children(predicate), [&](int child) {
        return tree[child].deprel == cc
               && is_one_of(tree[child].lemma, {"but", "rather", "instead", "yet"});
    });
}

// "not to sell it or [lend] it"; but "not to sell but rather to [lend]", "not sell, and to [lend]".
bool shares_negation(const SyntaxView& tree, int predicate) {
    const int first = tree.first_conjunct(predicate);
    const bool own_clause =
        tree.child(predicate, {mark}, "to") >= 0 && tree.child(first, {mark}, "to") < 0;
    return !own_clause && !is_contrasted(tree, predicate);
}

// "would have sold it but [lost] it": what depends on an "if" ends at "but".
std::optional<Status> shared_status(
    const SyntaxView& tree, int predicate, std::optional<Status> first) {
    const bool ends = first == Status::conditional && is_contrasted(tree, predicate);
    return ends ? std::nullopt : first;
}

// "arrested for [smuggling]": nobody has proved it; "asked for [selling]" is a request.
bool judges(const SyntaxView& tree, int governor, const ComplementRule& rule) {
    return tree.is(governor, VerbClass::judges_object)
               ? rule.effect == Effect::possible
               : is_one_of(rule.effect, {Effect::requests, Effect::plans});
}

}  // namespace

OwnWords read_shared_words(const SyntaxView& tree, int predicate) {
    OwnWords own = read_own_words(tree, predicate);
    if (shares_auxiliaries(tree, predicate)) {
        const OwnWords first = read_own_words(tree, tree.first_conjunct(predicate));
        own.negated = own.negated || (first.negated && shares_negation(tree, predicate));
        own.status = own.status ? own.status : shared_status(tree, predicate, first.status);
    }
    return own;
}

bool comes_to_nothing(const SyntaxView& tree, int intention) {
    const int verb = tree[intention].head;
    if (verb < 0 || tree[verb].upos != Upos::verb || is_negated(tree, verb)) {
        return false;
    }
    using enum Effect;
    if (tree[intention].deprel == nsubj) {
        return !tree.has(verb, {xcomp, obj})
               && is_one_of(tree[verb].lemma, {"fail", "collapse"});
    }
    const auto* rule = tree.lexicon().find(
        PredicateKind::verb, tree.predicate_lemma(verb), Complement::nominal);
    return tree[intention].deprel == nsubj_pass && rule != nullptr
           && is_one_of(rule->effect, {fails, prevents, denies});
}

bool is_speech(const ComplementRule* rule) {
    using enum Effect;
    return rule != nullptr && is_one_of(rule->effect, {says, finds, denies, doubts, factive});
}

// "admitted to [saying]", "stopped short of [saying]", "kept it from [saying]"; "blamed Oslo for
// [saying]", but not "was tried for [saying]", which is no attempt.
bool takes_gerund(const SyntaxView& tree, int governor, Marker marker) {
    const auto* rule = tree.lexicon().find(
        PredicateKind::verb, tree.predicate_lemma(governor), Complement::gerund);
    if (rule == nullptr) {
        return false;
    }
    using enum Marker;
    switch (marker) {
        case of:
        case from:
        case to:
            return true;
        case at:
            return rule->effect == Effect::plans;
        case as:
            return is_speech(rule) && tree.is(governor, VerbClass::quotes_object);
        case for_:
        case with:
        case over:
        case on:
            return is_speech(rule) || judges(tree, governor, *rule);
        default:
            return false;
    }
}

bool is_hearsay(
    const SyntaxView& tree, int governor, const ComplementRule& rule, Complement form) {
    return rule.effect == Effect::says && is_one_of(rule.relation, {"accuses", "reports"})
           && is_one_of(
               form,
               {Complement::infinitive, Complement::object_infinitive, Complement::gerund})
           && tree.is_passive(governor);
}

bool is_mandative(const SyntaxView& tree, int governor, int predicate) {
    return tree[predicate].xpos == Xpos::vb && tree.has(predicate, {nsubj, nsubj_pass})
           && !tree.has(predicate, {aux})
           && is_one_of(
               tree[governor].lemma,
               {"insist", "propose", "recommend", "suggest", "move", "stipulate"});
}

bool is_purpose_of(const SyntaxView& tree, int governor, int predicate) {
    const auto picks_one = [&](int child) {
        return tree[child].xpos == Xpos::jjs
               || is_one_of(
                   tree[child].lemma,
                   {"first", "second", "third", "last", "latest", "only", "next"});
    };
    const auto* rule = rule_for(tree, governor, Complement::infinitive);
    return rule == nullptr && tree[predicate].xpos == Xpos::vb
           && tree.marker(predicate) == Marker::to && !tree.has(predicate, {aux, aux_pass})
           && std::ranges::none_of(tree.children(governor), picks_one);
}

bool is_accompanying(const SyntaxView& tree, int predicate) {
    return tree[predicate].xpos == Xpos::vbg && tree[predicate].deprel == advcl
           && tree.marker(predicate) == Marker::none && tree.has(predicate, {punct})
           && tree[predicate].head < predicate
           && !tree.has(predicate, {nsubj, nsubj_pass, aux, aux_pass})
           && !tree.is(predicate, VerbClass::speech);
}

bool is_participle_of_speech(const SyntaxView& tree, int predicate) {
    return tree[predicate].xpos == Xpos::vbg && tree.marker(predicate) == Marker::none
           && is_one_of(
               tree[predicate].lemma, {"claim", "allege", "argue", "say", "accuse", "contend"});
}

bool follows_particle(const SyntaxView& tree, int governor, int predicate) {
    const int particle = tree.child(governor, {compound_prt});
    return particle >= 0 && predicate == particle + 1 && tree[predicate].xpos == Xpos::vbg;
}

std::optional<bool> reaches_degree(const SyntaxView& tree, int governor, int predicate) {
    if (tree[governor].upos != Upos::adj || predicate < governor
        || tree.child(predicate, {mark}, "to") < 0) {
        return std::nullopt;
    }
    if (const int too = tree.child(governor, {advmod}, "too"); too >= 0 && too < governor) {
        return is_negated(tree, governor);
    }
    const bool enough = tree.child(governor, {advmod}, "enough") > governor;
    return enough ? std::optional(!is_negated(tree, governor)) : std::nullopt;
}

}  // namespace newsgraph
