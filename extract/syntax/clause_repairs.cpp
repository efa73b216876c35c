#include "core/one_of.hpp"
#include "extract/syntax/speech_verbs.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

// "difficulties in sustaining", "progress in building"
bool is_found_in_doing(std::string_view noun) {
    return is_one_of(
        noun,
        {"difficulty",
         "trouble",
         "success",
         "progress",
         "stride",
         "role",
         "interest",
         "advance",
         "advancement",
         "problem"});
}

}  // namespace

// "reported on Wednesday that Iran's ministry [denied] it"
bool lift_from_day(Sentence& sentence, const Tree& tree, int verb) {
    const int day = tree[verb].head;
    const bool relative = tree[verb].deprel == acl_relcl || tree[verb].deprel == acl;
    if (!relative || day < 0 || !is_day_or_month(tree[day].lemma) || tree[day].head < 0) {
        return false;
    }
    const int said = tree[day].head;
    const bool that = tree.child(verb, {mark, nsubj, obj}, "that") >= 0;
    if (tree[said].upos != Upos::verb || !that || tree.has(said, {ccomp, obj})) {
        return false;
    }
    hang(sentence, verb, said, ccomp);
    return true;
}

// "He noted that it did not sell, and [mentioned] a bid": what follows "did" or "to" is no past
// tense, so the second verb goes with the one above.
bool lift_finite_conjunct(Sentence& sentence, const Tree& tree, int verb) {
    const int first = tree[verb].head;
    const Xpos tag = tree[verb].xpos;
    const bool odd = tree[verb].deprel == conj && is_finite_form(tag) && first >= 0
                     && tree[first].upos == Upos::verb && tree[first].xpos == Xpos::vb
                     && (tree.has(first, {aux}) || tree.child(first, {mark}, "to") >= 0)
                     && !tree.has(verb, {aux, aux_pass, cop, nsubj, nsubj_pass, expl});
    int above = odd ? tree[first].head : -1;
    for (int steps = 0; above >= 0 && steps < tree.size(); ++steps, above = tree[above].head) {
        if (tree[above].upos == Upos::verb && tree[above].xpos == tag
            && tree.has(above, {nsubj, nsubj_pass})) {
            hang(sentence, verb, above, conj);
            return true;
        }
    }
    return false;
}

// "It refused to sell drones but [trained] pilots": what a conjunction joins to a verb is no
// property of the noun behind it.
bool make_participle_conjunct(Sentence& sentence, const Tree& tree, int verb) {
    const int noun = tree[verb].head;
    const int conjunction = verb - 1;
    const bool odd = tree[verb].xpos == Xpos::vbn && tree[verb].deprel == amod && noun > verb
                     && conjunction > 0 && tree[conjunction].deprel == cc
                     && (tree[conjunction].head == verb || tree[conjunction].head == noun)
                     && is_one_of(tree[noun].deprel, {obj, obl});
    int above = odd ? tree[noun].head : -1;
    for (int steps = 0; above >= 0 && steps < tree.size(); ++steps, above = tree[above].head) {
        if (above < conjunction && is_finite_form(tree[above].xpos)
            && tree.has(above, {nsubj, nsubj_pass})) {
            hang(sentence, verb, above, conj);
            hang(sentence, noun, verb, obj);
            hang(sentence, conjunction, verb, cc);
            sentence.tokens[verb].xpos = Xpos::vbd;
            return true;
        }
    }
    return false;
}

// "what [will] be hundreds of drones has arrived": the auxiliary before a copula is the copula's.
bool give_auxiliary_to_copula(Sentence& sentence, const Tree& tree, int auxiliary) {
    const int copula = auxiliary + 1;
    if (tree[auxiliary].deprel != aux || copula >= tree.size() || tree[copula].deprel != cop
        || tree[copula].head == tree[auxiliary].head || tree[copula].head < copula
        || tree.dominates(auxiliary, tree[copula].head)) {
        return false;
    }
    hang(sentence, auxiliary, tree[copula].head, aux);
    return true;
}

