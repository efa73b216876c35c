// Gerunds, participles and infinitives that hang on the wrong word.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

// "said [naming] it after [Oslo] would hurt": of a clause the tree has made of "after Oslo would
// hurt" the name goes to the gerund.
void return_to_gerund(Sentence& sentence, const Tree& tree, int gerund, int verb) {
    const int marker = tree.child(verb, {mark});
    const int subject = tree.child(verb, {nsubj});
    if (marker >= 0 && subject >= 0) {
        hang(sentence, subject, gerund, obl);
        hang(sentence, marker, subject, case_);
    }
}

// Nothing but the gerund and its adverbials before the verb.
bool lacks_own_subject(const RepairTree& tree, int verb) {
    if (!has_some_subject(tree, verb)) {
        return !tree.has(verb, {mark});
    }
    const int marker = tree.child(verb, {mark});
    const int subject = tree.child(verb, {nsubj});
    return marker >= 0 && subject == tree.cover(subject < 0 ? verb : subject).first
           && marker == subject - 1
           && is_one_of(
               tree[marker].lemma, {"after", "before", "in", "for", "from", "with", "as"});
}

// The gerund that the verb hangs on or beside, as what is said; -1: none.
int gerund_before(const Tree& tree, int verb) {
    const auto is_said = [&](int token) {
        return token >= 0 && token < verb && tree[token].xpos == Xpos::vbg
               && tree[token].deprel == ccomp && tree[token].head >= 0;
    };
    const int above = tree[verb].head;
    if (!is_one_of(tree[verb].deprel, {ccomp, advcl}) || above < 0) {
        return -1;
    }
    const int beside = tree[verb].deprel == ccomp ? tree.child(above, {ccomp}) : -1;
    return is_said(above) ? above : is_said(beside) ? beside : -1;
}

// "drones for [Russia]", "the order for its [pilots]"; "called for [Oslo] to stop": whom one calls
// on is the verb's.
bool may_do_it(const RepairTree& tree, int name) {
    const int above = tree[name].head;
    const bool called = above >= 0 && tree.is(above, VerbClass::calls_on);
    const bool ordered = above >= 0 && tree[name].xpos == Xpos::nns
                         && tree.takes(PredicateKind::noun, above, Complement::infinitive);
    return !called && (ordered || tree[name].upos == Upos::propn);
}

// The verb of "to sell" right behind a phrase; -1: none.
int infinitive_behind(const Tree& tree, int noun) {
    const int verb = tree.cover(noun).last + 1;
    return fits(tree, verb, {.form = {Xpos::vb}}) && tree[verb - 1].lemma == "to"
                   && tree[verb - 1].head == verb
               ? verb
               : -1;
}

}  // namespace

// "said [fixing] the port may [take] a year": the gerund is the subject that the verb lacks.
bool make_gerund_subject(Sentence& sentence, const RepairTree& tree, int verb) {
    const int gerund = gerund_before(tree, verb);
    if (gerund < 0 || !is_tensed(tree, verb) || !lacks_own_subject(tree, verb)) {
        return false;
    }
    const int speech = tree[gerund].head;
    if (tree.has(gerund, {aux, mark, nsubj}) || tree.is(gerund, VerbClass::speech)
        || (tree[verb].deprel == advcl && !tree.is(speech, VerbClass::says_clause))) {
        return false;
    }
    return_to_gerund(sentence, tree, gerund, verb);
    hang(sentence, verb, speech, ccomp);
    hang(sentence, gerund, verb, csubj);
    return true;
}

// "was reported [missing] by the police": no deed but a state.
bool make_missing_state(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    if (tree[verb].lemma != "miss" || tree[verb].xpos != Xpos::vbg || above < 0
        || !is_one_of(tree[verb].deprel, {xcomp, advcl}) || tree.has(verb, {obj, mark})
        || !tree.is(above, VerbClass::finds_state)) {
        return false;
    }
    const bool passive = tree.has(above, {aux_pass, nsubj_pass});
    for (const int child : tree.children(verb)) {
        const bool by = passive && tree.has_case(child, "by");
        hang(sentence, child, above, by ? obl_agent : tree[child].deprel);
    }
    sentence.tokens[verb].upos = Upos::adj;
    sentence.tokens[verb].xpos = Xpos::jj;
    sentence.tokens[verb].lemma = "missing";
    hang(sentence, verb, above, xcomp);
    return true;
}

// "admitted [holding] shares": what one admits is no circumstance.
bool make_gerund_complement(Sentence& sentence, const RepairTree& tree, int gerund) {
    const int verb = gerund - 1;
    if (!fits(tree, gerund, {.as = {advcl}, .form = {Xpos::vbg}, .without = any_subject})
        || tree[gerund].head != verb || tree[verb].upos != Upos::verb
        || !tree.takes(PredicateKind::verb, verb, Complement::gerund)
        || tree.has(verb, {obj, ccomp, xcomp})) {
        return false;
    }
    hang(sentence, gerund, verb, xcomp);
    return true;
}

