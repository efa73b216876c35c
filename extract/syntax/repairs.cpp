#include "extract/syntax/repairs.hpp"

#include "core/one_of.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_day_or_month(std::string_view word) {
    static constexpr std::array<std::string_view, 22> words{
        "Monday",   "Tuesday", "Wednesday", "Thursday",  "Friday",  "Saturday",
        "Sunday",   "January", "February",  "March",     "April",   "May",
        "June",     "July",    "August",    "September", "October", "November",
        "December", "today",   "yesterday", "week"};
    return std::ranges::find(words, word) != words.end();
}

void hang(Sentence& sentence, int token, int head, Deprel relation) {
    sentence.tokens[static_cast<std::size_t>(token)].head = head;
    sentence.tokens[static_cast<std::size_t>(token)].deprel = relation;
}

bool is_finite_form(Xpos tag) {
    return tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp;
}

// "reported on Wednesday that Iran's ministry [denied] it"
bool lift_from_day(Sentence& sentence, const Tree& tree, int verb) {
    const int day = tree[verb].head;
    const bool relative = tree[verb].deprel == acl_relcl || tree[verb].deprel == acl;
    if (!relative || day < 0 || !is_day_or_month(tree[day].lemma) || tree[day].head < 0) {
        return false;
    }
    const int said = tree[day].head;
    const bool that = tree.child(verb, {mark, nsubj, obj}, "that") >= 0;
    if (tree[said].upos != Upos::verb || !that || tree.has(said, {ccomp, obj})) {
        return false;
    }
    hang(sentence, verb, said, ccomp);
    return true;
}

// The verb that the subject of a participle belongs to: "indicating Iran was [preparing]"; -1.
int finite_verb_after(const Tree& tree, int participle, int subject) {
    for (int verb = subject + 1; verb < std::min(tree.size(), subject + 8); ++verb) {
        const bool finite = std::ranges::any_of(tree.children(verb), [&](int child) {
            const Xpos tag = tree[child].xpos;
            return child > subject && child < verb && tree[child].upos == Upos::aux
                   && (is_finite_form(tag) || tag == Xpos::md);
        });
        if (finite && tree[verb].deprel == advcl && !tree.has(verb, {nsubj, nsubj_pass, mark})
            && !tree.dominates(verb, participle)) {
            return verb;
        }
    }
    return -1;
}

bool give_subject_to_verb(Sentence& sentence, const Tree& tree, int participle) {
    const int subject = tree.child(participle, {nsubj, obj});
    const bool bare = tree[participle].xpos == Xpos::vbg && tree[participle].deprel == acl
                      && !tree.has(participle, {aux, cop, ccomp});
    if (!bare || subject < participle) {
        return false;
    }
    const int verb = finite_verb_after(tree, participle, subject);
    if (verb < 0) {
        return false;
    }
    hang(sentence, verb, participle, ccomp);
    hang(sentence, subject, verb, nsubj);
    return true;
}

// The children of a verb with that relation, in text order.
std::vector<int> children_as(const Tree& tree, int verb, Deprel relation) {
    std::vector<int> found;
    std::ranges::copy_if(tree.children(verb), std::back_inserter(found), [&](int child) {
        return tree[child].deprel == relation;
    });
    return found;
}

// "[Merkel]'s spokesman said", "the ambassador to Chad [Ann Lee] said": of two subjects that stand
// side by side one belongs to the other.
bool join_two_subjects(Sentence& sentence, const Tree& tree, int verb) {
    const auto subjects = children_as(tree, verb, nsubj);
    if (subjects.size() != 2 || subjects[1] > verb
        || tree.cover(subjects[0]).last != tree.cover(subjects[1]).first
        || is_day_or_month(tree[subjects[0]].lemma)) {
        return false;
    }
    if (tree.has(subjects[0], {case_})) {
        hang(sentence, subjects[0], subjects[1], nmod_poss);
        return true;
    }
    if (tree[subjects[1]].upos != Upos::propn || tree[subjects[0]].upos == Upos::pron) {
        return false;
    }
    hang(sentence, subjects[1], subjects[0], appos);
    return true;
}

