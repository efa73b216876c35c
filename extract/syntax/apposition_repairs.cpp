// Names, posts and glosses that stand side by side: which of them is meant, and what they are of.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

bool has_mark_between(const Tree& tree, int first, int last) {
    for (int token = first; token < last; ++token) {
        if (tree[token].upos == Upos::punct && tree[token].xpos != Xpos::hyph) {
            return true;
        }
    }
    return false;
}

// "A native of Lagos, [Ann Lee]": what the sentence begins with ends in the name.
bool ends_description(const Tree& tree, int noun, int name) {
    return noun >= 0 && noun < name && tree[noun].xpos == Xpos::nn && tree.has(noun, {det})
           && tree.cover(noun).first == 0 && tree.cover(name).last == tree.cover(noun).last;
}

// Right behind a comma, without an "and".
bool follows_comma(const Tree& tree, int name) {
    return comma_before(tree, name) > 0 && !tree.has(name, {cc});
}

// The word that the rest of a name depends on.
int head_of_name(const Tree& tree, Range name) {
    int head = name.first;
    while (head + 1 < name.last && name.has(tree[head].head)) {
        ++head;
    }
    return head;
}

// "Ann Lee of [Arkan], the agency": the head of a name that ends right before that token and is no
// person's; -1: none.
int body_ending_at(const RepairTree& tree, int end) {
    const int last = end - 1;
    if (const NameSpan* name = tree.name_at(last)) {
        return name->type == EntityType::person ? -1 : head_of_name(tree, name->range);
    }
    return fits(tree, last, {.pos = {Upos::propn}}) ? last : -1;
}

// The bracket that a phrase begins with or stands right behind; -1: none.
int bracket_before(const Tree& tree, int head) {
    const int first = tree.cover(head).first;
    const auto is_bracket = [&](int token) { return fits(tree, token, {.form = {Xpos::lrb}}); };
    return is_bracket(first) ? first : is_bracket(first - 1) ? first - 1 : -1;
}

// Of "Lagos, Ghana clerk" the town; -1 if the noun has no country before it, or no town before
// that.
int town_before(const RepairTree& tree, int noun) {
    const int region = noun - 1;
    if (region < 2 || tree[noun].upos != Upos::noun || tree[region].head != noun
        || tree[region].deprel != compound || !tree.is_place(region)) {
        return -1;
    }
    const int comma = tree.name_at(region)->range.first - 1;
    return comma > 0 && tree[comma].lemma == "," && tree.is_place(comma - 1)
               ? head_of_name(tree, tree.name_at(comma - 1)->range)
               : -1;
}

}  // namespace

// "A Lagos, Ghana [clerk] left": who does it stands behind the places.
bool make_place_compound(Sentence& sentence, const RepairTree& tree, int noun) {
    const int town = town_before(tree, noun);
    if (town < 0) {
        return false;
    }
    const bool two_subjects =
        tree[town].head == tree[noun].head && is_one_of(tree[town].deprel, {nsubj, nsubj_pass});
    if (!two_subjects && (tree[noun].head != town || tree[noun].deprel != appos)) {
        return false;
    }
    for (const int child : tree.children(town)) {
        if (is_one_of(tree[child].deprel, {det, amod, case_, nmod, acl_relcl})) {
            hang(sentence, child, noun, tree[child].deprel);
        }
    }
    hang(sentence, noun, tree[town].head, tree[town].deprel);
    hang(sentence, town, noun, compound);
    return true;
}

// "A native of Lagos, [Ann Lee] sold ships": who stands between the comma and the verb does so, and
// is what the sentence begins with.
bool lift_described_name(Sentence& sentence, const RepairTree& tree, int name) {
    if (!is_one_of(tree[name].deprel, {conj, appos}) || !follows_comma(tree, name)
        || !tree.is_named(name, EntityType::person)) {
        return false;
    }
    const int noun = find_above(tree, name, [&](int token) {
        return is_one_of(tree[token].deprel, {nsubj, nsubj_pass});
    });
    const int next = tree.cover(name).last;
    if (!ends_description(tree, noun, name) || tree[noun].head < next || tree[next].lemma == ","
        || tree[next].deprel == cc) {
        return false;
    }
    hang(sentence, name, tree[noun].head, tree[noun].deprel);
    hang(sentence, noun, name, appos);
    return true;
}

