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

// A past tense in what is inserted that has no subject of its own.
bool may_be_main(const Tree& tree, int verb) {
    const bool past =
        tree[verb].xpos == Xpos::vbd || fits(tree, verb, {.form = {Xpos::vbn}, .with = {obj}});
    return past
           && fits(
               tree,
               verb,
               {.as = {acl, acl_relcl, conj},
                .without = any_subject | any_auxiliary | TagSet{cc, mark}});
}

// The first of the names and marks between a colon and that token; -1: no colon, or one that begins
// the sentence.
int start_behind_colon(const Tree& tree, int token) {
    const auto is_colon = [&](int mark) { return tree[mark].lemma == ":"; };
    while (token > 0 && !is_colon(token - 1)
           && fits(tree, token - 1, {.pos = {Upos::punct, Upos::propn}})) {
        --token;
    }
    return token > 1 && is_colon(token - 1) ? token : -1;
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
    const bool place =
        tree.is_named(name, EntityType::place) || tree.is_named(name, EntityType::country);
    return place && fits(tree, name, {.as = {nsubj, nsubj_pass}}) && tree[name].head > name
           && tree.cover(name).first == 0;
}

// The first of the names between a colon and the one that a list ends with: "[Ohio], Iowa, and
// Utah", each hung somewhere before the colon; -1: none.
int list_behind_colon(const Tree& tree, int last) {
    const int first = start_behind_colon(tree, first_word(tree, last));
    if (first < 0 || first >= last - 1) {
        return -1;
    }
    int head = first;
    while (head + 1 < last && tree[head].head == head + 1) {
        ++head;
    }
    return fits(tree, head, {.pos = {Upos::propn}}) && tree[head].head < first - 1 ? head : -1;
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
    const int noun = root_above(tree, verb);
    if (noun > dash || !fits(tree, noun, {.pos = noun_or_name, .without = {case_, nsubj, cop}})
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
    if (!fits(tree, noun, {.as = {obj}, .pos = noun_or_name, .without = {case_, cc, conj}})
        || before > noun || !stands_behind(tree, noun, ",")) {
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

// "The bank [estimated] by noon, there would be losses": a participle does not stand before a
// clause that has another subject.
bool make_speech_of_participle(Sentence& sentence, const RepairTree& tree, int verb) {
    const int noun = tree[verb].head;
    const int clause = head_of(tree, noun);
    if (!fits(
            tree,
            verb,
            {.as = {acl}, .form = {Xpos::vbn}, .without = any_auxiliary | TagSet{mark}})
        || !fits(tree, noun, {.as = {nsubj}}) || noun > verb || clause < verb
        || !tree.is(verb, VerbClass::speech)) {
        return false;
    }
    if (tree.child(clause, {expl}) < verb || !is_tensed(tree, clause)) {
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
    if (be <= 0 || be > verb || !fits(tree, verb, {.pos = {Upos::verb}})
        || !fits(tree, be, {.lemma = "be"}) || tree[be].head != verb) {
        return false;
    }
    const int noun = tree.child(verb, {nsubj_outer, nsubj, nsubj_pass});
    const bool own_subject = std::ranges::any_of(tree.children(verb), [&](int child) {
        return child > that && child < verb && fits(tree, child, {.as = {nsubj, nsubj_pass}});
    });
    if (!own_subject || noun > be || !fits(tree, noun, {.pos = {Upos::noun}})) {
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
        || !stands_behind(tree, second, ",")) {
        return false;
    }
    hang(sentence, noun, verb, dislocated);
    return true;
}

}  // namespace newsgraph
