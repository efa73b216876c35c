// Repairs of lists that stand behind what they are of.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

namespace newsgraph {

using enum Deprel;

namespace {

// ", the Petrel": a name that begins a list.
bool opens_list(const Tree& tree, int name) {
    return name >= 3 && tree[name].upos == Upos::propn && tree[name - 1].lemma == "the"
           && tree[name - 2].lemma == ",";
}

}  // namespace

// Two types of ferries from Oslo, the Petrel and the Skua: a tree takes the names for more of the
// nearest one, but that has no article, and it is the types that are counted out.
bool give_names_to_kinds(Sentence& sentence, const RepairTree& tree, int token) {
    const int nearest = tree[token].head;
    const bool hangs = is_one_of(tree[token].deprel, {conj, appos});
    if (!hangs || !opens_list(tree, token) || nearest < 0 || nearest > token
        || tree[nearest].upos != Upos::propn || tree.has(nearest, {det})) {
        return false;
    }
    const int kinds = find_above(tree, nearest, [&](int above) {
        return tree.is(above, VerbClass::names_kind) || tree[above].deprel != nmod;
    });
    if (kinds < 0 || kinds > nearest || !tree.is(kinds, VerbClass::names_kind)) {
        return false;
    }
    hang(sentence, token, kinds, appos);
    for (const int other : children_as(tree, nearest, conj)) {
        if (other > token) {
            hang(sentence, other, token, conj);
        }
    }
    return true;
}

// "was taken ill, after attending a match, and [flown] to Oslo": a participle goes with that of
// the main clause.
bool lift_passive_conjunct(Sentence& sentence, const RepairTree& tree, int verb) {
    const int gerund = tree[verb].head;
    if (tree[verb].deprel != conj || tree[verb].xpos != Xpos::vbn || gerund < 0
        || tree[gerund].xpos != Xpos::vbg || tree[gerund].deprel != advcl
        || tree.has(verb, {aux, aux_pass, nsubj, nsubj_pass, obj})) {
        return false;
    }
    const int main = tree[gerund].head;
    const int conjunction = tree.child(verb, {cc});
    const bool passive = main >= 0 && main < gerund && tree[main].xpos == Xpos::vbn
                         && tree.has(main, {aux_pass});
    if (!passive || conjunction < 1 || tree[conjunction - 1].lemma != ",") {
        return false;
    }
    hang(sentence, verb, main, conj);
    return true;
}

}  // namespace newsgraph
