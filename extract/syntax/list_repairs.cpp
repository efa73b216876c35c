// Repairs of lists that stand behind what they are of.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>

namespace newsgraph {

using enum Deprel;

namespace {

// ", the Petrel": a name that begins a list.
bool opens_list(const Tree& tree, int name) {
    return name >= 3 && tree[name].upos == Upos::propn && tree[name - 1].lemma == "the"
           && tree[name - 2].lemma == ",";
}

// The noun that an "and" joins to another and that ends before that token; -1: none.
int conjunct_ending_at(const Tree& tree, int end) {
    int name = end - 1;
    while (is_one_of(base_of(tree[name].deprel), {flat, compound}) && tree[name].head >= 0) {
        name = tree[name].head;
    }
    const int before = tree.cover(name).first - 1;
    const bool joined = tree.has(name, {cc}) || (before >= 0 && tree[before].deprel == cc);
    return joined && tree[name].deprel == conj && is_noun(tree[name])
                   && tree.cover(name).last == end
               ? name
               : -1;
}

// "have [sunk] ten", "by [sinking] ten": the form that a verb beside it would have; none of a
// passive.
bool shares_form(const Tree& tree, int first, int verb) {
    const Xpos form = tree[first].xpos;
    const int main = tree.first_conjunct(first);
    const bool perfect = form == Xpos::vbn && tree.child(main, {aux}, "have") >= 0
                         && !tree.has(main, {aux_pass});
    return tree[verb].xpos == form && (form == Xpos::vbg || perfect);
}

// "[displaced] millions": nothing else before the noun.
bool opens_member(const Tree& tree, int participle, int noun) {
    const int before = participle - 1;
    return tree[participle].deprel == amod && participle < noun && before > 0
           && (tree[before].lemma == "," || tree[before].deprel == cc)
           && std::ranges::none_of(tree.children(noun), [&](int child) {
                  return child < participle && !is_one_of(tree[child].deprel, {cc, punct});
              });
}

// How many members of the list begin with such a participle.
int count_verbs(const Tree& tree, int verb, int object) {
    int count = 0;
    for (const int noun : children_as(tree, object, conj)) {
        for (const int child : tree.children(noun)) {
            count += shares_form(tree, verb, child) && opens_member(tree, child, noun) ? 1 : 0;
        }
    }
    return count;
}

// "and [damaging] ships"; "[displaced] thousands": one such is enough to tell deeds from things.
bool ends_list(const RepairTree& tree, int first, int verb) {
    return tree[first].xpos == Xpos::vbg ? tree[verb - 1].deprel == cc
                                         : tree.is(tree[verb].head, VerbClass::only_counts);
}

// "and Riga [was] sunk", "and Riga [sold] ferries": the auxiliary, or a tense without one that has
// something to say; -1: none.
int start_of_tense(const Tree& tree, int verb) {
    const bool alone =
        is_finite_form(tree[verb].xpos)
        && fits(
            tree,
            verb,
            {.with = {obj, ccomp}, .without = any_auxiliary | TagSet{cop, cc, mark}});
    return alone ? verb : tree.child(verb, {aux, aux_pass, cop});
}

// Members of the list behind that one go with it.
void take_later_members(Sentence& sentence, const Tree& tree, int list, int noun) {
    for (const int other : children_as(tree, list, conj)) {
        if (other > noun) {
            hang(sentence, other, noun, conj);
        }
    }
}

}  // namespace

// "has killed hundreds, [displaced] thousands and wrecked homes", "injuring ten and [damaging]
// ships": what a list of objects seems to hold is a list of deeds. One participle of a perfect may
// tell what kind of thing it is, two do not.
bool make_listed_verb(Sentence& sentence, const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const int object = head_of(tree, noun);
    const int first = head_of(tree, object);
    if (!fits(tree, noun, {.as = {conj}}) || !fits(tree, object, {.as = {obj}}) || first < 0
        || first > object || !shares_form(tree, first, verb)
        || !opens_member(tree, verb, noun)) {
        return false;
    }
    if (!ends_list(tree, first, verb) && !fits(tree, first, {.as = {conj}, .with = {punct}})
        && count_verbs(tree, first, object) < 2) {
        return false;
    }
    hang(sentence, verb, first, conj);
    hang(sentence, noun, verb, obj);
    hang(sentence, verb - 1, verb, tree[verb - 1].deprel);
    take_later_members(sentence, tree, object, noun);
    return true;
}

// "training pilots, building [ports]": the noun right behind a verb of a list is its object, not
// another one of the first verb.
bool return_object_to_conjunct(Sentence& sentence, const RepairTree& tree, int noun) {
    const int list = tree[noun].head;
    const int first = head_of(tree, list);
    if (!fits(tree, noun, {.as = {conj}, .pos = noun_or_name, .without = {cc, case_}})
        || !fits(tree, list, {.as = {obj}}) || first < 0) {
        return false;
    }
    const int verb = tree.cover(noun).first - 1;
    if (verb <= list || tree.first_conjunct(verb) != tree.first_conjunct(first)
        || !fits(
            tree,
            verb,
            {.as = {conj}, .pos = {Upos::verb}, .without = {obj, ccomp, xcomp, aux_pass}})) {
        return false;
    }
    hang(sentence, noun, verb, obj);
    take_later_members(sentence, tree, list, noun);
    return true;
}

// "Chad's Bo Ek and [Ghana]'s Ana Kruse": one whose she is, no third one.
bool give_owner_to_listed(Sentence& sentence, const RepairTree& tree, int owner) {
    const int mark = tree.child(owner, {case_}, "'s");
    const int name = mark + 1;
    const bool beside = mark > owner && name < tree.size() && tree[owner].deprel == conj
                        && tree[name].upos == Upos::propn && tree[name].deprel == conj
                        && tree[name].head == tree[owner].head;
    if (beside) {
        hang(sentence, owner, name, nmod_poss);
    }
    return beside;
}

// "Oslo and former ruler [Ghana]": a name right behind a noun of a list tells which one it is.
bool join_listed_name(Sentence& sentence, const RepairTree& tree, int name) {
    const int noun = name - 1;
    if (noun == 0 || !fits(tree, name, {.as = {conj}, .pos = {Upos::propn}})
        || !fits(tree, noun, {.as = {conj}, .pos = {Upos::noun}, .form = {Xpos::nn}})
        || !are_side_by_side(tree, noun, name)) {
        return false;
    }
    for (const int child : tree.children(noun)) {
        if (is_one_of(tree[child].deprel, {cc, punct})) {
            hang(sentence, child, name, tree[child].deprel);
        }
    }
    hang(sentence, noun, name, nmod_desc);
    return true;
}

// Two types of ferries from Oslo, the Petrel and the Skua: a tree takes the names for more of the
// nearest one, but that has no article, and it is the types that are counted out.
bool give_names_to_kinds(Sentence& sentence, const RepairTree& tree, int token) {
    const int nearest = tree[token].head;
    if (!fits(tree, token, {.as = {conj, appos}}) || !opens_list(tree, token)
        || !fits(tree, nearest, {.pos = {Upos::propn}, .without = {det}}) || nearest > token) {
        return false;
    }
    const int kinds = find_above(tree, nearest, [&](int above) {
        return tree.is(above, VerbClass::names_kind) || tree[above].deprel != nmod;
    });
    if (kinds < 0 || kinds > nearest || !tree.is(kinds, VerbClass::names_kind)) {
        return false;
    }
    hang(sentence, token, kinds, appos);
    take_later_members(sentence, tree, nearest, token);
    return true;
}

// "Oslo sold ferries, as [did] Riga": who stands behind the verb did so too.
bool make_echoed_subject(Sentence& sentence, const RepairTree& tree, int verb) {
    const int marker = tree.child(verb, {mark, advmod});
    const int name = tree.child(verb, {obj});
    const bool echo = marker >= 0 && marker == verb - 1
                      && is_one_of(tree[marker].lemma, {"as", "so", "nor"})
                      && is_one_of(tree[verb].lemma, {"do", "have", "be"});
    if (!echo || name < verb || has_some_subject(tree, verb)) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
    return true;
}

// "with Riga leaving the union and [Oslo] [joining] the other": whom the tree puts beside the object
// does what the gerund right behind says.
bool give_conjunct_to_gerund(Sentence& sentence, const RepairTree& tree, int verb) {
    const int name = verb - 1;
    const int first = tree[verb].head;
    if (!fits(
            tree,
            verb,
            {.as = {conj, advcl}, .form = {Xpos::vbg}, .without = any_subject | TagSet{cc}})
        || !fits(tree, name, {.as = {conj}, .with = {cc}}) || name == 0) {
        return false;
    }
    const int object = tree[name].head;
    if (first < 0 || object < first || tree[object].head != first) {
        return false;
    }
    const int conjunction = tree.child(name, {cc});
    hang(sentence, name, verb, nsubj);
    hang(sentence, conjunction, verb, cc);
    return true;
}

// "Oslo left the union of states and [Riga] was sunk": what stands right before the auxiliary of a
// verb without a subject is no second one of what stands before the "and".
bool give_conjunct_to_next_verb(Sentence& sentence, const RepairTree& tree, int verb) {
    const int first = tree[verb].head;
    const int start = fits(tree, verb, {.as = {conj}, .without = any_subject})
                          ? start_of_tense(tree, verb)
                          : -1;
    if (first < 0 || start < 1 || start > verb) {
        return false;
    }
    const int name = conjunct_ending_at(tree, start);
    if (name <= first || !tree.dominates(first, name) || tree.dominates(verb, name)) {
        return false;
    }
    hang(sentence, name, verb, subject_relation(tree, verb));
    return true;
}

// "in Lagos, the [hills] and Port Harcourt": the last of them shows that it is no other name.
bool make_listed_place(Sentence& sentence, const RepairTree& tree, int noun) {
    const int first = tree[noun].head;
    if (!fits(tree, noun, {.as = {appos}, .pos = {Upos::noun}, .with = {det}})
        || !tree.is_place(first) || comma_before(tree, noun) < 0) {
        return false;
    }
    for (const int above : {noun, first}) {
        const int last = tree.child(above, {conj});
        if (last > noun && tree.has(last, {cc})
            && (tree[last].upos == Upos::propn || has_name_before(tree, last))) {
            hang(sentence, noun, first, conj);
            hang(sentence, last, first, conj);
            return true;
        }
    }
    return false;
}

}  // namespace newsgraph