// "the head of the union (the [Dockers]), Ann Lee": in brackets stands what the word before them
// is.
bool make_gloss_apposition(Sentence& sentence, const RepairTree& tree, int name) {
    const int head = tree[name].head;
    const int bracket = tree[name].deprel == appos ? bracket_before(tree, name) : -1;
    if (bracket < 1) {
        return false;
    }
    const auto may_be_glossed = [&](int token) {
        return token != head && fits(tree, token, {.as = {nmod}, .pos = noun_or_name});
    };
    const int before = bracket - 1;
    const int glossed =
        may_be_glossed(before) ? before : find_above(tree, before, may_be_glossed);
    if (glossed < 0 || glossed >= bracket || tree.dominates(name, glossed)
        || !tree.dominates(head, glossed)) {
        return false;
    }
    hang(sentence, name, glossed, appos);
    return true;
}

// "Ann Lee, a minister and former [colonel], left": one person who is both.
bool give_conjunct_to_apposition(Sentence& sentence, const RepairTree& tree, int noun) {
    const int name = tree[noun].head;
    if (!fits(tree, noun, {.as = {conj}, .pos = {Upos::noun}, .without = {det, nsubj, cop}})
        || !fits(tree, name, {.pos = {Upos::propn}})) {
        return false;
    }
    const int apposition = tree.child(name, {appos});
    if (apposition < name || apposition > noun || has_mark_between(tree, apposition, noun)
        || comma_before(tree, apposition) < 0
        || (tree.is_place(name) && has_name_before(tree, noun))) {
        return false;
    }
    const int before = noun - 1;  // "Army" of "Army colonel"
    if (tree[before].deprel == conj && tree[before].head == apposition) {
        for (const int child : tree.children(before)) {
            hang(sentence, child, noun, tree[child].deprel);
        }
        hang(sentence, before, noun, compound);
    }
    hang(sentence, noun, apposition, conj);
    return true;
}

// "a girl from Lagos, [Ghana] left": the country that the town is in, no other name of the girl.
bool give_region_to_town(Sentence& sentence, const RepairTree& tree, int region) {
    const int noun = tree[region].head;
    if (!fits(tree, region, {.as = {appos, conj}, .without = {cc, conj}})
        || !fits(tree, noun, {.pos = {Upos::noun}}) || !tree.is_place(region)) {
        return false;
    }
    const int last = comma_before(tree, region) - 1;
    const int town =
        last < 0 || !tree.is_place(last) ? -1 : head_of_name(tree, tree.name_at(last)->range);
    if (!fits(tree, town, {.with = {case_}}) || tree[town].head != noun) {
        return false;
    }
    hang(sentence, region, town, nmod_unmarked);
    return true;
}

// "with its largest group, [Arkan], leaving it, the port closed": of two subjects the name between
// commas is that of the noun before it.
bool give_name_to_phrase(Sentence& sentence, const RepairTree& tree, int name) {
    if (!fits(tree, name, {.as = {nsubj}, .pos = {Upos::propn}, .without = {case_}})) {
        return false;
    }
    const int verb = tree[name].head;
    const int noun = comma_before(tree, name) - 1;
    const int behind = tree.cover(name).last;
    if (!fits(tree, noun, {.as = {obl}, .pos = {Upos::noun}}) || tree[noun].head != verb
        || behind >= verb || tree[behind].lemma != ",") {
        return false;
    }
    const auto subjects = children_as(tree, verb, nsubj);
    if (subjects.size() != 2 || subjects[0] != name) {
        return false;
    }
    hang(sentence, name, noun, appos);
    if (const int deed = behind + 1; tree[deed].xpos == Xpos::vbg && tree[deed].head == verb) {
        hang(sentence, deed, noun, acl);
    }
    return true;
}

// "[according] to bank analyst Ana Kruse": what marks a title marks the name behind it.
bool lift_case_from_title(Sentence& sentence, const RepairTree& tree, int token) {
    const int title = tree[token].head;
    if (tree[token].deprel != case_ || title < token || tree[title].deprel != nmod_desc) {
        return false;
    }
    const int name = tree[title].head;
    if (name < title || tree.has(name, {case_})) {
        return false;
    }
    hang(sentence, token, name, case_);
    return true;
}