// "Arkan is [frustrated] with it, saying so": an adjective has no passive, and its subject speaks.
bool make_adjective_predicate(Sentence& sentence, const RepairTree& tree, int adjective) {
    const int auxiliary = tree.child(adjective, {aux_pass});
    const int subject = tree.child(adjective, {nsubj_pass});
    const int deed = tree.child(adjective, {advcl});
    if (!fits(tree, adjective, {.pos = {Upos::adj}, .without = {obl_agent, conj}})
        || auxiliary < 0 || subject < 0 || !fits(tree, deed, {.form = {Xpos::vbg}})) {
        return false;
    }
    hang(sentence, auxiliary, adjective, cop);
    hang(sentence, subject, adjective, nsubj);
    return true;
}

// "denied that he ['d] ordered it": had, since nothing would "ordered".
bool make_had(Sentence& sentence, const RepairTree& tree, int auxiliary) {
    const int verb = tree[auxiliary].head;
    if (!fits(tree, auxiliary, {.lemma = "would", .as = {aux}, .form = {Xpos::md}})
        || !fits(tree, verb, {.form = {Xpos::vbn}, .without = {aux_pass}})
        || tree.child(verb, {aux}, "have") >= 0 || tree.child(verb, {aux}, "be") >= 0) {
        return false;
    }
    sentence.tokens[auxiliary].lemma = "have";
    sentence.tokens[auxiliary].xpos = Xpos::vbd;
    return true;
}

// "asked Ann Lee, who backs it, to [leave]": it is what she is asked, not what is said of her.
bool lift_request(Sentence& sentence, const RepairTree& tree, int verb) {
    const int below = tree[verb].head;
    if (!fits(tree, verb, {.as = {advcl, xcomp}, .form = {Xpos::vb}})
        || !fits(tree, below, {.as = {acl_relcl}}) || tree.child(verb, {mark}, "to") < 0
        || comma_before(tree, verb) < 0) {
        return false;
    }
    const int above = find_above(tree, below, [&](int token) {
        return token < below && tree.is(token, VerbClass::directs_object)
               && fits(
                   tree,
                   token,
                   {.pos = {Upos::verb}, .with = {obj, iobj}, .without = {xcomp, ccomp}});
    });
    if (above < 0) {
        return false;
    }
    hang(sentence, verb, above, xcomp);
    return true;
}

// "went on to [sell] ferries": and sold them; no purpose.
bool make_phrasal_go_on(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    const int particle = above + 1;
    const bool goes_on = above >= 0 && is_one_of(tree[verb].deprel, {advcl, xcomp})
                         && tree[verb].xpos == Xpos::vb && tree[above].lemma == "go"
                         && particle < verb && tree[particle].lemma == "on"
                         && tree[particle].head == above
                         && tree.child(verb, {mark}, "to") == particle + 1;
    if (!goes_on || tree[particle].deprel == compound_prt) {
        return false;
    }
    hang(sentence, particle, above, compound_prt);
    hang(sentence, verb, above, xcomp);
    return true;
}

// "drones for [Russia] to use": the name is the subject of the infinitive.
bool make_subject_of_infinitive(Sentence& sentence, const RepairTree& tree, int name) {
    const int marker = tree.child(name, {case_}, "for");
    if (marker < 0 || !may_do_it(tree, name)) {
        return false;
    }
    const int verb = infinitive_behind(tree, name);
    if (verb < 0 || tree.has(verb, {nsubj}) || tree.dominates(verb, name)
        || tree.dominates(name, verb)) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
    hang(sentence, marker, verb, mark);
    return true;
}

// "accused the firm of fraud and [hiding] it": a preposition takes gerunds, too.
bool give_gerund_to_preposition(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    const int joint = verb - 1;
    if (!fits(
            tree,
            verb,
            {.as = {conj}, .form = {Xpos::vbg}, .without = any_subject | any_auxiliary})
        || !fits(tree, above, {.form = {Xpos::vbd, Xpos::vbz, Xpos::vbp}})
        || !fits(tree, joint, {.as = {cc}})) {
        return false;
    }
    int noun = joint - 1;
    while (noun > above && !tree.has(noun, {case_})) {
        noun = tree[noun].head;
    }
    if (noun <= above || !is_noun(tree[noun]) || tree.cover(noun).last != joint) {
        return false;
    }
    hang(sentence, verb, noun, conj);
    return true;
}

// "a report from an agency, [obtained] by Arkan": one obtains, sees or publishes the text; "a letter
// to the press [claiming] it": the letter says so.
bool lift_handed_text(Sentence& sentence, const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const bool handed =
        tree[verb].deprel == acl && noun >= 0 && noun < verb && tree[noun].deprel == nmod
        && ((tree[verb].xpos == Xpos::vbn && tree.is(verb, VerbClass::hands_text))
            || (tree[verb].xpos == Xpos::vbg && tree.is(verb, VerbClass::speech)
                && tree.has_case(noun, "to")));
    if (!handed || tree.is(noun, VerbClass::is_text)) {
        return false;
    }
    const int text = tree[noun].head;
    if (!tree.is(text, VerbClass::is_text) || tree[text].upos != Upos::noun) {
        return false;
    }
    hang(sentence, verb, text, acl);
    return true;
}

}  // namespace newsgraph
