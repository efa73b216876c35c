#include "extract/clauses/predicate_words.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/clause_words.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

// "no drones", "any" is not one; "none of the drones", "nobody".
bool is_negative_argument(const Tree& tree, int token) {
    return tree.child(token, {det}, "no") >= 0
           || tree.child(token, {cc_preconj}, "neither") >= 0
           || is_one_of(tree[token].lemma, {"none", "nobody", "nothing", "neither", "no one"});
}

bool has_condition(const Tree& tree, int predicate) {
    return std::ranges::any_of(tree.children(predicate), [&](int child) {
        return tree[child].deprel == advcl
               && is_one_of(marker_of(tree, child), {"if", "unless", "provided", "in_case"});
    });
}

std::optional<Status> status_of_modifiers(
    const Tree& tree, const Embedding& embedding, int predicate) {
    std::optional<Status> status;
    for (const int child : tree.children(predicate)) {
        const Token& token = tree[child];
        const EmbeddingRule* rule = nullptr;
        if (token.deprel == aux) {
            rule = embedding.find(EmbeddingKind::auxiliary, token.lemma);
        } else if (token.deprel == advmod) {
            rule = embedding.find(EmbeddingKind::adverb, token.lemma);
        } else if (token.deprel == amod && is_noun(tree[predicate])) {
            rule = embedding.find(EmbeddingKind::adjective, token.lemma);
        }
        if (rule == nullptr || status) {
            continue;
        }
        status = status_of(rule->effect);
        // "said it would continue": the future seen from the past.
        if (token.lemma == "would" && status == Status::conditional
            && !has_condition(tree, predicate)) {
            status = Status::planned;
        }
    }
    return status;
}

}  // namespace

bool is_noun(const Token& token) {
    return token.upos == Upos::noun || token.upos == Upos::propn;
}

EmbeddingKind embedding_kind_of(const Token& token) {
    switch (token.upos) {
        case Upos::noun:
        case Upos::propn:
            return EmbeddingKind::noun;
        case Upos::adj:
            return EmbeddingKind::adjective;
        case Upos::adv:
            return EmbeddingKind::adverb;
        default:
            return EmbeddingKind::verb;
    }
}

Complement complement_form(const Tree& tree, int governor, int predicate) {
    const Token& token = tree[predicate];
    if (is_noun(token) && !tree.has(predicate, {cop})) {
        return Complement::nominal;
    }
    const bool infinitive = tree.child(predicate, {mark}, "to") >= 0
                            || (token.xpos == Xpos::vb && !tree.has(predicate, {aux, nsubj}));
    const int copula = tree.child(predicate, {cop});
    const bool to_be = copula >= 0 && tree[copula].xpos == Xpos::vb && infinitive;
    if (infinitive || to_be) {
        const int doer = tree.child(governor, {obj, iobj});
        const bool object = tree[governor].upos == Upos::verb && doer >= 0
                            && resolve_relative(tree, doer) == doer
                            && !is_passive(tree, governor);
        return object ? Complement::object_infinitive : Complement::infinitive;
    }
    if (token.xpos == Xpos::vbg && !tree.has(predicate, {aux})) {
        const bool from =
            is_one_of(marker_of(tree, predicate), {"from", "of"}) && tree.has(governor, {obj});
        return from ? Complement::object_infinitive : Complement::gerund;
    }
    return Complement::finite;
}

std::optional<Status> status_of(Effect effect) {
    switch (effect) {
        case Effect::plans:
            return Status::planned;
        case Effect::possible:
        case Effect::doubts:
            return Status::possible;
        case Effect::requests:
            return Status::requested;
        case Effect::conditional:
            return Status::conditional;
        default:
            return std::nullopt;
    }
}

OwnWords read_own_words(const Tree& tree, const Embedding& embedding, int predicate) {
    OwnWords own{is_negated(tree, predicate), status_of_modifiers(tree, embedding, predicate)};
    const Token& token = tree[predicate];
    if (!own.status && token.upos == Upos::verb && token.deprel == root
        && tree.child(predicate, {mark, aux}, "to") >= 0
        && tree.has(predicate, {nsubj, nsubj_pass})) {
        own.status = Status::planned;  // headlines: "Russia to produce drones"
    }
    return own;
}

std::string predicate_lemma(const Tree& tree, int predicate) {
    std::string lemma = tree[predicate].lemma;
    if (const int particle = tree.child(predicate, {compound_prt}); particle >= 0) {
        lemma += '_';
        lemma += tree[particle].lemma;
    }
    if ((lemma == "stop" || lemma == "fall")
        && tree.child(predicate, {advmod, xcomp, amod}, "short") >= 0) {
        lemma += "_short";  // "stopped short of saying"
    }
    if (lemma == "shoot" && tree.child(predicate, {advmod, xcomp, obl}, "dead") >= 0) {
        lemma += "_dead";
    }
    return lemma;
}

const EmbeddingRule* rule_for(
    const Embedding& embedding, const Tree& tree, int governor, int complement) {
    return embedding.find(
        embedding_kind_of(tree[governor]),
        predicate_lemma(tree, governor),
        complement_form(tree, governor, complement));
}

bool is_negated(const Tree& tree, int predicate) {
    for (const int child : tree.children(predicate)) {
        const Token& token = tree[child];
        const bool adverb = token.deprel == advmod || token.deprel == det
                            || token.deprel == cc_preconj || token.deprel == cc;
        const bool only =
            child + 1 < tree.size()
            && is_one_of(tree[child + 1].lemma, {"only", "just", "merely", "simply"});
        if (adverb && !only
            && is_one_of(token.lemma, {"not", "never", "no", "n't", "neither", "nor"})) {
            return true;
        }
        if (token.deprel == advmod && is_one_of(token.lemma, {"long", "longer"}) && child > 0
            && tree[child - 1].lemma == "no") {
            return true;  // "no longer"
        }
        const bool argument =
            token.deprel == obj || token.deprel == nsubj || token.deprel == nsubj_pass;
        if (argument && is_negative_argument(tree, child)) {
            return true;
        }
    }
    return false;
}

}  // namespace newsgraph
