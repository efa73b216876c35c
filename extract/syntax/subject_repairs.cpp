// Subjects that a tree gives to the wrong verb, and verbs that lose their subject.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// The first word of a phrase that is none of its punctuation.
int first_word(const Tree& tree, int token) {
    int first = tree.cover(token).first;
    while (first < token && tree[first].upos == Upos::punct) {
        ++first;
    }
    return first;
}

bool is_subject_place(const RepairTree& tree, int name) {
    return tree.is_named(name, EntityType::place)
           && is_one_of(tree[name].deprel, {nsubj, nsubj_pass})
           && !tree.has(name, {case_, appos});
}

// ", Ann Lee [prayed]": a verb with tense that nobody does.
bool lacks_subject(const Tree& tree, int verb) {
    return fits(
               tree,
               verb,
               {.as = {root, ccomp, parataxis},
                .pos = {Upos::verb},
                .without = any_subject | any_auxiliary | TagSet{mark, cc}})
           && is_finite_form(tree[verb].xpos);
}

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

// "pupils sang, [Ann Lee] prayed": the noun between a comma and a verb that lacks a subject is no
// object of the verb before.
bool give_object_to_next_verb(Sentence& sentence, const RepairTree& tree, int noun) {
    const int before = tree[noun].head;
    if (!fits(tree, noun, {.as = {obj}, .pos = noun_or_name, .without = {case_, cc, conj}})
        || before > noun || comma_before(tree, noun) < 0) {
        return false;
    }
    const int next = tree.cover(noun).last;
    if (!lacks_subject(tree, next) || !has_some_subject(tree, before)
        || tree.dominates(noun, next)) {
        return false;
    }
    hang(sentence, noun, next, nsubj);
    return true;
}

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

// "Lagos and Accra [officials] said": the officials of both.
bool share_compound(Sentence& sentence, const RepairTree& tree, int noun) {
    const int name = tree.child(noun, {compound});
    if (!fits(
            tree,
            noun,
            {.as = {nsubj, nsubj_pass, conj}, .form = {Xpos::nns}, .without = {det, nmod_poss}})
        || name < 0) {
        return false;
    }
    const int above = tree[noun].head;
    const bool listed = tree[noun].deprel == conj;
    const int first = listed ? above : tree.child(above, {nsubj, nsubj_pass});
    const int conjunction = first_word(tree, noun);
    if (first < 0 || first != conjunction - 1 || tree[conjunction].deprel != cc
        || !is_subject_place(tree, first) || !tree.is_named(name, EntityType::place)) {
        return false;
    }
    hang(sentence, noun, tree[first].head, tree[first].deprel);
    hang(sentence, first, noun, compound);
    hang(sentence, name, first, conj);
    hang(sentence, conjunction, name, cc);
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

// "[Election]: Lee wins": what stands before a colon is the topic, no subject.
bool part_at_colon(Sentence& sentence, const RepairTree& tree, int noun) {
    const int verb = tree[noun].head;
    if (tree[noun].deprel != nsubj || verb < noun || sentence.place != Place::title) {
        return false;
    }
    const int behind = tree.cover(noun).last;
    const bool colon =
        behind < verb && (tree[behind].lemma == ":" || tree[behind - 1].lemma == ":");
    if (!colon || children_as(tree, verb, nsubj).size() < 2) {
        return false;
    }
    hang(sentence, noun, verb, dislocated);
    return true;
}

// "Chad - which doubts it - [called] for a vote": the verb of the sentence behind a clause that is
// set off from the subject; a dash before it makes no compound.
bool make_main_verb(Sentence& sentence, const RepairTree& tree, int verb) {
    const int closing = verb - 1;
    const bool tensed = fits(
        tree,
        verb,
        {.as = {advcl, conj, ccomp, xcomp, parataxis},
         .form = {Xpos::vbd, Xpos::vbz, Xpos::vbn},
         .without = any_subject | any_auxiliary | TagSet{mark, cc, cop}});
    const int clause =
        find_above(tree, verb, [&](int token) { return tree[token].deprel == acl_relcl; });
    const int noun = head_of(tree, clause);
    const int opening = clause < 0 ? -1 : tree.cover(clause).first;
    if (!tensed || noun < 0 || tree[noun].head >= 0 || !is_noun(tree[noun])
        || tree.has(noun, {cop}) || !fits(tree, opening, {.pos = {Upos::punct}})
        || !fits(tree, closing, {.lemma = tree[opening].lemma, .pos = {Upos::punct}})) {
        return false;
    }
    for (const int before : children_as(tree, verb, compound)) {
        hang(sentence, before, tree[verb].head, tree.has(before, {case_}) ? obl : obj);
    }
    for (const int point : children_as(tree, noun, punct)) {
        hang(sentence, point, point > verb ? verb : noun, punct);
    }
    hang(sentence, verb, -1, root);
    hang(sentence, noun, verb, nsubj);
    sentence.tokens[verb].xpos = tree[verb].xpos == Xpos::vbz ? Xpos::vbz : Xpos::vbd;
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