// "noted that data [indicate] the drones have failed": of two subjects of a clause the one before
// the verb above it is that verb's.
bool take_subject_of_clause(Sentence& sentence, const Tree& tree, int verb) {
    const int clause = tree.child(verb, {ccomp});
    if (clause < verb || !is_finite_form(tree[verb].xpos)
        || tree.has(verb, {nsubj, nsubj_pass, csubj, expl})) {
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

// "“... to sell its ships,” according to [Ann Lee]": behind a quotation it is said of all of it.
bool lift_source_of_quotation(Sentence& sentence, const Tree& tree, int source) {
    const int mark = tree.cover(source).first - 1;
    if (tree.child(source, {case_}, "accord") < 0 || mark < 1
        || tree[mark].xpos != Xpos::close_quote || tree[source].head >= mark
        || tree[source].head < 0) {
        return false;
    }
    int main = tree[source].head;
    for (int steps = 0; tree[main].head >= 0 && steps < tree.size(); ++steps) {
        main = tree[main].head;
    }
    if (main == tree[source].head) {
        return false;
    }
    hang(sentence, source, main, obl);
    return true;
}

// "looks to Riga for means to [build] ships": who looks builds, with those means.
bool give_infinitive_to_means(Sentence& sentence, const Tree& tree, int verb) {
    const int above = tree[verb].head;
    const int noun = verb - 2;
    const bool bare = tree[verb].xpos == Xpos::vb && noun > above && above >= 0
                      && is_one_of(tree[verb].deprel, {advcl, xcomp})
                      && tree.child(verb, {mark}, "to") == verb - 1;
    if (!bare || tree[noun].upos != Upos::noun || tree.child(noun, {case_}, "for") < 0
        || !is_one_of(tree[above].lemma, {"look", "turn", "rely", "depend"})
        || tree.dominates(verb, noun)) {
        return false;
    }
    hang(sentence, verb, noun, acl);
    return true;
}

// "information about Russia and Iran [discussing] the sale": who stands right before does it.
bool give_participle_to_noun(Sentence& sentence, const Tree& tree, int verb) {
    const int noun = verb - 1;
    const bool bare = tree[verb].xpos == Xpos::vbg && tree[verb].deprel == advcl
                      && !tree.has(verb, {mark, aux, cop, nsubj});
    if (!bare || noun < 0 || tree[noun].upos != Upos::propn) {
        return false;
    }
    const int first = tree[noun].deprel == conj ? tree[noun].head : noun;
    const bool about =
        first >= 0 && tree[first].deprel == nmod && tree.child(first, {case_}, "about") >= 0;
    if (!about || tree.dominates(verb, first)) {
        return false;
    }
    hang(sentence, verb, first, acl);
    return true;
}

// "The bank sold ships, a spokesman [said]": no second deed but who says the first.
bool make_trailing_speech(Sentence& sentence, const Tree& tree, int verb) {
    const bool says = tree[verb].upos == Upos::verb && is_finite_form(tree[verb].xpos)
                      && is_one_of(tree[verb].deprel, {conj, advcl}) && tree[verb].head < verb
                      && is_speech_verb(tree[verb].lemma);
    if (!says || tree.has(verb, {cc, mark, ccomp, xcomp, csubj}) || !tree.has(verb, {nsubj})
        || (tree.has(verb, {obj}) && tree[verb].lemma != "tell")) {
        return false;
    }
    const Range range = tree.cover(verb);
    const bool after_comma = tree[range.first].upos == Upos::punct
                             || (range.first > 0 && tree[range.first - 1].upos == Upos::punct);
    for (int i = range.last; i < tree.size(); ++i) {
        if (tree[i].upos != Upos::punct) {
            return false;
        }
    }
    if (!after_comma) {
        return false;
    }
    hang(sentence, verb, tree[verb].head, parataxis);
    return true;
}

// "fined the bank of Ann Lee, [accusing] it of theft": who accuses is who fined, not whom the
// sentence has named last.
bool lift_saying_participle(Sentence& sentence, const Tree& tree, int verb) {
    const int noun = tree[verb].head;
    const bool says = tree[verb].xpos == Xpos::vbg && tree[verb].deprel == acl
                      && is_speech_verb(tree[verb].lemma);
    if (!says || noun < 0 || verb < 1 || tree[verb - 1].upos != Upos::punct
        || (tree[noun].upos != Upos::propn && tree[noun].upos != Upos::noun)) {
        return false;
    }
    int above = noun;
    for (int steps = 0; steps < tree.size() && above >= 0; ++steps) {
        if (base_of(tree[above].deprel) == nsubj) {
            return false;
        }
        above = tree[above].head;
        if (above >= 0 && tree[above].upos == Upos::verb && above < noun
            && tree.has(above, {nsubj})) {
            hang(sentence, verb, above, advcl);
            return true;
        }
    }
    return false;
}

// "the [north], comprising three districts": what it is made up of is said of the noun before.
bool give_members_to_noun(Sentence& sentence, const Tree& tree, int verb) {
    const bool members =
        tree[verb].xpos == Xpos::vbg && tree[verb].deprel == advcl
        && is_one_of(tree[verb].lemma, {"comprise", "contain", "house", "encompass"})
        && !tree.has(verb, {mark, aux, nsubj});
    const int noun = verb - 2;
    if (!members || noun < 0 || tree[verb - 1].upos != Upos::punct
        || (tree[noun].upos != Upos::noun && tree[noun].upos != Upos::propn)) {
        return false;
    }
    int head = noun;
    for (int steps = 0; steps < tree.size() && tree[head].head >= 0
                        && is_one_of(tree[head].deprel, {flat, compound});
         ++steps) {
        head = tree[head].head;
    }
    if (tree.dominates(verb, head)) {
        return false;
    }
    hang(sentence, verb, head, acl);
    return true;
}

// "detailed Oslo's strides in [producing] copies": whose strides they are produces.
bool give_gerund_to_noun(Sentence& sentence, const Tree& tree, int verb) {
    const int noun = verb - 2;
    const bool in = verb >= 2 && tree[verb].xpos == Xpos::vbg && tree[verb].deprel == advcl
                    && tree[verb - 1].lemma == "in" && tree[verb - 1].head == verb;
    if (!in || tree[noun].head != tree[verb].head
        || !(tree.has(noun, {nmod_poss}) || is_found_in_doing(tree[noun].lemma))) {
        return false;
    }
    hang(sentence, verb, noun, acl);
    return true;
}

// "evidence that Oslo [sold] ships": a relative clause is not marked, its "that" is a pronoun.
// "told Reuters that it [sold] ships": what is told is no clause of the one who hears it.
bool make_content_clause(Sentence& sentence, const Tree& tree, int verb) {
    const Deprel relation = tree[verb].deprel;
    if ((relation != acl_relcl && relation != acl) || tree.child(verb, {mark}, "that") < 0) {
        return false;
    }
    const int above = tree[verb].head;
    const Token& noun = tree[above];
    const bool hears = noun.deprel == iobj || (noun.deprel == obj && noun.upos == Upos::propn);
    if (hears && noun.head >= 0 && !tree.has(noun.head, {ccomp, xcomp})) {
        hang(sentence, verb, noun.head, ccomp);
        return true;
    }
    hang(sentence, verb, above, acl);
    return relation != acl;
}

}  // namespace newsgraph
