// Subjects that a tree gives to the wrong verb, and verbs that lose their subject.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_dash(const Token& token) {
    return is_one_of(token.lemma, {"-", "--", "–", "—"});
}

// The first word of a phrase that is none of its punctuation.
int first_word(const Tree& tree, int token) {
    int first = tree.cover(token).first;
    while (first < token && tree[first].upos == Upos::punct) {
        ++first;
    }
    return first;
}

bool stands_behind(const Tree& tree, int token, std::string_view mark) {
    const int first = first_word(tree, token);
    return first > 0 && tree[first - 1].lemma == mark;
}

// A preposition or another verb's mark makes it no subject.
bool is_bare(const Tree& tree, int noun) {
    return is_noun(tree[noun]) && !tree.has(noun, {case_});
}

bool is_subject_place(const RepairTree& tree, int name) {
    return tree.is_named(name, EntityType::place)
           && is_one_of(tree[name].deprel, {nsubj, nsubj_pass})
           && !tree.has(name, {case_, appos});
}

// "the army at the site — [which] was": a dash ends the subject before the inner clause.
bool opens_insertion(const Tree& tree, int inner, int noun) {
    const int first = tree.cover(inner).first;
    return is_dash(tree[noun + 1]) || is_dash(tree[first])
           || (first > noun && is_dash(tree[first - 1]));
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

// The dash or colon behind the name of a town and the agency in brackets; -1: none.
int end_of_dateline(const Tree& tree, int town, int verb) {
    int mark = town + 1;
    while (mark < verb && tree[mark].head == town
           && is_one_of(tree[mark].deprel, {flat, nmod})) {
        ++mark;
    }
    if (tree[mark].xpos == Xpos::lrb) {
        while (mark < verb && tree[mark].xpos != Xpos::rrb) {
            ++mark;
        }
        ++mark;
    }
    const bool ends = mark < verb && tree[mark].xpos != Xpos::hyph
                      && (is_dash(tree[mark]) || tree[mark].lemma == ":");
    return ends ? mark : -1;
}

// A past tense in what is inserted that has no subject of its own.
bool may_be_main(const Tree& tree, int verb) {
    const bool past =
        tree[verb].xpos == Xpos::vbd || (tree[verb].xpos == Xpos::vbn && tree.has(verb, {obj}));
    return past && is_one_of(tree[verb].deprel, {acl, acl_relcl, conj})
           && !tree.has(verb, {cc, mark, aux, aux_pass}) && !has_some_subject(tree, verb);
}

// The first of the names between a colon and the one that a list ends with: "[Ohio], Iowa, and
// Utah", each hung somewhere before the colon; -1: none.
int list_behind_colon(const Tree& tree, int last) {
    int first = first_word(tree, last);
    while (first > 0 && tree[first - 1].lemma != ":"
           && is_one_of(tree[first - 1].upos, {Upos::punct, Upos::propn})) {
        --first;
    }
    const bool list = first > 1 && tree[first - 1].lemma == ":" && first < last - 1;
    int head = list ? first : -1;
    while (head >= 0 && head + 1 < last && tree[head].head == head + 1) {
        ++head;
    }
    return head >= 0 && tree[head].upos == Upos::propn && tree[head].head < first - 1 ? head
                                                                                      : -1;
}

}  // namespace

// "The army — whose chief is Ann Lee — [entered] Lagos": a verb with tense behind an insertion
// belongs to what stands before it.
bool make_main_verb(Sentence& sentence, const RepairTree& tree, int verb) {
    const int dash = verb - 1;
    if (dash < 2 || !is_dash(tree[dash]) || !may_be_main(tree, verb)) {
        return false;
    }
    const int inner = tree[verb].head;
    const int noun = find_above(tree, verb, [&](int token) { return tree[token].head < 0; });
    if (noun < 0 || !is_bare(tree, noun) || tree.has(noun, {nsubj, cop}) || noun > dash
        || !opens_insertion(tree, tree[verb].deprel == conj ? inner : verb, noun)) {
        return false;
    }
    hang(sentence, verb, -1, root);
    hang(sentence, noun, verb, nsubj);
    sentence.tokens[verb].xpos = Xpos::vbd;
    for (const int other : children_as(tree, inner, conj)) {
        if (other > verb) {
            hang(sentence, other, verb, conj);
        }
    }
    return true;
}

// "three states left: Ohio, Iowa, and [Utah] did so": what a colon begins is one list.
bool give_list_to_verb(Sentence& sentence, const RepairTree& tree, int name) {
    const int verb = tree[name].head;
    const bool last = is_one_of(tree[name].deprel, {nsubj, nsubj_pass}) && tree.has(name, {cc})
                      && tree[name].upos == Upos::propn && name < verb;
    const int first = last ? list_behind_colon(tree, name) : -1;
    if (first < 0 || tree.dominates(first, verb)) {
        return false;
    }
    hang(sentence, first, verb, tree[name].deprel);
    hang(sentence, name, first, conj);
    return true;
}

