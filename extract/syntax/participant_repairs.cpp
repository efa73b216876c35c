// Who takes part: subjects, agents, and the nouns that they are.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

bool has_name(const RepairTree& tree, Range range) {
    for (int word = range.first; word < range.last; ++word) {
        if (tree.name_at(word) != nullptr) {
            return true;
        }
    }
    return false;
}

// "visits [by Norwegian clerks]": right behind the noun, and somebody known by a name.
bool is_somebody_behind(const RepairTree& tree, int agent, int noun) {
    const Range range = tree.cover(agent);
    return tree[noun].upos == Upos::noun && tree.cover(noun).last == range.first
           && !tree.is(agent, VerbClass::names_day) && has_name(tree, range);
}

// "the kidnapping of its consul [by pirates]"
bool is_deed_of(const Tree& tree, int noun, int agent) {
    const int phrase = tree[noun].deprel == obj ? tree.child(noun, {nmod}) : -1;
    return noun < agent && phrase > noun && phrase < agent && tree.has_case(phrase, "of");
}

// "an attack [did] no harm", "an attack [would] do": has tense, by a word behind the object.
bool is_finite_after(const Tree& tree, int verb, int object) {
    return is_finite_form(tree[verb].xpos)
           || std::ranges::any_of(tree.children(verb), [&](int child) {
                  return tree[child].upos == Upos::aux && child > object
                         && (is_finite_form(tree[child].xpos) || tree[child].xpos == Xpos::md);
              });
}

// "an Air Force [Falcon]" is a Falcon; "the ambassador to Chad [Ann Lee]" is she, and of "the roof
// of a hall in the capital [Lagos]" the capital is.
void join_side_by_side(Sentence& sentence, const Tree& tree, int first, int second) {
    if (tree[first].upos == Upos::propn && !tree.has(first, {nmod})) {
        hang(sentence, first, second, compound);
        return;
    }
    const int before = second - 1;
    const bool of_last = tree[before].upos == Upos::noun && tree.dominates(first, before);
    hang(sentence, second, of_last ? before : first, appos);
}

// "[Merkel]'s spokesman, Jan Lee, said": what stands behind the spokesman is his.
bool make_possessor(Sentence& sentence, const RepairTree& tree, int owner, int noun) {
    hang(sentence, owner, noun, nmod_poss);
    for (const int child : tree.children(owner)) {
        if (child > noun) {
            hang(sentence, child, noun, tree[child].deprel);
        }
    }
    return true;
}

}  // namespace

// "[Merkel]'s spokesman said", "the ambassador to Chad [Ann Lee] said": of two subjects that stand
// side by side one belongs to the other.
bool join_two_subjects(Sentence& sentence, const RepairTree& tree, int verb) {
    auto subjects = children_as(tree, verb, nsubj);
    if (subjects.empty()) {
        subjects = children_as(tree, verb, nsubj_pass);
    }
    if (subjects.size() != 2 || subjects[1] > verb
        || tree.is(subjects[0], VerbClass::names_day)) {
        return false;
    }
    const auto [first, second] = std::array{subjects[0], subjects[1]};
    if (const int mark = tree.child(first, {case_}); mark >= 0) {
        return mark + 1 == tree.cover(second).first
               && make_possessor(sentence, tree, first, second);
    }
    const int behind = tree.cover(second).first;
    // "the ferry [Arkan], which burned, was sold": right behind the noun, whatever follows it
    const bool adjacent = tree.cover(first).last == behind || first + 1 == behind;
    const bool one = adjacent && tree[behind].upos != Upos::punct
                     && tree[second].upos == Upos::propn && tree[first].upos != Upos::pron;
    if (!one) {
        return false;
    }
    for (const int child : tree.children(first)) {
        if (child > second) {
            hang(sentence, child, second, tree[child].deprel);
        }
    }
    join_side_by_side(sentence, tree, first, second);
    return true;
}

// "told [Arkan] the port had sold ships": of two subjects the first is who is told.
bool give_addressee_to_speech(Sentence& sentence, const RepairTree& tree, int name) {
    const int clause = tree[name].head;
    const int verb = head_of(tree, clause);
    const bool told = verb >= 0 && is_one_of(tree[name].deprel, {nsubj, nsubj_pass})
                      && tree[clause].deprel == ccomp && tree.is(verb, VerbClass::tells_hearer);
    if (!told || tree.cover(name).first != verb + 1 || tree.has(verb, {obj, iobj})) {
        return false;
    }
    const bool second = std::ranges::any_of(tree.children(clause), [&](int child) {
        return child > name && is_one_of(tree[child].deprel, {nsubj, nsubj_pass, expl});
    });
    if (second) {
        hang(sentence, name, verb, iobj);
    }
    return second;
}

