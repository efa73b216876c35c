// What is done to whom: objects, direct and indirect.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

// "rose at least 20 [percent]", "waited at least five [days]"
bool is_measure(const RepairTree& tree, int noun) {
    return tree.is(noun, VerbClass::names_day) || tree.is(noun, VerbClass::measure);
}

// "at [least] 121 drones"
bool has_bound(const Tree& tree, int noun) {
    const int number = tree.child(noun, {nummod});
    const int least = tree.child(number, {nmod, obl, advmod});
    return least >= 0 && is_one_of(tree[least].lemma, {"least", "most"});
}

// "[$] 3 million", "three million [euros]"
bool is_money(const RepairTree& tree, int noun) {
    return tree.has(noun, {nummod})
           && (tree[noun].upos == Upos::sym || tree.is(noun, VerbClass::names_money));
}

}  // namespace

// "shot down at least 121 [drones]": the preposition is that of "least".
bool make_counted_object(Sentence& sentence, const RepairTree& tree, int noun) {
    const int verb = tree[noun].head;
    if (tree[noun].deprel != obl || tree[noun].upos != Upos::noun || tree.has(noun, {case_})
        || verb < 0 || verb > noun || is_measure(tree, noun) || !has_bound(tree, noun)) {
        return false;
    }
    if (tree[verb].upos != Upos::verb || tree.has(verb, {obj, aux_pass, ccomp})) {
        return false;
    }
    hang(sentence, noun, verb, obj);
    return true;
}

// "the raid left [four] dead": a number beside what they are is who they are.
bool make_number_object(Sentence& sentence, const RepairTree& tree, int number) {
    const int state = tree[number].head;
    const int verb = head_of(tree, state);
    const int object = verb < 0 ? -1 : tree.child(verb, {obj});
    if (tree[number].deprel != nummod || state < number || tree[state].upos != Upos::adj
        || !is_one_of(tree[state].deprel, {xcomp, obj}) || verb < 0
        || !tree.is(verb, VerbClass::ascribes) || tree.has(verb, {iobj})
        || (object >= 0 && object != state)) {
        return false;
    }
    hang(sentence, number, verb, obj);
    hang(sentence, state, verb, xcomp);
    return true;
}

// "lent [Laos] $1 billion"
bool make_first_object_indirect(Sentence& sentence, const RepairTree& tree, int verb) {
    const auto objects = children_as(tree, verb, obj);
    const bool side_by_side = objects.size() == 2 && verb < objects[0]
                              && tree.cover(objects[0]).last == tree.cover(objects[1]).first;
    if (!side_by_side || tree.has(verb, {iobj})) {
        return false;
    }
    // "beat Oslo 3 [points] to 1"
    if (is_measure(tree, objects[1])) {
        hang(sentence, objects[1], verb, obl_unmarked);
        return true;
    }
    // "banned airline Arkia"
    if (tree[objects[0]].upos == Upos::noun && tree[objects[1]].upos == Upos::propn
        && !tree.has(objects[0], {det, nmod_poss})) {
        hang(sentence, objects[0], objects[1], nmod_desc);
        return true;
    }
    hang(sentence, objects[0], verb, iobj);
    return true;
}

// "sold [attack] drones to Chad": a bare noun before the object tells its kind, and gets nothing.
bool make_bare_object_compound(Sentence& sentence, const RepairTree& tree, int noun) {
    const int verb = tree[noun].head;
    const int object = verb < 0 ? -1 : tree.child(verb, {obj});
    if (!fits(tree, noun, {.as = {iobj}, .pos = {Upos::noun}, .form = {Xpos::nn}})
        || object < noun || tree.cover(object).first != noun + 1
        || tree.cover(noun).last != noun + 1 || tree.cover(noun).first != noun
        || tree.has(object, {det, nmod_poss}) || tree.is_body(noun)) {
        return false;
    }
    hang(sentence, noun, object, compound);
    return true;
}

// "urged [Iran] to stop", "informed [Iran] of it", "killed [Lee]": whom one urges, informs or kills
// is no recipient of anything.
bool make_only_object_direct(Sentence& sentence, const RepairTree& tree, int verb) {
    const int object = tree.child(verb, {iobj});
    const bool suffers =
        tree.is(verb, VerbClass::informs_of) || tree.is(verb, VerbClass::harms);
    if (object < verb || !(suffers || tree.has(verb, {xcomp}))
        || tree.has(verb, {obj, ccomp})) {
        return false;
    }
    hang(sentence, object, verb, obj);
    return true;
}

// "fined [Arkan] $3 million": who pays or is paid is no part of the sum.
bool make_payee(Sentence& sentence, const RepairTree& tree, int sum) {
    const int verb = tree[sum].head;
    if (!fits(tree, sum, {.as = {obj}}) || !is_money(tree, sum) || verb > sum
        || tree.has(verb, {iobj})) {
        return false;
    }
    const int payee = tree.children(sum).empty() ? -1 : tree.children(sum).front();
    const bool named = payee > verb && tree[payee].upos == Upos::propn
                       && tree.cover(payee).first == verb + 1
                       && is_one_of(tree[payee].deprel, {amod, compound, nmod, nmod_unmarked});
    if (!named) {
        return false;
    }
    hang(sentence, payee, verb, iobj);
    return true;
}

// "considers [Taiwan] part of its territory": the name is no modifier of a part.
bool make_considered(Sentence& sentence, const RepairTree& tree, int part) {
    const int verb = tree[part].head;
    const int name = part - 1;
    if (!fits(tree, part, {.lemma = "part", .as = {obj, xcomp}, .form = {Xpos::nn}}) || verb < 0
        || !tree.is(verb, VerbClass::ascribes) || name <= verb || tree[name].head != part
        || tree[name].upos != Upos::propn) {
        return false;
    }
    for (const int child : tree.children(part)) {
        if (child < name) {
            hang(sentence, child, name, tree[child].deprel);
        }
    }
    hang(sentence, name, verb, obj);
    hang(sentence, part, verb, xcomp);
    return true;
}

}  // namespace newsgraph
