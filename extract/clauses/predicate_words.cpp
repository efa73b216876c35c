#include "extract/clauses/predicate_words.hpp"

#include "core/one_of.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// "[not] Oslo, nor Bern, agreed"; but "not only Oslo"
bool is_ruled_out(const SyntaxView& tree, int subject) {
    const int word = tree.child(subject, {advmod}, "not");
    return word >= 0 && word < subject && tree[subject].deprel != obj
           && !tree.is(word + 1, VerbClass::merely)
           && !is_one_of(tree[word + 1].lemma, {"all", "every", "everyone", "everybody"});
}

// "no drones", "any" is not one; "neither ship", "none of the drones", "nobody".
bool is_negative_argument(const SyntaxView& tree, int token) {
    return is_one_of(tree[token].deprel, {obj, nsubj, nsubj_pass})
           && (tree.child(token, {det}, "no") >= 0 || tree.child(token, {det}, "neither") >= 0
               || tree.child(token, {cc_preconj}, "neither") >= 0 || is_ruled_out(tree, token)
               || is_one_of(
                   tree[token].lemma, {"none", "nobody", "nothing", "neither", "no one"}));
}

// "has [yet] to send": has not sent.
bool is_yet_to_be(const SyntaxView& tree, int token) {
    return tree[token].deprel == advmod && tree[token].lemma == "yet" && token + 1 < tree.size()
           && tree[token + 1].xpos == Xpos::to;
}

// "[rather] than sell", "sold [rather] than lent"
bool is_rather_than(const SyntaxView& tree, int token) {
    return tree[token].deprel == cc && tree[token].lemma == "rather"
           && tree[token].head == token + 2 && tree[token + 1].lemma == "than";
}

bool is_no_longer(const SyntaxView& tree, int token) {
    return tree[token].deprel == advmod && is_one_of(tree[token].lemma, {"long", "longer"})
           && token > 0 && tree[token - 1].lemma == "no";
}

// "[Had] Oslo sold it", "[Should] it win"
bool is_inverted_condition(const SyntaxView& tree, int predicate) {
    const int subject = tree.child(predicate, {nsubj, nsubj_pass});
    const int first = tree.child(predicate, {aux});
    const bool opens = first >= 0 && first < subject && tree.cover(predicate).first == first;
    return opens
           && (tree[first].lemma == "should"
               || (tree[first].lemma == "have" && tree[first].xpos == Xpos::vbd));
}

bool has_condition(const SyntaxView& tree, int predicate) {
    using enum Marker;
    return std::ranges::any_of(tree.children(predicate), [&](int child) {
        return tree[child].deprel == advcl
               && (is_one_of(tree.marker(child), {if_, unless, provided, in_case})
                   || is_inverted_condition(tree, child));
    });
}

// What the lexicon says of an auxiliary, an adverb, an adjective before a noun; null: nothing.
const ComplementRule* rule_of_modifier(const SyntaxView& tree, int predicate, int token) {
    const std::string& lemma = tree[token].lemma;
    switch (tree[token].deprel) {
        case aux:
            return tree.lexicon().find(PredicateKind::auxiliary, lemma);
        case advmod:
            return tree.lexicon().find(PredicateKind::adverb, lemma);
        case amod:
            return is_noun(tree[predicate]) ? tree.lexicon().find(
                       PredicateKind::adjective, lemma, Complement::nominal)
                                            : nullptr;
        default:
            return nullptr;
    }
}

// "would have sold", "must have sold": not what "would sell", "must sell" say.
std::optional<Status> status_of_perfect(const SyntaxView& tree, int predicate, int modal) {
    if (tree.child(predicate, {aux}, "have") < modal) {
        return std::nullopt;
    }
    const std::string& lemma = tree[modal].lemma;
    return lemma == "would"  ? std::optional(Status::conditional)
           : lemma == "must" ? std::optional(Status::possible)
                             : std::nullopt;
}

// "would later [sell] it": as one who tells the past knows, unless somebody said so then.
bool is_told_in_retrospect(const SyntaxView& tree, int predicate, int modal) {
    const bool later = std::ranges::any_of(tree.children(predicate), [&](int child) {
        return tree[child].deprel == advmod && child > modal && child < predicate
               && tree.is(child, VerbClass::in_retrospect);
    });
    return tree[modal].lemma == "would" && later && tree[predicate].deprel != ccomp
           && !has_condition(tree, predicate);
}

// "could [see] the smoke", "shots can be [heard]": and somebody did; but "can be seen as a threat".
bool has_perceived(const SyntaxView& tree, int predicate, int modal) {
    const std::string& lemma = tree[modal].lemma;
    const bool opinion = std::ranges::any_of(tree.children(predicate), [&](int child) {
        return is_one_of(tree.marker(child), {Marker::as, Marker::to});
    });
    return tree[modal].deprel == aux && !opinion
           && (lemma == "could" || (lemma == "can" && tree.has(predicate, {aux_pass})))
           && is_one_of(tree[predicate].lemma, {"see", "hear", "smell", "observe"})
           && tree.child(predicate, {aux}, "have") < 0 && !has_condition(tree, predicate);
}