// "[The jets], Jordan said, violated its airspace", "[the jets] violated its airspace, Jordan said"
bool give_first_subject_to_clause(Sentence& sentence, const RepairTree& tree, int verb) {
    const int clause = tree.child(verb, {ccomp});
    const auto subjects = clause < 0 ? std::vector<int>{} : children_as(tree, verb, nsubj);
    if (subjects.size() != 2 || has_some_subject(tree, clause)) {
        return false;
    }
    const auto [first, second] = std::array{subjects[0], subjects[1]};
    const bool around = first < clause && second < verb && !(second < clause && clause < verb);
    if (!around || !is_parted(tree, second)) {
        return false;
    }
    hang(sentence, first, clause, subject_relation(tree, clause));
    return true;
}

// "saying [an attack] did no harm": the object is the subject that the clause lacks.
bool give_object_to_clause(Sentence& sentence, const RepairTree& tree, int verb) {
    const int object = tree.child(verb, {obj});
    const int clause = tree.child(verb, {ccomp});
    const bool deed = tree[verb].xpos == Xpos::vbg && !tree.is(verb, VerbClass::speech);
    if (deed || object < verb || clause < object || tree.has(clause, {mark})
        || has_some_subject(tree, clause) || !is_finite_after(tree, clause, object)) {
        return false;
    }
    hang(sentence, object, clause, subject_relation(tree, clause));
    return true;
}

// "condemned the kidnapping of its consul by [pirates]", "agreed to visits by Norwegian [clerks]":
// a verb in the active has no agent.
bool give_agent_to_noun(Sentence& sentence, const RepairTree& tree, int agent) {
    const int verb = tree[agent].head;
    if (!fits(tree, agent, {.as = {obl, obl_agent}})
        || !fits(tree, verb, {.pos = {Upos::verb}, .without = {aux_pass}})
        || !tree.has_case(agent, "by") || tree[agent].xpos == Xpos::cd) {
        return false;
    }
    const auto below = tree.children(verb);
    const auto noun = std::ranges::find_if(below, [&](int child) {
        return child > verb
               && (is_deed_of(tree, child, agent)
                   || (fits(tree, child, {.as = {obj, obl}})
                       && is_somebody_behind(tree, agent, child)));
    });
    if (noun == below.end()) {
        return false;
    }
    hang(sentence, agent, *noun, nmod);
    return true;
}

// "killed a [civilian]": what has "a" and no noun behind it is a noun itself.
bool make_adjective_noun(Sentence& sentence, const RepairTree& tree, int word) {
    const int article = tree.child(word, {det});
    if (!fits(
            tree,
            word,
            {.as = {obj, nsubj, nsubj_pass}, .pos = {Upos::adj}, .without = {cop, nmod}})
        || article < 0 || article > word || tree[article].lemma != "a"
        || fits(tree, word + 1, {.pos = noun_or_name})) {
        return false;
    }
    sentence.tokens[word].upos = Upos::noun;
    sentence.tokens[word].xpos = Xpos::nn;
    return true;
}

// "sent a letter Monday to [Lee] demanding it": behind "to" stands no subject.
bool make_goal_of_subject(Sentence& sentence, const RepairTree& tree, int name) {
    const int participle = tree[name].head;
    const int verb = participle < 0 ? -1 : tree[participle].head;
    if (!fits(
            tree,
            participle,
            {.as = {advcl, acl}, .form = {Xpos::vbg}, .without = any_auxiliary})
        || tree[name].deprel != nsubj || name > participle || verb > name
        || !fits(tree, verb, {.pos = {Upos::verb}})) {
        return false;
    }
    const int first = tree.cover(name).first;
    const int preposition = tree[first].upos == Upos::adp ? first : -1;
    if (preposition < 0 || tree[preposition].lemma != "to") {
        return false;
    }
    hang(sentence, name, verb, obl);
    hang(sentence, preposition, name, case_);
    return true;
}

}  // namespace newsgraph