// "Ann Lee, a banker in Lagos, [Bo Ek], a baker, left": who stands in a list with people is no
// place.
bool join_person_to_people(Sentence& sentence, const RepairTree& tree, int name) {
    const int place = tree[name].head;
    if (!fits(tree, name, {.as = {conj, appos}}) || !tree.is_named(name, EntityType::person)
        || !follows_comma(tree, name) || !tree.is_place(place)) {
        return false;
    }
    const int person = find_above(
        tree, place, [&](int above) { return tree.is_named(above, EntityType::person); });
    if (person < 0 || person > place) {
        return false;
    }
    hang(sentence, name, person, conj);
    return true;
}

// "Ann Lee, a banker, and Bo Ek, a [baker], left": what follows the second name is said of him.
bool give_apposition_to_last(Sentence& sentence, const RepairTree& tree, int noun) {
    const int first = tree[noun].head;
    const bool beside = fits(tree, noun, {.as = {conj}, .with = {det}, .without = {cc}});
    const int comma = beside || tree[noun].deprel == appos ? comma_before(tree, noun) : -1;
    if (comma < 1 || first > noun || tree[noun].upos == Upos::propn) {
        return false;
    }
    const NameSpan* name = tree.name_at(comma - 1);
    const int second = name == nullptr ? -1 : head_of_name(tree, name->range);
    const bool person = second >= 0 && name->type == EntityType::person;
    if (!person || second == first || tree[second].deprel != conj
        || (beside ? !tree.is_place(first) : tree.first_conjunct(second) != first)) {
        return false;
    }
    hang(sentence, noun, second, appos);
    return true;
}

bool is_post(const RepairTree& tree, int noun) {
    return tree.is(noun, VerbClass::relational) || tree.is(noun, VerbClass::state_post);
}

// "the head of the giant Arkan, [Ann Lee], left", "the head of the port agency, [Ann Lee],": a body
// is no person.
bool give_person_to_post(Sentence& sentence, const RepairTree& tree, int name) {
    const int body = tree[name].head;
    const bool beside = fits(tree, name, {.as = {conj, appos}, .without = {cc}})
                        && tree.is_named(name, EntityType::person) && follows_comma(tree, name)
                        && (tree.name_at(body) != nullptr || !is_post(tree, body))
                        && !tree.is_named(body, EntityType::person);
    const int post =
        !beside ? -1 : find_above(tree, body, [&](int above) { return is_post(tree, above); });
    if (post < 0 || post > body) {
        return false;
    }
    hang(sentence, name, post, appos);
    return true;
}

// "Ann Lee, the sister of Chad's leader, [Bo Ek], who left": the name is the leader's, and of him
// the rest is said.
bool give_name_to_post(Sentence& sentence, const RepairTree& tree, int name) {
    const int first = tree[name].head;
    if (!fits(tree, name, {.as = {conj}}) || !tree.is_named(name, EntityType::person)
        || !follows_comma(tree, name) || !tree.is_named(first, EntityType::person)) {
        return false;
    }
    const int post = comma_before(tree, name) - 1;
    const int whose =
        fits(tree, post, {.as = {nmod}, .form = {Xpos::nn}}) ? tree[post].head : -1;
    if (!is_post(tree, post) || whose < first || tree[whose].deprel != appos
        || tree[whose].head != first) {
        return false;
    }
    for (const int clause : tree.children(first)) {
        if (tree[clause].deprel == acl_relcl && clause > name) {
            hang(sentence, clause, name, acl_relcl);
        }
    }
    hang(sentence, name, post, appos);
    return true;
}

// "Ann Lee of Arkan, the weather [agency], said": what a body is said of the body named before it.
bool give_class_to_body(Sentence& sentence, const RepairTree& tree, int noun) {
    const int person = tree[noun].head;
    if (tree[noun].deprel != appos || person > noun || !tree.is_body(noun)
        || !tree.is_named(person, EntityType::person)) {
        return false;
    }
    const int body = body_ending_at(tree, comma_before(tree, noun));
    if (body <= person || !tree.dominates(person, body)) {
        return false;
    }
    hang(sentence, noun, body, appos);
    return true;
}

}  // namespace newsgraph
