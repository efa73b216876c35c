// What a clause hangs on, and what it consists of.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

// "did [sell]", "to [sell]"
bool is_bare(const Tree& tree, int verb) {
    return tree[verb].upos == Upos::verb && tree[verb].xpos == Xpos::vb
           && (tree.has(verb, {aux}) || tree.child(verb, {mark}, "to") >= 0);
}

// "said the port has closed and [said] why": who says so says more.
bool says_it_again(const RepairTree& tree, int first, int verb) {
    const int above = tree[first].head;
    return tree[first].deprel == ccomp && above >= 0 && tree[above].lemma == tree[verb].lemma
           && tree.is(verb, VerbClass::speech);
}

// "had come and [spoke]": a participle goes with no past tense; that of regular verbs, which is as
// long as its lemma and more, looks like one.
bool is_other_tense(const Tree& tree, int first, int verb) {
    const bool irregular = tree[verb].span.size() <= tree[verb].lemma.size();
    const int auxiliary = tree.child(first, {aux});  // "[would] be sunk and [spoke]"
    const bool modal = auxiliary >= 0 && tree[auxiliary].xpos == Xpos::md;
    return (modal || tree.child(first, {aux}, "have") >= 0) && tree[first].xpos == Xpos::vbn
           && tree[verb].xpos == Xpos::vbd && irregular && tree.has(verb, {cc});
}

// "told the court she was [forced] to drink": nothing is missing that the court could be.
bool is_told_whole(const RepairTree& tree, int verb) {
    const int hearer = tree[verb].head;
    const int told = head_of(tree, hearer);
    if (tree[verb].deprel != acl_relcl || told < 0
        || !is_one_of(tree[hearer].deprel, {iobj, obj})
        || !tree.is(told, VerbClass::tells_hearer) || tree.has(told, {ccomp, xcomp})) {
        return false;
    }
    const int subject = tree.child(verb, {nsubj, nsubj_pass});
    const bool whole = tree.has(verb, {nsubj_pass, obj, ccomp});
    return whole && subject > hearer && !is_relative_pronoun(tree[subject]);
}

// "explained that it had a share, and [said] so": who explains says more.
bool says_more(const RepairTree& tree, int first, int verb) {
    const int above = tree[first].head;
    return comma_before(tree, verb) >= 0 && tree[first].deprel == ccomp && above >= 0
           && tree.is(above, VerbClass::speech) && tree.is(verb, VerbClass::speech)
           && tree.has(verb, {cc, ccomp}) && !tree.is(first, VerbClass::speech);
}

bool goes_higher(const RepairTree& tree, int first, int verb) {
    return says_more(tree, first, verb) || is_bare(tree, first)
           || is_other_tense(tree, first, verb) || says_it_again(tree, first, verb);
}

// "evidence the raids [came] from Oslo": nothing is missing that the evidence could be.
bool is_bare_content(const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const int subject = tree.child(verb, {nsubj, nsubj_pass});
    return tree[verb].deprel == acl_relcl && subject > noun
           && tree.is(noun, VerbClass::has_content) && tree.cover(subject).first == noun + 1
           && !is_relative_pronoun(tree[subject])
           && (tree.has(verb, {obj, cop, aux_pass}) || tree.is(verb, VerbClass::intransitive)
               || is_one_of(tree[verb].lemma, {"come", "go"}));
}

// "said in a statement that it [sold] ships", "replied to the panel that they [were] there"
bool is_said_there(const RepairTree& tree, int noun, int clause) {
    const int verb = tree[noun].head;
    return tree[noun].deprel == obl && verb >= 0 && tree.is(verb, VerbClass::speech)
           && (tree.has_case(noun, "in")
               || ((tree.has_case(noun, "to") || tree.has_case(noun, "during"))
                   && has_some_subject(tree, clause)));
}

// "said in an email that she never [meant] to harm Bo": the "that" read as a pronoun, when nothing
// else is said; -1: none.
int misread_that(const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const int that = tree.child(verb, {obj}, "that");
    const bool whole = fits(tree, verb, {.as = {acl_relcl}}) && that > noun
                       && tree.has(verb, {nsubj, nsubj_pass}) && tree.has(verb, {xcomp, ccomp});
    return whole && is_said_there(tree, noun, verb)
                   && fits(tree, tree[noun].head, {.without = {ccomp, xcomp, parataxis, obj}})
                   && tree[tree[noun].head].deprel != parataxis
               ? that
               : -1;
}

