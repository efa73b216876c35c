#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// "test-[fired]": a word and a hyphen stand right before it.
bool is_joined_by_hyphen(const Sentence& sentence, const RepairTree& tree, int word) {
    return word >= 2 && tree[word - 1].lemma == "-"
           && tree[word - 2].span.end == tree[word - 1].span.begin
           && tree[word - 1].span.end == sentence.tokens[word].span.begin;
}

// The noun that stands before a word and modifies it in the tree; -1: none.
int noun_before(const RepairTree& tree, int word) {
    const auto children = tree.children(word);
    const auto found = std::find_if(children.rbegin(), children.rend(), [&](int child) {
        return child < word
               && is_one_of(tree[child].upos, {Upos::noun, Upos::propn, Upos::pron});
    });
    return found == children.rend() ? -1 : *found;
}

}  // namespace

// "Ghana test-[fired] rockets": who does it is no modifier of a test.
bool make_hyphenated_verb(Sentence& sentence, const RepairTree& tree, int verb) {
    const int first = verb - 2;
    if (!fits(tree, verb, {.pos = {Upos::verb}, .form = {Xpos::vbd, Xpos::vbn, Xpos::vbz}})
        || !is_joined_by_hyphen(sentence, tree, verb) || tree[first].head != verb
        || !is_one_of(tree[first].deprel, {nsubj, nsubj_pass, obl_unmarked})) {
        return false;
    }
    const int subject = noun_before(tree, first);
    const bool has_other =
        tree[first].deprel == obl_unmarked && tree.has(verb, {nsubj, nsubj_pass});
    if (subject < 0 || has_other || tree.has(verb, {aux_pass})) {
        return false;
    }
    for (const int child : tree.children(first)) {
        if (child != subject && tree[child].deprel != punct) {
            hang(sentence, child, subject, tree[child].deprel);
        }
    }
    hang(sentence, subject, verb, nsubj);
    hang(sentence, first, verb, compound);
    Token& token = sentence.tokens[verb];
    token.xpos = token.xpos == Xpos::vbn ? Xpos::vbd : token.xpos;
    return true;
}

// "the Arkan-[run] mine": it is run by Arkan.
bool make_run_participle(Sentence& sentence, const RepairTree& tree, int run) {
    const int above = tree[run].head;
    if (!fits(tree, run, {.lemma = "run", .as = {compound, amod}, .pos = {Upos::noun}})
        || !is_joined_by_hyphen(sentence, tree, run) || above < run) {
        return false;
    }
    hang(sentence, run, above, amod);
    Token& token = sentence.tokens[run];
    token.upos = Upos::verb;
    token.xpos = Xpos::vbn;
    if (tree[run - 2].head == above) {
        hang(sentence, run - 2, run, compound);
    }
    return true;
}

}  // namespace newsgraph
