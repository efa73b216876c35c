// Subjects that a tree gives to the wrong verb, and verbs that lose their subject.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// "[Lagos] ...": a place that begins the sentence as the subject of a verb behind it.
bool opens_as_place(const RepairTree& tree, int name) {
    return tree.is_place(name) && fits(tree, name, {.as = {nsubj, nsubj_pass}})
           && tree[name].head > name && tree.cover(name).first == 0;
}

bool is_dash(const Token& token) {
    return is_one_of(token.lemma, {"-", "--", "–", "—"});
}

// "(AP) —": what stands behind the brackets that open at that token, if some do.
int behind_brackets(const Tree& tree, int token, int end) {
    if (tree[token].xpos != Xpos::lrb) {
        return token;
    }
    while (token < end && tree[token].xpos != Xpos::rrb) {
        ++token;
    }
    return token + 1;
}

// The dash or colon behind the name of a town and the agency in brackets; -1: none.
int end_of_dateline(const Tree& tree, int town, int verb) {
    int mark = town + 1;
    while (mark < verb && tree[mark].head == town && fits(tree, mark, {.as = {flat, nmod}})) {
        ++mark;
    }
    mark = behind_brackets(tree, mark, verb);
    const bool ends = mark < verb && tree[mark].xpos != Xpos::hyph
                      && (is_dash(tree[mark]) || tree[mark].lemma == ":");
    return ends ? mark : -1;
}

// What the tree takes for another name of that one behind the mark; -1: nothing.
int child_behind(const Tree& tree, int name, int mark) {
    for (const int child : tree.children(name)) {
        if (child > mark && is_one_of(tree[child].deprel, {appos, conj, parataxis})
            && is_noun(tree[child]) && tree.cover(child).first <= mark + 1) {
            return child;
        }
    }
    return -1;
}

}  // namespace

namespace {

bool has_subject_behind(const Tree& tree, int verb, int that) {
    return std::ranges::any_of(tree.children(verb), [&](int child) {
        return child > that && child < verb && fits(tree, child, {.as = {nsubj, nsubj_pass}});
    });
}

}  // namespace

// "the trouble is that Oslo [sold] ships": the trouble does nothing, and "is" is not that of the
// selling.
bool part_from_outer_noun(Sentence& sentence, const RepairTree& tree, int verb) {
    const int that = tree.child(verb, {mark}, "that");
    const int be = that - 1;
    if (be <= 0 || be > verb || !fits(tree, verb, {.pos = {Upos::verb}})
        || !fits(tree, be, {.lemma = "be"}) || tree[be].head != verb) {
        return false;
    }
    const int noun = tree.child(verb, {nsubj_outer, nsubj, nsubj_pass});
    if (!has_subject_behind(tree, verb, that) || noun > be
        || !fits(tree, noun, {.pos = {Upos::noun}})) {
        return false;
    }
    hang(sentence, noun, verb, dislocated);
    hang(sentence, be, verb, discourse);
    return true;
}

// "[LAGOS] (AP) — The port closed", "[Lagos]: The port closed": where it was written.
bool part_dateline(Sentence& sentence, const RepairTree& tree, int town) {
    const int verb = tree[town].head;
    const int mark = opens_as_place(tree, town) ? end_of_dateline(tree, town, verb) : -1;
    if (mark < 0) {
        return false;
    }
    const Deprel relation = tree[town].deprel;
    const auto subjects = children_as(tree, verb, relation);
    const bool second = subjects.size() > 1 && subjects[1] > mark && subjects[1] < verb;
    const int noun = second ? subjects[1] : child_behind(tree, town, mark);
    if (!fits(tree, noun, {.without = {nsubj, cop}})) {
        return false;
    }
    hang(sentence, town, verb, dislocated);
    hang(sentence, noun, verb, relation);
    return true;
}

// "[celebration] all week, a relic was shown": of two subjects with a comma between the verb has
// but the second.
bool part_from_second_subject(Sentence& sentence, const RepairTree& tree, int noun) {
    const int verb = tree[noun].head;
    if (!fits(
            tree,
            noun,
            {.as = {nsubj, nsubj_pass}, .pos = {Upos::noun}, .without = {det, nmod_poss, conj}})
        || verb < noun) {
        return false;
    }
    const auto subjects = children_as(tree, verb, tree[noun].deprel);
    const int second = subjects.size() == 2 && subjects[0] == noun ? subjects[1] : -1;
    if (!fits(tree, second, {.with = {det}, .without = {case_}}) || second > verb
        || comma_before(tree, second) < 0) {
        return false;
    }
    hang(sentence, noun, verb, dislocated);
    return true;
}

namespace {

// "said Arkan had [found] the sale was unfair": the verb below the saying whose object stands where
// the clause lacks a subject; -1: none.
int verb_with_subject(const RepairTree& tree, int predicate, int tense) {
    for (const int verb : children_as(tree, tree[predicate].head, ccomp)) {
        const int object = verb < predicate ? tree.child(verb, {obj}) : -1;
        if (object > verb && tree.cover(object).last == tense && !tree.has(verb, {ccomp, xcomp})
            && tree.takes(PredicateKind::verb, verb, Complement::finite)) {
            return verb;
        }
    }
    return -1;
}

}  // namespace

// "said Arkan had found [the sale] was [unfair]": the subject that the clause lacks stands before it
// as what was found.
bool give_object_to_content(Sentence& sentence, const RepairTree& tree, int predicate) {
    const int tense = tree.child(predicate, {cop, aux, aux_pass});
    if (!fits(tree, predicate, {.as = {ccomp}, .without = any_subject}) || tense < 0
        || !is_tensed(tree, predicate)) {
        return false;
    }
    const int verb = verb_with_subject(tree, predicate, tense);
    if (verb < 0) {
        return false;
    }
    const int marker = tree.child(predicate, {mark});
    if (marker >= 0 && marker == tree.cover(predicate).first) {
        hang(sentence, marker, verb, mark);
    }
    for (const int child : children_as(tree, predicate, advcl)) {
        const bool saying = tree.is(child, VerbClass::speech) && !tree.has(child, {mark});
        hang(sentence, child, saying ? tree[predicate].head : predicate, advcl);
    }
    hang(sentence, tree.child(verb, {obj}), predicate, subject_relation(tree, predicate));
    hang(sentence, predicate, verb, ccomp);
    return true;
}

// "bought boats for [Togo] to use": between the two marks of its clause stands who does it.
bool make_subject_of_purpose(Sentence& sentence, const RepairTree& tree, int noun) {
    const int mark_before = tree.cover(noun).first - 1;
    const int to = tree.cover(noun).last;
    if (mark_before < 0 || to >= tree.size() || !is_noun(tree[noun])
        || !fits(tree, noun, {.as = {obl, nmod}, .without = {case_}})
        || tree[mark_before].lemma != "for" || tree[to].xpos != Xpos::to
        || tree[mark_before].deprel != mark || tree[mark_before].head != tree[to].head) {
        return false;
    }
    hang(sentence, noun, tree[to].head, nsubj);
    return true;
}

}  // namespace newsgraph
