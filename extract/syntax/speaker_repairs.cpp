// Who says what is told, and to whom.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

// "says [Ghana]", "say [clerks]"; "says [study]" in a title.
bool may_speak(const Sentence& sentence, const Tree& tree, int name, int verb) {
    const bool plural = tree[name].xpos == Xpos::nns;
    const bool study = tree[name].xpos == Xpos::nn && sentence.place == Place::title;
    const bool bare = !tree.has(name, {det}) && (plural || study);
    const bool speaks = is_finite_form(tree[verb].xpos) ? tree[name].upos == Upos::propn || bare
                                                        : bare && tree[verb].xpos == Xpos::vb;
    return speaks && tree[verb].lemma == "say";
}

// "storm hits Lagos, [says]": right behind a comma, as a remark or as what is joined without a word.
bool stands_beside(const Tree& tree, int verb) {
    return fits(tree, verb - 1, {.lemma = ","})
           && (fits(tree, verb, {.as = {parataxis}})
               || fits(tree, verb, {.as = {conj, advcl}, .without = {cc, mark}}));
}

// "..., said [a clerk of the port]." at the end of the sentence
bool closes_with_speaker(const RepairTree& tree, int noun, int verb) {
    return is_noun(tree[noun]) && tree[verb].lemma == "say" && is_finite_form(tree[verb].xpos)
           && tree.ends_sentence(noun);
}

// The comma before what may be who speaks, right before the verb; -1: none.
int comma_before_speaker(const RepairTree& tree, int verb) {
    int token = verb - 1;
    while (token > 0
           && (is_one_of(
                   tree[token].upos,
                   {Upos::noun,
                    Upos::propn,
                    Upos::adj,
                    Upos::det,
                    Upos::num,
                    Upos::cconj,
                    Upos::pron,
                    Upos::part,
                    Upos::adp})
               || is_one_of(tree[token].lemma, {"-", "\"", "”", "''"}))) {
        --token;
    }
    return token > 0 && token + 1 < verb && tree[token].lemma == "," ? token : -1;
}

// The noun of whom a clause behind a verb of telling is told, where a word in front of it may be who
// is told; -1: no such clause.
int subject_told_of(const RepairTree& tree, int word) {
    const int above = head_of(tree, word);
    const int noun = above >= 0 && tree[above].deprel == nmod_poss ? tree[above].head : above;
    const int clause = head_of(tree, noun);
    const int verb = head_of(tree, clause);
    const bool told = verb >= 0 && word < noun && tree.cover(noun).first == verb + 1
                      && fits(tree, noun, {.as = {nsubj, nsubj_pass}})
                      && tree[clause].deprel == ccomp && !tree.has(verb, {obj, iobj})
                      && tree.is(verb, VerbClass::tells_hearer);
    return told ? noun : -1;
}

// "told [the Echo] ferries", "told [reporters] Lee's ferry"
bool may_be_told(const RepairTree& tree, int word) {
    if (tree[word].deprel == compound) {
        return tree.is_named(word, EntityType::media)
               || tree.is_named(word, EntityType::organization);
    }
    const int above = tree[word].head;
    return tree[word].deprel == nmod_desc && above == word + 1
           && tree[above].upos == Upos::propn
           && (tree[word].xpos == Xpos::nns || is_one_of(tree[word].lemma, {"media", "press"}));
}

// Nothing but what belongs to the verb stands behind it, and nothing that it says.
bool closes_sentence(const RepairTree& tree, int verb) {
    return tree.ends_sentence(verb)
           && std::ranges::none_of(tree.children(verb), [&](int child) {
                  return child > verb
                         && is_one_of(tree[child].deprel, {ccomp, xcomp, obj, iobj, conj});
              });
}

// Names and pronouns between the comma and the verb that hang on something outside of it.
bool may_close(const RepairTree& tree, int token, int comma, int verb) {
    const int head = tree[token].head;
    const bool outer = head >= 0 && head != verb && (head < comma || head > verb);
    return outer && (is_noun(tree[token]) || tree[token].upos == Upos::pron);
}

std::vector<int> speakers_between(const RepairTree& tree, int comma, int verb) {
    std::vector<int> speakers;
    for (int token = comma + 1; token < verb; ++token) {
        if (may_close(tree, token, comma, verb)) {
            speakers.push_back(token);
        }
    }
    return speakers;
}

}  // namespace

// "storm hits Lagos, says [Ghana]": who stands behind the verb speaks.
bool make_inverted_speaker(Sentence& sentence, const RepairTree& tree, int name) {
    const int verb = tree[name].head;
    if (!fits(tree, name, {.as = {obj}}) || !stands_beside(tree, verb)
        || tree.cover(name).first != verb + 1) {
        return false;
    }
    const bool speaks =
        may_speak(sentence, tree, name, verb) || closes_with_speaker(tree, name, verb);
    if (!speaks || has_some_subject(tree, verb) || tree.has(verb, {ccomp, xcomp})) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
    hang(sentence, verb, tree[verb].head, parataxis);
    return true;
}

// "was rushed away, police and medics [said]": who stands between the comma and the verb speaks, not
// what the sentence is about.
bool make_closing_speaker(Sentence& sentence, const RepairTree& tree, int verb) {
    const bool speech = is_finite_form(tree[verb].xpos) && tree.is(verb, VerbClass::speech)
                        && closes_sentence(tree, verb);
    const int comma = speech ? comma_before_speaker(tree, verb) : -1;
    const auto speakers = comma < 0 ? std::vector<int>{} : speakers_between(tree, comma, verb);
    const auto is_above = [&](int token) { return tree.dominates(token, verb); };
    if (speakers.empty() || std::ranges::any_of(speakers, is_above)) {
        return false;
    }
    for (const int subject : children_as(tree, verb, nsubj)) {
        if (subject < comma) {
            hang(sentence, subject, verb, parataxis);
        }
    }
    for (const int speaker : speakers) {
        hang(sentence, speaker, speakers.front(), conj);
    }
    hang(sentence, speakers.front(), verb, nsubj);
    return true;
}

// "told [the Echo] ferries had sunk": who is told has no ferries.
bool part_addressee(Sentence& sentence, const RepairTree& tree, int word) {
    const int noun = may_be_told(tree, word) ? subject_told_of(tree, word) : -1;
    if (noun < 0) {
        return false;
    }
    const int verb = tree[tree[noun].head].head;
    for (int token = verb + 1; token < word; ++token) {
        if (!tree.dominates(word, token)) {
            hang(sentence, token, word, tree[token].deprel);
        }
    }
    hang(sentence, word, verb, iobj);
    return true;
}

}  // namespace newsgraph
