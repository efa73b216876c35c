// What words do to the clauses and the conjuncts that hang on them.
#include "core/one_of.hpp"
#include "extract/clauses/modality.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// "has not sold or [delivered]": auxiliaries and negation of the first verb hold for the second,
// unless that has a clause of its own, or a tense: "will not sell, and [left]", "was not seen and
// [left]".
bool shares_auxiliaries(const SyntaxView& tree, int predicate) {
    if (tree[predicate].deprel != conj || tree[predicate].head < 0
        || tree.has(predicate, {nsubj, nsubj_pass, aux, cop})) {
        return false;
    }
    const bool tensed = is_one_of(tree[predicate].xpos, {Xpos::vbd, Xpos::vbz});
    const Xpos first = tree[tree.first_conjunct(predicate)].xpos;
    return !tensed || is_one_of(first, {Xpos::vbd, Xpos::vbz, Xpos::vbp});
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

bool is_asked(const SyntaxView& tree, int predicate) {
    for (int token = predicate; token < tree.size(); ++token) {
        if (tree[token].lemma == "?") {
            return true;
        }
    }
    return false;
}

const ComplementRule* speech_of(const SyntaxView& tree, int verb) {
    return tree.lexicon().find(
        PredicateKind::verb, tree.predicate_lemma(verb), Complement::finite);
}

// "arrested for [smuggling]": nobody has proved it; "asked for [selling]" is a request.
bool judges(const SyntaxView& tree, int governor, const ComplementRule& rule) {
    return tree.is(governor, VerbClass::judges_object)
               ? rule.effect == Effect::possible
               : is_one_of(rule.effect, {Effect::requests, Effect::plans});
}

// "[Reportedly], two were killed and six were hurt": what opens the sentence is said of all of it.
std::optional<Status> opening_status(const SyntaxView& tree, int predicate) {
    const int first = tree.first_conjunct(predicate);
    const int adverb = tree.child(first, {advmod});
    const bool opens = first != predicate && adverb >= 0 && tree.cover(first).first == adverb
                       && adverb + 1 < tree.size() && tree[adverb + 1].lemma == ",";
    const auto* rule =
        opens ? tree.lexicon().find(PredicateKind::adverb, tree[adverb].lemma) : nullptr;
    return rule == nullptr ? std::nullopt : status_of(rule->effect);
}

// "was [able] to leave": who once was able did (Karttunen 1971); "is able to" may.
bool was_able(const SyntaxView& tree, int governor) {
    const int copula = tree.child(governor, {cop});
    return tree[governor].lemma == "able" && copula >= 0
           && is_one_of(tree[copula].xpos, {Xpos::vbd, Xpos::vbn});
}

// "[had] to leave", "[went] to see it", "was [able] to": and did.
bool came_to_it(const SyntaxView& tree, int governor) {
    return (tree[governor].lemma == "have" && tree[governor].xpos == Xpos::vbd)
           || (tree[governor].lemma == "go" && tree[governor].xpos != Xpos::vbg)
           || was_able(tree, governor);
}

}  // namespace

