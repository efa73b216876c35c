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

// The noun right before a name that says what its bearer is: "... medical [anthropologist] Ann
// Lee"; -1: none.
int calling_before(const Tree& tree, int name) {
    const int noun = tree.cover(name).first - 1;
    return noun >= 0 && tree[noun].upos == Upos::noun && tree[noun].xpos == Xpos::nn ? noun
                                                                                     : -1;
}

// "Centre for [Health] scientist": the words of the body's name that the tree hangs on the noun
// behind them go back to it.
void return_to_body(
    Sentence& sentence, const Tree& tree, int body, const NameSpan& name, int noun) {
    const int last = name.range.last - 1;
    if (last <= body || tree[last].head != noun) {
        return;
    }
    for (const int child : tree.children(noun)) {
        if (name.range.has(child) && child != last) {
            hang(sentence, child, last, tree[child].deprel);
        }
    }
    hang(sentence, last, body, nmod);
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

bool is_place(const RepairTree& tree, int token) {
    return tree.is_named(token, EntityType::place) || tree.is_named(token, EntityType::country);
}

// The word that the rest of a name depends on.
int head_of_name(const Tree& tree, Range name) {
    int head = name.first;
    while (head + 1 < name.last && name.has(tree[head].head)) {
        ++head;
    }
    return head;
}

// Of "Lagos, Ghana clerk" the town; -1 if the noun has no country before it, or no town before
// that.
int town_before(const RepairTree& tree, int noun) {
    const int region = noun - 1;
    if (region < 2 || tree[noun].upos != Upos::noun || tree[region].head != noun
        || tree[region].deprel != compound || !is_place(tree, region)) {
        return -1;
    }
    const int comma = tree.name_at(region)->range.first - 1;
    return comma > 0 && tree[comma].lemma == "," && is_place(tree, comma - 1)
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

// "laws signed by the president, [Ann Lee], since": no second one of the laws.
bool make_name_apposition(Sentence& sentence, const RepairTree& tree, int name) {
    const int member = tree[name].head;
    const int noun = tree.cover(name).first - 2 + (tree[tree.cover(name).first].lemma == ",");
    const bool other = member >= 0 && noun > member && follows_comma(tree, name)
                       && tree.is_named(name, EntityType::person);
    if (!other || tree[noun].upos != Upos::noun || tree[noun].xpos != Xpos::nn
        || !tree.has(noun, {det}) || tree.dominates(name, noun)) {
        return false;
    }
    const bool listed = tree[name].deprel == conj && !tree.has(name, {conj})
                        && children_as(tree, member, conj).size() == 1;
    const bool many = tree[name].deprel == appos && tree[member].xpos == Xpos::nns;
    if (!listed && !many) {
        return false;
    }
    hang(sentence, name, noun, appos);
    return true;
}

// "Harbour Bank analyst [Ann Lee] said": she does, not the bank.
bool make_person_head(Sentence& sentence, const RepairTree& tree, int person) {
    const int noun = calling_before(tree, person);
    const int body = noun < 0 ? -1 : find_above(tree, person, [&](int token) {
        return !is_one_of(base_of(tree[token].deprel), {appos, nmod, compound, flat});
    });
    if (tree[person].deprel != appos || body < 0 || body > noun
        || !tree.is_named(person, EntityType::person) || has_mark_between(tree, body, noun)) {
        return false;
    }
    const NameSpan* name = tree.name_at(body);
    if (name == nullptr || name->type != EntityType::organization || tree.has(body, {cc})
        || name->range.last > noun || tree.dominates(noun, body)) {
        return false;
    }
    return_to_body(sentence, tree, body, *name, noun);
    const Token top = tree[body];
    for (const int child : tree.children(body)) {
        if (child > person || tree[child].deprel == case_) {
            hang(sentence, child, person, tree[child].deprel);
        }
    }
    hang(sentence, person, top.head, top.deprel);
    hang(sentence, noun, person, nmod_desc);
    hang(sentence, body, noun, compound);
    return true;
}

// "the head of the union (the [Dockers]), Ann Lee": in brackets stands what the word before them
// is.
bool make_gloss_apposition(Sentence& sentence, const RepairTree& tree, int name) {
    const int first = tree.cover(name).first;
    const int bracket = tree[first].xpos == Xpos::lrb ? first : first - 1;
    if (tree[name].deprel != appos || bracket < 1 || tree[bracket].xpos != Xpos::lrb) {
        return false;
    }
    const int head = tree[name].head;
    const int before = find_above(tree, bracket - 1, [&](int token) {
        return is_noun(tree[token]) && tree[token].deprel == nmod && token != head;
    });
    const int glossed =
        is_noun(tree[bracket - 1]) && tree[bracket - 1].deprel == nmod ? bracket - 1 : before;
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
    const int apposition = name < 0 ? -1 : tree.child(name, {appos});
    if (tree[noun].deprel != conj || tree[noun].upos != Upos::noun || apposition < name
        || apposition > noun || tree[name].upos != Upos::propn
        || has_mark_between(tree, apposition, noun)) {
        return false;
    }
    if (comma_before(tree, apposition) < 0 || tree.has(noun, {det, nsubj, cop})) {
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
    if (!is_one_of(tree[region].deprel, {appos, conj})) {
        return false;
    }
    const int comma = comma_before(tree, region);
    const int town = comma < 1 ? -1 : comma - 1;
    const int noun = tree[region].head;
    const bool beside = town >= 0 && tree[noun].upos == Upos::noun && is_place(tree, region)
                        && is_place(tree, town) && !tree.has(region, {cc, conj});
    if (!beside) {
        return false;
    }
    const int head = head_of_name(tree, tree.name_at(town)->range);
    if (head == noun || tree[head].head != noun || !tree.has(head, {case_})) {
        return false;
    }
    hang(sentence, region, head, nmod_unmarked);
    return true;
}

// "with its largest group, [Arkan], leaving it, the port closed": of two subjects the name between
// commas is that of the noun before it.
bool give_name_to_phrase(Sentence& sentence, const RepairTree& tree, int name) {
    if (tree[name].deprel != nsubj || tree[name].upos != Upos::propn) {
        return false;
    }
    const int verb = tree[name].head;
    const int comma = comma_before(tree, name);
    const int behind = tree.cover(name).last;
    if (comma < 1 || behind >= verb || tree[behind].lemma != "," || tree.has(name, {case_})) {
        return false;
    }
    const auto subjects = children_as(tree, verb, nsubj);
    const int noun = comma - 1;
    if (subjects.size() != 2 || subjects[0] != name || tree[noun].upos != Upos::noun
        || tree[noun].head != verb || tree[noun].deprel != obl) {
        return false;
    }
    hang(sentence, name, noun, appos);
    if (const int deed = behind + 1; tree[deed].xpos == Xpos::vbg && tree[deed].head == verb) {
        hang(sentence, deed, noun, acl);
    }
    return true;
}

// "sold to Arkan Group [A/S]": what kind of firm it is belongs to its name.
bool join_company_form(Sentence& sentence, const RepairTree& tree, int form) {
    const int before = form - 1;
    const bool loose = before >= 0 && tree[form].deprel == appos
                       && tree[before].upos == Upos::propn && tree.children(form).empty()
                       && is_one_of(
                           tree[form].lemma,
                           {"A/S",
                            "AG",
                            "GmbH",
                            "Inc",
                            "Inc.",
                            "Ltd",
                            "Ltd.",
                            "LLC",
                            "PLC",
                            "plc",
                            "Corp",
                            "Corp.",
                            "S.A.",
                            "SA",
                            "NV",
                            "AB",
                            "Oy"});
    if (!loose || tree[form].head == before) {
        return false;
    }
    hang(sentence, form, before, flat);
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

// "Ann Lee of Arkan, the weather [agency], said": what a body is said of the body named before it.
bool give_class_to_body(Sentence& sentence, const RepairTree& tree, int noun) {
    const int person = tree[noun].head;
    if (tree[noun].deprel != appos || person < 0 || person > noun
        || !tree.is(noun, VerbClass::names_body)
        || !tree.is_named(person, EntityType::person)) {
        return false;
    }
    const int comma = comma_before(tree, noun);
    const NameSpan* name = comma > 0 ? tree.name_at(comma - 1) : nullptr;
    const bool unknown = name == nullptr && comma > 0 && tree[comma - 1].upos == Upos::propn;
    const int body =
        unknown ? comma - 1 : (name == nullptr ? -1 : head_of_name(tree, name->range));
    if (body <= person || (name != nullptr && name->type == EntityType::person)
        || !tree.dominates(person, body)) {
        return false;
    }
    hang(sentence, noun, body, appos);
    return true;
}

}  // namespace newsgraph