// "pupils sang, [Ann Lee] prayed": the noun between a comma and a verb that lacks a subject is no
// object of the verb before.
bool give_object_to_next_verb(Sentence& sentence, const RepairTree& tree, int noun) {
    const int before = tree[noun].head;
    const int next = tree.cover(noun).last;
    if (tree[noun].deprel != obj || before > noun || !is_bare(tree, noun)
        || !stands_behind(tree, noun, ",") || tree.has(noun, {cc, conj})) {
        return false;
    }
    const bool open = next < tree.size() && tree[next].upos == Upos::verb
                      && is_finite_form(tree[next].xpos) && !has_some_subject(tree, next)
                      && !tree.has(next, {mark, cc, aux, aux_pass})
                      && is_one_of(tree[next].deprel, {root, ccomp, parataxis});
    if (!open || !has_some_subject(tree, before) || tree.dominates(noun, next)) {
        return false;
    }
    hang(sentence, noun, next, nsubj);
    return true;
}

// "The bank [estimated] by noon, there would be losses": a participle does not stand before a
// clause that has another subject.
bool make_speech_of_participle(Sentence& sentence, const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const int clause = noun < 0 ? -1 : tree[noun].head;
    const bool participle = tree[verb].deprel == acl && tree[verb].xpos == Xpos::vbn
                            && tree.is(verb, VerbClass::speech) && noun < verb
                            && !tree.has(verb, {aux, aux_pass, mark});
    const int other = !participle || clause < verb ? -1 : tree.child(clause, {expl});
    if (other < verb || tree[noun].deprel != nsubj || !is_tensed(tree, clause)) {
        return false;
    }
    sentence.tokens[verb].xpos = Xpos::vbd;
    hang(sentence, verb, tree[clause].head, tree[clause].deprel);
    hang(sentence, noun, verb, nsubj);
    hang(sentence, clause, verb, ccomp);
    return true;
}

// "the trouble is that Oslo [sold] ships": the trouble does nothing, and "is" is not that of the
// selling.
bool part_from_outer_noun(Sentence& sentence, const RepairTree& tree, int verb) {
    const int that = tree.child(verb, {mark}, "that");
    const int be = that - 1;
    const bool clause = tree[verb].upos == Upos::verb && be > 0 && be < verb
                        && tree[be].lemma == "be" && tree[be].head == verb;
    const int noun = clause ? tree.child(verb, {nsubj_outer, nsubj, nsubj_pass}) : -1;
    if (noun < 0 || noun > be || tree[noun].upos != Upos::noun) {
        return false;
    }
    const int own = tree.child(verb, {nsubj, nsubj_pass});
    const auto own_subject = [&](int child) {
        return child > that && child < verb
               && is_one_of(tree[child].deprel, {nsubj, nsubj_pass});
    };
    if (own < 0 || !std::ranges::any_of(tree.children(verb), own_subject)) {
        return false;
    }
    hang(sentence, noun, verb, dislocated);
    hang(sentence, be, verb, discourse);
    return true;
}

// "Lagos and Accra [officials] said": the officials of both.
bool share_compound(Sentence& sentence, const RepairTree& tree, int noun) {
    const int above = tree[noun].head;
    const int name = tree.child(noun, {compound});
    if (!is_one_of(tree[noun].deprel, {nsubj, nsubj_pass, conj}) || name < 0
        || tree[noun].xpos != Xpos::nns || tree.has(noun, {det, nmod_poss})) {
        return false;
    }
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

// "clerks, according to [the bank] sold it": whoever says so does not do it.
bool make_source_oblique(Sentence& sentence, const RepairTree& tree, int noun) {
    const bool source =
        is_one_of(tree[noun].deprel, {nsubj, nsubj_pass}) && tree.has_case(noun, "accord");
    if (source) {
        hang(sentence, noun, tree[noun].head, obl);
    }
    return source;
}

// "[LAGOS] (AP) — The port closed", "[Lagos]: The port closed": where it was written.
bool part_dateline(Sentence& sentence, const RepairTree& tree, int town) {
    const int verb = tree[town].head;
    const Deprel relation = tree[town].deprel;
    const bool opens =
        is_one_of(relation, {nsubj, nsubj_pass}) && verb > town && tree.cover(town).first == 0
        && (tree.is_named(town, EntityType::place) || tree.is_named(town, EntityType::country));
    const int mark = opens ? end_of_dateline(tree, town, verb) : -1;
    if (mark < 0) {
        return false;
    }
    const auto subjects = children_as(tree, verb, relation);
    const bool second = subjects.size() > 1 && subjects[1] > mark && subjects[1] < verb;
    const int noun = second ? subjects[1] : child_behind(tree, town, mark);
    if (noun < 0 || tree.has(noun, {nsubj, cop})) {
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
    const Deprel relation = tree[noun].deprel;
    if (!is_one_of(relation, {nsubj, nsubj_pass}) || verb < noun
        || tree[noun].upos != Upos::noun || tree.has(noun, {det, nmod_poss, conj})) {
        return false;
    }
    const auto subjects = children_as(tree, verb, relation);
    const int second = subjects.size() == 2 && subjects[0] == noun ? subjects[1] : -1;
    if (second < 0 || second > verb || !tree.has(second, {det}) || tree.has(second, {case_})
        || !stands_behind(tree, second, ",")) {
        return false;
    }
    hang(sentence, noun, verb, dislocated);
    return true;
}

}  // namespace newsgraph