OwnWords read_shared_words(const SyntaxView& tree, int predicate) {
    OwnWords own = read_own_words(tree, predicate);
    if (shares_auxiliaries(tree, predicate)) {
        const OwnWords first = read_own_words(tree, tree.first_conjunct(predicate));
        own.negated = own.negated || (first.negated && shares_negation(tree, predicate));
        own.status = own.status ? own.status : shared_status(tree, predicate, first.status);
    }
    own.status = own.status ? own.status : opening_status(tree, predicate);
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

bool has_failed(const SyntaxView& tree, int governor, const ComplementRule& rule) {
    if (!is_noun(tree[governor]) || rule.effect != Effect::plans) {
        return false;
    }
    const bool failed = read_own_words(tree, governor).negated && !is_negated(tree, governor);
    return failed || comes_to_nothing(tree, governor);
}

bool is_known_adjective(const SyntaxView& tree, int token) {
    return tree[token].upos == Upos::adj
           && tree.lexicon().find(PredicateKind::adjective, tree.predicate_lemma(token))
                  != nullptr;
}

bool is_speech(const ComplementRule* rule) {
    return rule != nullptr && is_speech(rule->effect);
}

namespace {

bool goes_with_gerund(
    const SyntaxView& tree, int governor, Marker marker, const ComplementRule& rule) {
    using enum Marker;
    if (is_one_of(marker, {of, from, to})) {
        return true;
    }
    if (is_one_of(marker, {for_, with, over, on})) {
        return is_speech(&rule) || judges(tree, governor, rule);
    }
    return (marker == in && tree[governor].upos == Upos::adj)  // "successful in selling it"
           || (marker == at && rule.effect == Effect::plans)
           || (marker == as && is_speech(&rule) && tree.is(governor, VerbClass::quotes_object));
}

}  // namespace

// "admitted to [saying]", "stopped short of [saying]", "kept it from [saying]"; "blamed Oslo for
// [saying]", but not "was tried for [saying]", which is no attempt.
bool takes_gerund(const SyntaxView& tree, int governor, Marker marker) {
    const auto* rule = rule_for(tree, governor, Complement::gerund);
    return rule != nullptr && !is_noun(tree[governor])
           && goes_with_gerund(tree, governor, marker, *rule);
}

bool warns_from(const SyntaxView& tree, int governor, Marker marker) {
    const auto* rule = rule_for(tree, governor, Complement::object_infinitive);
    return marker == Marker::from && rule != nullptr && rule->effect == Effect::requests;
}

bool keeps_from(const SyntaxView& tree, int governor, Marker marker) {
    return marker == Marker::from && tree.has(governor, {obj})
           && rule_for(tree, governor, Complement::object_infinitive) != nullptr;
}

bool is_hearsay(
    const SyntaxView& tree, int governor, const ComplementRule& rule, Complement form) {
    return rule.effect == Effect::says && is_one_of(rule.relation, {"accuses", "reports"})
           && is_one_of(
               form,
               {Complement::infinitive, Complement::object_infinitive, Complement::gerund})
           && tree.is_passive(governor);
}

int quoting_verb(const SyntaxView& tree, int predicate) {
    for (const int child : tree.children(predicate)) {
        const int speaker = tree.child(child, {nsubj});
        const bool aside = speaker >= 0 && is_listener(tree[speaker]);
        const bool tells = std::ranges::any_of(tree.children(child), [&](int below) {
            return tree[below].deprel == ccomp
                   || (tree[below].deprel == obj && tree[child].lemma != "tell")
                   || (tree[below].deprel == obl && tree.marker(below) == Marker::with);
        });  // "it sank, he [spoke] with the crew"
        if (tree[child].deprel == parataxis && tree[child].upos == Upos::verb && !aside
            && !tells && is_speech(speech_of(tree, child))) {
            return child;
        }
    }
    return -1;
}

bool stands_apart(const SyntaxView& tree, int first, int predicate) {
    return first != predicate && tree[first].xpos == Xpos::vb
           && tree.has(predicate, {nsubj, nsubj_pass}) && is_finite_form(tree[predicate].xpos);
}

bool is_spoken(const SyntaxView& tree, int governor, int predicate) {
    const int start = tree.cover(predicate).first;
    const int mark_before = tree[start].upos == Upos::punct ? start : start - 1;
    const bool tense = is_finite_form(tree[predicate].xpos) || tree.is_finite(predicate);
    bool colon = false;
    for (int i = std::max(mark_before - 1, 0); i <= mark_before + 1 && i < predicate; ++i) {
        colon = colon || tree[i].lemma == ":";
    }
    // "asked: “Has it sunk?”" tells nothing.
    return tense && colon && governor < predicate && !is_asked(tree, predicate)
           && is_one_of(tree[predicate].deprel, {ccomp, parataxis})
           && tree[governor].upos == Upos::verb;
}

bool tells_itself(const SyntaxView& tree, int predicate) {
    return tree.is(predicate, VerbClass::speech) && tree.has(predicate, {nsubj})
           && tree[predicate].deprel == advcl;
}

bool is_planned_until(const SyntaxView& tree, int governor) {
    const auto* rule = tree.lexicon().find(
        PredicateKind::verb, tree.predicate_lemma(governor), Complement::nominal);
    return rule != nullptr && rule->effect == Effect::plans && !tree.is_passive(governor);
}

// "ceased [to be a member]"
bool ends_state(const SyntaxView& tree, int governor) {
    const int state = tree.child(governor, {Deprel::xcomp});
    return state > governor && tree.has(state, {Deprel::cop});
}

Effect effect_of(const SyntaxView& tree, int governor, const ComplementRule& rule) {
    // "must stop bombing" is a demand not to; "was urged to stop bombing" tells that one does; who
    // ceased to be a member is none
    if (rule.effect == Effect::stops
        && (ends_state(tree, governor)
            || read_own_words(tree, governor).status == Status::requested)) {
        return Effect::fails;
    }
    return came_to_it(tree, governor) ? Effect::implies : rule.effect;
}

// "rejected the [request]": it was made.
bool is_request(const SyntaxView& tree, int noun) {
    const auto* rule =
        tree.lexicon().find(PredicateKind::noun, tree[noun].lemma, Complement::infinitive);
    return is_noun(tree[noun]) && rule != nullptr && rule->effect == Effect::requests;
}

bool reaches_deed(const SyntaxView& tree, int governor, int deed) {
    using enum Marker;
    const Marker marker = tree.marker(deed);
    if (is_request(tree, deed)) {
        return false;
    }
    return is_one_of(tree[tree.first_conjunct(deed)].deprel, {obj, nsubj_pass})
           || is_one_of(marker, {of, for_, to, about, on, that, against, from})
           || (marker == at && is_noun(tree[governor]));
}

bool is_any(const SyntaxView& tree, int governor, int noun) {
    return tree.child(noun, {det}, "any") >= 0 && is_negated(tree, governor);
}

bool is_mandative(const SyntaxView& tree, int governor, int predicate) {
    // "that each state [use] it": no present of one subject
    const int subject = tree.child(predicate, {nsubj, nsubj_pass});
    const bool base = tree[predicate].xpos == Xpos::vb
                      || (subject >= 0 && tree[predicate].xpos == Xpos::vbp
                          && is_one_of(tree[subject].xpos, {Xpos::nn, Xpos::nnp})
                          && !tree.has(subject, {conj}));
    return base && subject >= 0 && !tree.has(predicate, {aux})
           && tree.is(governor, VerbClass::mandates);
}

bool is_alleged(const SyntaxView& tree, int noun, int participle) {
    return tree[participle].xpos == Xpos::vbg && is_called_possible(tree, noun);
}

int outer_noun_of(const SyntaxView& tree, int noun, int participle) {
    const int outer = tree[noun].head;
    const bool of = outer >= 0 && tree[noun].deprel == nmod && tree.marker(noun) == Marker::of
                    && is_noun(tree[outer]) && tree[participle].xpos == Xpos::vbg;
    return of && rule_for(tree, outer, Complement::gerund) != nullptr ? outer : -1;
}

bool is_ascribed_to(const SyntaxView& tree, int verb) {
    return tree.is(verb, VerbClass::ascribes) && tree.has(verb, {xcomp});
}

bool is_voiced(const SyntaxView& tree, int noun) {
    const int verb = tree[noun].head;
    return verb >= 0 && tree[noun].deprel == obj && tree.is(verb, VerbClass::expresses);
}

bool is_listener(const Token& token) {
    return is_one_of(token.lemma, {"I", "i", "we", "you"});
}

bool is_unknown(const SyntaxView& tree, int verb, const ComplementRule& rule) {
    const int clause = tree.child(verb, {ccomp});
    return rule.effect == Effect::factive && clause >= 0 && !is_indirect_question(tree, clause)
           && !begins_with_question_word(tree, clause);
}

bool is_left_unsaid(const SyntaxView& tree, int verb, const ComplementRule& rule) {
    return rule.effect == Effect::says
           && std::ranges::any_of(tree.children(verb), [&](int child) {
                  return tree[child].deprel == advmod && is_negative_word(tree, child);
              });
}

bool has_no_teller(
    const SyntaxView& tree, int governor, const ComplementRule& rule, Complement form) {
    const bool told =
        rule.effect != Effect::factive || !rule.relation.empty() || form != Complement::gerund;
    const bool wish = rule.effect == Effect::requests && rule.relation.empty();
    return !told || wish || is_left_unsaid(tree, governor, rule)
           || (is_negated(tree, governor) && is_unknown(tree, governor, rule));
}

int attempt_before(const SyntaxView& tree, int predicate) {
    const int verb = tree[predicate].deprel == conj ? tree[predicate].head : -1;
    const bool attempt = verb >= 0 && tree[verb].lemma == "try" && predicate == verb + 2
                         && tree[verb + 1].lemma == "and";
    const auto is_past = [&](int word) {
        return is_one_of(tree[word].xpos, {Xpos::vbd, Xpos::vbn});
    };
    return attempt && !(is_past(verb) && is_past(predicate)) ? verb : -1;
}

bool is_reported(const SyntaxView& tree, int verb) {
    return tree[verb].upos == Upos::verb && !tree.has(verb, {aux})
           && read_own_words(tree, verb).status == Status::possible;
}

bool is_purpose_of(const SyntaxView& tree, int governor, int predicate) {
    const auto picks_one = [&](int child) {
        if (is_one_of(tree[child].lemma, {"good", "well", "best", "bad", "worst"})) {
            return false;  // "the best one to [guard] it" has yet to do so
        }
        return tree[child].xpos == Xpos::jjs || tree.is(child, VerbClass::picks_one);
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
           && tree.is(predicate, VerbClass::contends);
}

bool is_reduced_relative(const SyntaxView& tree, int predicate) {
    return tree[predicate].xpos == Xpos::vbn && tree.marker(predicate) == Marker::none
           && !tree.has(predicate, {aux, aux_pass, mark, nsubj, nsubj_pass});
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
