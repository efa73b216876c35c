#include "core/one_of.hpp"
#include "extract/syntax/speech_verbs.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

// "rose at least 20 [percent]", "waited at least five [days]"
bool is_measure(std::string_view noun) {
    return is_day_or_month(noun)
           || is_one_of(
               noun,
               {"day",
                "month",
                "year",
                "hour",
                "minute",
                "second",
                "time",
                "percent",
                "point",
                "mile",
                "kilometer",
                "kilometre",
                "meter",
                "metre",
                "foot",
                "decade"});
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

}  // namespace

// "[Merkel]'s spokesman said", "the ambassador to Chad [Ann Lee] said": of two subjects that stand
// side by side one belongs to the other.
bool join_two_subjects(Sentence& sentence, const Tree& tree, int verb) {
    auto subjects = children_as(tree, verb, nsubj);
    if (subjects.empty()) {
        subjects = children_as(tree, verb, nsubj_pass);
    }
    if (subjects.size() != 2 || subjects[1] > verb
        || tree.cover(subjects[0]).last != tree.cover(subjects[1]).first
        || is_day_or_month(tree[subjects[0]].lemma)) {
        return false;
    }
    const auto [first, second] = std::array{subjects[0], subjects[1]};
    if (tree.has(first, {case_})) {
        hang(sentence, first, second, nmod_poss);
        return true;
    }
    if (tree[second].upos != Upos::propn || tree[first].upos == Upos::pron) {
        return false;
    }
    if (tree[first].upos == Upos::propn && !tree.has(first, {nmod})) {
        hang(sentence, first, second, compound);  // "an Air Force [Falcon] was lost"
    } else {
        hang(sentence, second, first, appos);
    }
    return true;
}

// "Carmaker Arkan [plans] to grow, Ann Lee said": a verb with a subject is no subject, but what is
// said.
bool make_subject_verb_main(Sentence& sentence, const Tree& tree, int verb) {
    const auto subjects = children_as(tree, verb, nsubj);
    const auto clause = std::ranges::find_if(subjects, [&](int child) {
        return tree[child].upos == Upos::verb && is_finite_form(tree[child].xpos)
               && tree.has(child, {nsubj}) && child < verb;
    });
    if (clause == subjects.end() || *clause == subjects.back() || subjects.back() > verb
        || tree.has(verb, {ccomp})) {
        return false;
    }
    const int own = tree.child(*clause, {nsubj});
    hang(sentence, *clause, tree[verb].head, tree[verb].deprel);
    hang(sentence, verb, *clause, parataxis);
    for (const int child : subjects) {
        if (child < own && tree.cover(child).last == tree.cover(own).first) {
            hang(sentence, child, own, nmod_desc);
        }
    }
    return true;
}

// "said [Ann Lee], the mayor": a name behind the verb is its subject, what follows renames it.
bool make_name_subject(Sentence& sentence, const Tree& tree, int verb) {
    const int name = verb + 1;
    const int subject = tree.child(verb, {nsubj});
    const bool odd = tree[verb].upos == Upos::verb && name < tree.size()
                     && tree[name].head == verb && tree[name].upos == Upos::propn
                     && is_one_of(tree[name].deprel, {advmod, obl, obl_unmarked})
                     && !tree.has(name, {case_}) && !is_day_or_month(tree[name].lemma);
    if (!odd || subject < name || tree.cover(name).last >= tree.size()
        || tree[tree.cover(name).last].upos != Upos::punct) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
    hang(sentence, subject, name, appos);
    return true;
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

// "shot down at least 121 [drones]": the preposition is that of "least".
bool make_counted_object(Sentence& sentence, const Tree& tree, int noun) {
    const int verb = tree[noun].head;
    const int number = tree.child(noun, {nummod});
    const bool bare = tree[noun].deprel == obl && tree[noun].upos == Upos::noun && number >= 0
                      && !tree.has(noun, {case_});
    if (!bare || verb > noun || tree[verb].upos != Upos::verb || is_measure(tree[noun].lemma)
        || tree.has(verb, {obj, aux_pass, ccomp})) {
        return false;
    }
    const int least = tree.child(number, {nmod, obl, advmod});
    if (least < 0 || !is_one_of(tree[least].lemma, {"least", "most"})) {
        return false;
    }
    hang(sentence, noun, verb, obj);
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

// "urged [Iran] to stop": whom one urges is no recipient of anything.
bool make_only_object_direct(Sentence& sentence, const Tree& tree, int verb) {
    const int object = tree.child(verb, {iobj});
    if (object < verb || !tree.has(verb, {xcomp}) || tree.has(verb, {obj, ccomp})) {
        return false;
    }
    hang(sentence, object, verb, obj);
    return true;
}

// "Drones hit Poltava, Ukraine [says]": the name right before a verb of saying that lacks a
// subject says it.
bool give_speaker_to_speech(Sentence& sentence, const Tree& tree, int verb) {
    const bool says = is_finite_form(tree[verb].xpos) && is_speech_verb(tree[verb].lemma)
                      && !tree.has(verb, {nsubj, nsubj_pass, csubj, cc, mark});
    const int name = verb - 1;
    if (!says || name < 1 || tree[name].upos != Upos::propn || tree[name].head < 0
        || tree[name].head == verb) {
        return false;
    }
    const Range range = tree.cover(name);
    const int comma = tree[range.first].lemma == "," ? range.first : range.first - 1;
    if (comma < 1 || tree[comma].lemma != "," || range.last != verb || tree[name].head >= comma
        || tree.has(name, {case_})) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
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

// "Oil depot [hit] by drones": what is done by somebody, without an object, is a passive.
bool make_headline_passive(Sentence& sentence, const Tree& tree, int verb) {
    const int last = tree.size() - 1;
    const int subject = tree.child(verb, {nsubj});
    const bool headline = tree[verb].deprel == root && tree[last].upos != Upos::punct;
    if (!headline || subject < 0 || subject > verb || tree[verb].xpos != Xpos::vbd
        || tree.has(verb, {obj, iobj, ccomp, xcomp, aux, aux_pass, cop})) {
        return false;
    }
    for (const int child : tree.children(verb)) {
        const Token& agent = tree[child];
        const bool noun = agent.upos == Upos::noun || agent.upos == Upos::propn;
        if (base_of(agent.deprel) == obl && noun && tree.child(child, {case_}, "by") == verb + 1
            && !tree.has(child, {nummod}) && !is_day_or_month(agent.lemma)) {
            sentence.tokens[verb].xpos = Xpos::vbn;
            hang(sentence, subject, verb, nsubj_pass);
            hang(sentence, child, verb, obl_agent);
            return true;
        }
    }
    return false;
}

}  // namespace newsgraph