// "would not [say] how many": and did not.
bool is_refusal(const SyntaxView& tree, int predicate, int modal) {
    return tree[modal].lemma == "would" && tree.is(predicate, VerbClass::speech)
           && tree.child(predicate, {advmod}, "not") > modal
           && is_one_of(tree[predicate].deprel, {root, conj})
           && tree.child(predicate, {aux}, "have") < 0 && !has_condition(tree, predicate);
}

std::optional<Status> status_of_modifier(const SyntaxView& tree, int predicate, int child) {
    const auto* rule = rule_of_modifier(tree, predicate, child);
    const auto status = rule == nullptr ? std::nullopt : status_of(rule->effect);
    if (!status || has_perceived(tree, predicate, child)
        || is_refusal(tree, predicate, child)) {
        return {};
    }
    if (const auto perfect = status_of_perfect(tree, predicate, child)) {
        return perfect;
    }
    if (is_told_in_retrospect(tree, predicate, child)) {
        return {};
    }
    // "said it would continue": the future seen from the past; with an "if" both "will" and
    // "would" say what depends on it.
    const bool future = status == Status::planned && tree[child].deprel == aux;
    if (status == Status::conditional || future) {
        return has_condition(tree, predicate) ? Status::conditional : Status::planned;
    }
    return status;
}

std::optional<Status> status_of_modifiers(const SyntaxView& tree, int predicate) {
    if (is_called_possible(tree, predicate)) {
        return Status::possible;
    }
    for (const int child : tree.children(predicate)) {
        if (const auto status = status_of_modifier(tree, predicate, child)) {
            return status;
        }
    }
    return std::nullopt;
}

// "the failed sale", "almost sold": what it says did not come to pass.
bool has_failed(const SyntaxView& tree, int predicate) {
    return std::ranges::any_of(tree.children(predicate), [&](int child) {
        const auto* rule = rule_of_modifier(tree, predicate, child);
        return rule != nullptr && is_one_of(rule->effect, {Effect::fails, Effect::denies})
               && tree[child].lemma != "never";
    });
}

bool is_bare_infinitive(const SyntaxView& tree, int predicate) {
    return tree[predicate].xpos == Xpos::vb && !tree.has(predicate, {aux, nsubj});
}

// "ordered [the ship] to leave", but not "drones which it wants to use"
bool has_doing_object(const SyntaxView& tree, int governor) {
    const int doer = tree.child(governor, {obj, iobj});
    return tree[governor].upos == Upos::verb && doer >= 0 && tree.antecedent(doer) == doer
           && !tree.is_passive(governor);
}

// "with no [injuries]", "there were no [injuries]"
bool is_said_to_be_none(const SyntaxView& tree, int noun) {
    const int above = tree[noun].head;
    return tree.child(noun, {det}, "no") >= 0
           && (tree.marker(noun) == Marker::with
               || (above >= 0 && tree[noun].deprel == nsubj && tree.has(above, {expl})));
}

// "[Visit] the port!": nobody is said to have done it.
bool is_imperative(const SyntaxView& tree, int predicate) {
    const Token& token = tree[predicate];
    return token.upos == Upos::verb && token.xpos == Xpos::vb && token.deprel == root
           && !tree.has(predicate, {aux, aux_pass, mark, nsubj, nsubj_pass, csubj, expl});
}

}  // namespace

bool is_negative_word(const SyntaxView& tree, int token) {
    const bool only = token + 1 < tree.size() && tree.is(token + 1, VerbClass::merely);
    const bool open = token > 1 && tree[token - 1].xpos == Xpos::md
                      && tree[token - 2].lemma == "or";  // "may or may not"
    const bool part = token + 1 < tree.size()            // "[not] all the ships": some did
                      && is_one_of(tree[token + 1].lemma, {"all", "every"});
    return !only && !open && !part
           && is_one_of(tree[token].deprel, {advmod, det, cc_preconj, cc})
           && is_one_of(tree[token].lemma, {"not", "never", "no", "n't", "neither", "nor"});
}

bool is_called_possible(const SyntaxView& tree, int word) {
    return std::ranges::any_of(tree.children(word), [&](int child) {
        const auto* rule = is_one_of(tree[child].deprel, {advmod, amod})
                               ? rule_of_modifier(tree, word, child)
                               : nullptr;
        return rule != nullptr && rule->effect == Effect::possible;
    });
}