// "told [Reuters] that it sold ships", or said there: what is told is no clause of the noun.
bool is_told_beside(const RepairTree& tree, int noun, int clause) {
    return is_said_there(tree, noun, clause) || fits(tree, noun, {.as = {iobj}})
           || fits(tree, noun, {.as = {obj}, .pos = {Upos::propn}});
}

// "[but] trained pilots", whether it hangs on the verb or on the noun behind it.
bool joins(const Tree& tree, int conjunction, int verb) {
    return conjunction > 0 && tree[conjunction].deprel == cc
           && (tree[conjunction].head == verb || tree[conjunction].head == tree[verb].head);
}

// "there was no crew", "the port [is] shut": nobody who could have asked for something then.
bool cannot_have_asked(const Tree& tree, int clause) {
    const auto is_present = [&](int token) {
        return is_one_of(tree[token].xpos, {Xpos::vbz, Xpos::vbp});
    };
    return tree.has(clause, {expl}) || is_present(clause)
           || std::ranges::any_of(tree.children(clause), [&](int child) {
                  return is_one_of(tree[child].deprel, {aux, aux_pass, cop})
                         && is_present(child);
              });
}

// "has seized ships and [ordered] crews out", "is fined and [ordered] to pay": one auxiliary for both
bool shares_auxiliary(const Tree& tree, int clause, int verb) {
    return tree.child(clause, {aux}, "have") >= 0
           || (tree[verb].xpos == Xpos::vbn && tree.has(clause, {aux, aux_pass, cop}));
}

}  // namespace

// "He noted that it did not sell, and [mentioned] a bid": what follows "did" or "to" is no past
// tense, so the second verb goes with the one above; "were able to say it had come and [spoke]"
// likewise.
bool lift_finite_conjunct(Sentence& sentence, const RepairTree& tree, int verb) {
    const int first = tree[verb].head;
    const Xpos tag = tree[verb].xpos;
    const bool bare =
        is_finite_form(tag)
        && fits(
            tree,
            verb,
            {.as = {conj}, .without = any_auxiliary | TagSet{cop, nsubj, nsubj_pass, expl}});
    if (!bare || first < 0 || !goes_higher(tree, first, verb)) {
        return false;
    }
    const int above = find_above(tree, first, [&](int token) {
        const int copula = tree.child(token, {cop});
        const Token& tensed = tree[copula < 0 ? token : copula];
        return (copula >= 0 || tensed.upos == Upos::verb) && tensed.xpos == tag
               && tree.has(token, {nsubj, nsubj_pass});
    });
    if (above < 0) {
        return false;
    }
    hang(sentence, verb, above, conj);
    return true;
}

// "said there was no crew and [urged] Lagos to send one": who says the first asks for the second.
bool lift_demand(Sentence& sentence, const RepairTree& tree, int verb) {
    const int clause = tree[verb].head;
    const int saying = head_of(tree, clause);
    constexpr Shape demand{
        .as = {conj},
        .form = {Xpos::vbd, Xpos::vbn},
        .with = {obj, iobj, obl},
        .without = any_subject | any_auxiliary};
    if (!fits(tree, verb, demand) || !fits(tree, clause, {.as = {ccomp}})
        || !fits(tree, saying, {.form = {Xpos::vbd}}) || saying > clause) {
        return false;
    }
    const bool asks =
        tree.is(verb, VerbClass::directs_object) || tree.is(verb, VerbClass::calls_on);
    if (!asks || !tree.is(saying, VerbClass::speech) || !cannot_have_asked(tree, clause)
        || shares_auxiliary(tree, clause, verb)) {
        return false;
    }
    hang(sentence, verb, saying, conj);
    return true;
}

// "said it was so; the clerk [left]": what stands behind a semicolon with a subject of its own is
// another sentence.
bool part_at_semicolon(Sentence& sentence, const RepairTree& tree, int verb) {
    const int above = tree[verb].head;
    if (!fits(tree, verb, {.as = {ccomp, conj, parataxis}, .with = any_subject}) || above > verb
        || mark_before(tree, verb, ";") < 0) {
        return false;
    }
    const int main = root_above(tree, verb);
    if (main < 0 || main > verb || (above == main && tree[verb].deprel == parataxis)) {
        return false;
    }
    hang(sentence, verb, main, parataxis);
    return true;
}