// "a Ministry of Trade [spokesman], Ann Lee, said": what stands last in a noun phrase and has no
// preposition is its head.
bool make_last_noun_head(Sentence& sentence, const Tree& tree, int noun) {
    const int name = tree[noun].head;
    const auto only = tree.children(noun);
    const bool of_state = only.size() == 1 && tree[only[0]].deprel == compound
                          && tree.has(only[0], {case_});  // "of" before the name's last word
    const bool bare = tree[noun].upos == Upos::noun && tree[noun].deprel == nmod
                      && (only.empty() || of_state);
    if (!bare || name < 0 || name > noun || tree[name].upos != Upos::propn
        || tree[name].deprel == root) {
        return false;
    }
    for (int between = name + 1; between < noun; ++between) {
        if (tree[between].upos == Upos::punct || !tree.dominates(name, between)) {
            return false;
        }
    }
    const Token above = tree[name];
    std::vector<int> moved;
    std::ranges::copy_if(tree.children(name), std::back_inserter(moved), [&](int child) {
        return child > noun || tree[child].deprel == det;
    });
    hang(sentence, noun, above.head, above.deprel);
    hang(sentence, name, noun, compound);
    if (of_state) {
        hang(sentence, only[0], name, nmod);
    }
    for (const int child : moved) {
        hang(sentence, child, noun, tree[child].deprel);
    }
    return true;
}

// "He noted that it did not sell, and [mentioned] a bid": what follows "did" or "to" is no past
// tense, so the second verb goes with the one above.
bool lift_finite_conjunct(Sentence& sentence, const Tree& tree, int verb) {
    const int first = tree[verb].head;
    const Xpos tag = tree[verb].xpos;
    const bool odd = tree[verb].deprel == conj && is_finite_form(tag) && first >= 0
                     && tree[first].upos == Upos::verb && tree[first].xpos == Xpos::vb
                     && (tree.has(first, {aux}) || tree.child(first, {mark}, "to") >= 0)
                     && !tree.has(verb, {aux, aux_pass, cop, nsubj, nsubj_pass, expl});
    int above = odd ? tree[first].head : -1;
    for (int steps = 0; above >= 0 && steps < tree.size(); ++steps, above = tree[above].head) {
        if (tree[above].upos == Upos::verb && tree[above].xpos == tag
            && tree.has(above, {nsubj, nsubj_pass})) {
            hang(sentence, verb, above, conj);
            return true;
        }
    }
    return false;
}

// "[The jets], Jordan said, violated its airspace"
bool give_first_subject_to_clause(Sentence& sentence, const Tree& tree, int verb) {
    const auto subjects = children_as(tree, verb, nsubj);
    const int clause = tree.child(verb, {ccomp});
    if (subjects.size() != 2 || subjects[1] > verb || verb > clause
        || tree.has(clause, {nsubj, nsubj_pass, csubj, expl})) {
        return false;
    }
    hang(sentence, subjects[0], clause, nsubj);
    return true;
}

// "saying [an attack] did no harm": the object is the subject that the clause lacks.
bool give_object_to_clause(Sentence& sentence, const Tree& tree, int verb) {
    const int object = tree.child(verb, {obj});
    const int clause = tree.child(verb, {ccomp});
    if (object < verb || clause < object
        || tree.has(clause, {nsubj, nsubj_pass, csubj, expl, mark})) {
        return false;
    }
    const bool finite =
        is_finite_form(tree[clause].xpos)
        || std::ranges::any_of(tree.children(clause), [&](int child) {
               return tree[child].upos == Upos::aux && child > object
                      && (is_finite_form(tree[child].xpos) || tree[child].xpos == Xpos::md);
           });
    if (!finite) {
        return false;
    }
    hang(sentence, object, clause, tree.has(clause, {aux_pass}) ? nsubj_pass : nsubj);
    return true;
}