PredicateKind predicate_kind_of(const Token& token) {
    switch (token.upos) {
        case Upos::noun:
        case Upos::propn:
            return PredicateKind::noun;
        case Upos::adj:
        case Upos::adp:  // "about to sell"
            return PredicateKind::adjective;
        case Upos::adv:
            return PredicateKind::adverb;
        default:
            return PredicateKind::verb;
    }
}

Complement complement_form(const SyntaxView& tree, int governor, int predicate) {
    const Token& token = tree[predicate];
    if (is_noun(token) && !tree.has(predicate, {cop})) {
        return Complement::nominal;
    }
    if (tree.child(predicate, {mark}, "to") >= 0 || is_bare_infinitive(tree, predicate)) {
        return has_doing_object(tree, governor) ? Complement::object_infinitive
                                                : Complement::infinitive;
    }
    if (token.xpos == Xpos::vb && !tree.has(predicate, {aux, aux_pass, mark, cop})) {
        return Complement::object_infinitive;  // "saw [it sell]", the parser's clause
    }
    const int auxiliary = tree.child(predicate, {aux, aux_pass});  // "of [having] sold"
    if (tree[auxiliary < 0 ? predicate : auxiliary].xpos == Xpos::vbg) {
        const bool from = is_one_of(tree.marker(predicate), {Marker::from, Marker::of})
                          && tree.has(governor, {obj});
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
        case Effect::fears:
        case Effect::asks:
            return Status::possible;
        case Effect::requests:
            return Status::requested;
        case Effect::conditional:
            return Status::conditional;
        default:
            return std::nullopt;
    }
}

// "could not [reach] a verdict": did not; but "could not [reach] it if ..."
bool is_unable(const SyntaxView& tree, int predicate) {
    const bool could =
        tree.child(predicate, {aux}, "could") >= 0 || tree.child(predicate, {aux}, "can") >= 0;
    return could && !tree.has(predicate, {aux_pass, cop})
           && std::ranges::none_of(tree.children(predicate), [&](int child) {
                  return tree[child].deprel == advcl
                         && is_one_of(tree.marker(child), {Marker::if_, Marker::unless});
              });
}

OwnWords read_own_words(const SyntaxView& tree, int predicate) {
    OwnWords own{
        is_negated(tree, predicate) || has_failed(tree, predicate),
        status_of_modifiers(tree, predicate)};
    const Token& token = tree[predicate];
    if (!own.status && token.upos == Upos::verb && token.deprel == root
        && tree.child(predicate, {mark, aux}, "to") >= 0
        && tree.has(predicate, {nsubj, nsubj_pass})) {
        own.status = Status::planned;  // headlines: "Russia to produce drones"
    }
    if (own.negated && own.status == Status::possible && is_unable(tree, predicate)) {
        own.status.reset();
    }
    if (is_imperative(tree, predicate)) {
        own.status = Status::requested;
    }
    if (is_inverted_condition(tree, predicate)) {
        own.status = Status::conditional;
    }
    return own;
}

const ComplementRule* rule_for(const SyntaxView& tree, int governor, Complement form) {
    return tree.lexicon().find(
        predicate_kind_of(tree[governor]), tree.predicate_lemma(governor), form);
}

const ComplementRule* rule_for(const SyntaxView& tree, int governor, int complement) {
    return rule_for(tree, governor, complement_form(tree, governor, complement));
}

// "there is no bank [that funds it]", "does not have any firm [that sells it]"; but "no firm [that
// sells it] was fined"
bool is_of_nothing(const SyntaxView& tree, int clause) {
    const int noun = tree[clause].deprel == acl_relcl ? tree[clause].head : -1;
    const int above = noun < 0 ? -1 : tree[noun].head;
    const bool exists = above >= 0
                        && ((tree[noun].deprel == obj && tree[above].lemma == "have")
                            || (tree[noun].deprel == nsubj && tree.has(above, {expl})));
    return exists
           && (tree.child(noun, {det}, "no") >= 0
               || (tree.child(noun, {det}, "any") >= 0 && is_negated(tree, above)));
}

bool is_negated(const SyntaxView& tree, int predicate) {
    const Token& token = tree[predicate];
    const bool bare = token.deprel == acl && token.xpos == Xpos::vbn
                      && !tree.has(predicate, {aux, aux_pass, mark, nsubj, nsubj_pass});
    if (bare && is_said_to_be_none(tree, token.head)) {
        return true;  // "with no injuries [reported]"; but "no ship [sunk] there was insured"
    }
    const bool negated = std::ranges::any_of(tree.children(predicate), [&](int child) {
        return is_negative_word(tree, child) || is_no_longer(tree, child)
               || is_yet_to_be(tree, child) || is_rather_than(tree, child)
               || is_negative_argument(tree, child);
    });
    return negated != is_of_nothing(tree, predicate);
}

}  // namespace newsgraph