// "It refused to sell drones but [trained] pilots", "killed Ana Kruse and badly [wounded] Bo Ek":
// what a conjunction joins to a verb is no property of the noun behind it.
bool make_participle_conjunct(Sentence& sentence, const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const int adverb = tree.child(verb, {advmod});
    const int conjunction = adverb >= 0 && adverb < verb ? adverb - 1 : verb - 1;
    // "bought boats and used cars"; but nobody kills the wounded
    const bool listed =
        fits(tree, noun, {.as = {conj}, .without = {det}}) && tree.is(verb, VerbClass::harms);
    if (tree[verb].xpos != Xpos::vbn || tree[verb].deprel != amod || noun < verb
        || !(listed || is_one_of(tree[noun].deprel, {obj, obl}))
        || !joins(tree, conjunction, verb)) {
        return false;
    }
    const int above = find_above(tree, noun, [&](int token) {
        return token < conjunction && is_finite_form(tree[token].xpos)
               && tree.has(token, {nsubj, nsubj_pass});
    });
    if (above < 0 || (listed && !tree.is(above, VerbClass::harms))) {
        return false;
    }
    hang(sentence, verb, above, conj);
    hang(sentence, noun, verb, obj);
    hang(sentence, conjunction, verb, cc);
    sentence.tokens[verb].xpos = Xpos::vbd;
    return true;
}

// "noted that data [indicate] the drones have failed": of two subjects of a clause the one before
// the verb above it is that verb's.
bool take_subject_of_clause(Sentence& sentence, const RepairTree& tree, int verb) {
    const int clause = tree.child(verb, {ccomp});
    if (clause < verb || !is_finite_form(tree[verb].xpos) || has_some_subject(tree, verb)) {
        return false;
    }
    const auto subjects = children_as(tree, clause, nsubj);
    if (subjects.size() != 2 || subjects[0] > verb || subjects[1] < verb) {
        return false;
    }
    hang(sentence, subjects[0], verb, nsubj);
    for (const int marker : children_as(tree, clause, mark)) {
        if (marker < subjects[0]) {
            hang(sentence, marker, verb, mark);
        }
    }
    return true;
}

// "evidence that Oslo [sold] ships": a relative clause is not marked, its "that" is a pronoun.
// "told Reuters that it [sold] ships": what is told is no clause of the one who hears it; "said in
// a statement that it [sold] ships", "replied to Chad that it [sold] ships": nor of the text.
bool make_content_clause(Sentence& sentence, const RepairTree& tree, int verb) {
    const Deprel relation = tree[verb].deprel;
    const int above = tree[verb].head;
    if (is_bare_content(tree, verb)) {
        hang(sentence, verb, above, acl);
        return true;
    }
    if (is_told_whole(tree, verb)) {
        hang(sentence, verb, tree[above].head, ccomp);
        return true;
    }
    if (const int that = misread_that(tree, verb); that >= 0) {
        hang(sentence, verb, tree[above].head, ccomp);
        hang(sentence, that, verb, mark);
        sentence.tokens[that].upos = Upos::sconj;
        return true;
    }
    if (!fits(tree, verb, {.as = {acl_relcl, acl}}) || tree.child(verb, {mark}, "that") < 0) {
        return false;
    }
    const int telling = is_told_beside(tree, above, verb) ? tree[above].head : -1;
    if (telling >= 0 && !tree.has(telling, {ccomp, xcomp})) {
        hang(sentence, verb, telling, ccomp);
        return true;
    }
    hang(sentence, verb, above, acl);
    return relation != acl;
}

// "A clerk alleged ferries and boats were [used]": what is joined to a verb of saying without a
// word and has a subject of its own is what is said.
bool make_unmarked_content(Sentence& sentence, const RepairTree& tree, int verb) {
    const int speech = tree[verb].head;
    const int subject = tree.child(verb, {nsubj, nsubj_pass});
    if (!is_one_of(tree[verb].deprel, {conj, advcl}) || speech < 0 || subject <= speech
        || !tree.is(speech, VerbClass::speech) || tree.has(speech, {obj, ccomp, xcomp})
        || tree.has(verb, {mark, advmod})) {
        return false;
    }
    // An "and" of the subject hangs on the verb at times.
    if (tree.cover(verb).first != speech + 1 || tree[speech + 1].deprel == cc) {
        return false;
    }
    hang(sentence, verb, speech, ccomp);
    return true;
}

}  // namespace newsgraph