// "lent [Laos] $1 billion"
bool make_first_object_indirect(Sentence& sentence, const Tree& tree, int verb) {
    const auto objects = children_as(tree, verb, obj);
    const bool side_by_side = objects.size() == 2 && verb < objects[0]
                              && tree.cover(objects[0]).last == tree.cover(objects[1]).first;
    if (!side_by_side || tree.has(verb, {iobj})) {
        return false;
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

// "condemned the kidnapping of its consul by [pirates]": a verb in the active has no agent.
bool give_agent_to_noun(Sentence& sentence, const Tree& tree, int verb) {
    const int object = tree.child(verb, {obj});
    if (object < verb || tree[verb].upos != Upos::verb || tree.has(verb, {aux_pass})) {
        return false;
    }
    const int of = tree.child(object, {nmod});
    if (of < object || tree.child(of, {case_}, "of") < 0) {
        return false;
    }
    for (const int child : tree.children(verb)) {
        const Token& token = tree[child];
        if ((token.deprel == obl || token.deprel == obl_agent) && child > of
            && tree.child(child, {case_}, "by") >= 0 && token.xpos != Xpos::cd) {
            hang(sentence, child, object, nmod);
            return true;
        }
    }
    return false;
}

// "information about Russia and Iran [discussing] the sale": who stands right before does it.
bool give_participle_to_noun(Sentence& sentence, const Tree& tree, int verb) {
    const int noun = verb - 1;
    const bool bare = tree[verb].xpos == Xpos::vbg && tree[verb].deprel == advcl
                      && !tree.has(verb, {mark, aux, cop, nsubj});
    if (!bare || noun < 0 || tree[noun].upos != Upos::propn) {
        return false;
    }
    const int first = tree[noun].deprel == conj ? tree[noun].head : noun;
    const bool about =
        first >= 0 && tree[first].deprel == nmod && tree.child(first, {case_}, "about") >= 0;
    if (!about || tree.dominates(verb, first)) {
        return false;
    }
    hang(sentence, verb, first, acl);
    return true;
}

// "drones for [Russia] to use": the name is the subject of the infinitive.
bool make_subject_of_infinitive(Sentence& sentence, const Tree& tree, int name) {
    const int marker = tree.child(name, {case_}, "for");
    if (marker < 0 || tree[name].upos != Upos::propn) {
        return false;
    }
    const int verb = tree.cover(name).last + 1;  // after "to"
    if (verb >= tree.size() || tree[verb - 1].lemma != "to" || tree[verb - 1].head != verb
        || tree[verb].xpos != Xpos::vb || tree.has(verb, {nsubj}) || tree.dominates(verb, name)
        || tree.dominates(name, verb)) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
    hang(sentence, marker, verb, mark);
    return true;
}

// "difficulties in sustaining", "progress in building"
bool is_found_in_doing(std::string_view noun) {
    return is_one_of(
        noun,
        {"difficulty",
         "trouble",
         "success",
         "progress",
         "stride",
         "role",
         "interest",
         "advance",
         "advancement",
         "problem"});
}

// "detailed Oslo's strides in [producing] copies": whose strides they are produces.
bool give_gerund_to_noun(Sentence& sentence, const Tree& tree, int verb) {
    const int noun = verb - 2;
    const bool in = verb >= 2 && tree[verb].xpos == Xpos::vbg && tree[verb].deprel == advcl
                    && tree[verb - 1].lemma == "in" && tree[verb - 1].head == verb;
    if (!in || tree[noun].head != tree[verb].head
        || !(tree.has(noun, {nmod_poss}) || is_found_in_doing(tree[noun].lemma))) {
        return false;
    }
    hang(sentence, verb, noun, acl);
    return true;
}

// "evidence that Oslo [sold] ships": a relative clause is not marked, its "that" is a pronoun.
// "told Reuters that it [sold] ships": what is told is no clause of the one who hears it.
bool make_content_clause(Sentence& sentence, const Tree& tree, int verb) {
    const Deprel relation = tree[verb].deprel;
    if ((relation != acl_relcl && relation != acl) || tree.child(verb, {mark}, "that") < 0) {
        return false;
    }
    const int above = tree[verb].head;
    const Token& noun = tree[above];
    const bool hears = noun.deprel == iobj || (noun.deprel == obj && noun.upos == Upos::propn);
    if (hears && noun.head >= 0 && !tree.has(noun.head, {ccomp, xcomp})) {
        hang(sentence, verb, noun.head, ccomp);
        return true;
    }
    hang(sentence, verb, above, acl);
    return relation != acl;
}

}  // namespace

void repair_trees(Article& article) {
    // Each says whether it changed the sentence, whose tree is then another one.
    constexpr std::array repairs{
        lift_from_day,
        give_subject_to_verb,
        give_first_subject_to_clause,
        join_two_subjects,
        make_last_noun_head,
        lift_finite_conjunct,
        give_object_to_clause,
        make_first_object_indirect,
        give_agent_to_noun,
        give_participle_to_noun,
        make_subject_of_infinitive,
        give_gerund_to_noun,
        make_content_clause};
    for (Sentence& sentence : article.sentences) {
        if (!sentence.english) {
            continue;
        }
        Tree tree(sentence);
        for (int token = 0; token < tree.size(); ++token) {
            for (const auto& repair : repairs) {
                if (repair(sentence, tree, token)) {
                    tree = Tree(sentence);
                }
            }
        }
    }
}

}  // namespace newsgraph
