// What is quoted, what is said beside it, and who says so.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

// ", she said, [noting] it": goes with who said so right before; -1: nobody did.
int speech_before(const RepairTree& tree, int verb) {
    const int comma = comma_before(tree, verb);
    const int speech = comma - 1;
    return comma > 0 && is_finite_form(tree[speech].xpos) && tree.is(speech, VerbClass::speech)
                   && tree.has(speech, {nsubj})
               ? speech
               : -1;
}

// The mark that closes a quotation right before the clause of that verb; -1: none.
int end_of_quote_before(const Tree& tree, int verb) {
    int first = tree.cover(verb).first;
    while (first < verb && tree[first].upos == Upos::punct
           && tree[first].xpos != Xpos::close_quote) {
        ++first;
    }
    const int quote = tree[first].xpos == Xpos::close_quote ? first : first - 1;
    return quote > 0 && tree[quote].xpos == Xpos::close_quote ? quote : -1;
}

// “it sank” and “he left”
bool opens_quote(const Tree& tree, int first, int last) {
    for (int token = first; token < last; ++token) {
        if (tree[token].xpos == Xpos::open_quote) {
            return true;
        }
    }
    return false;
}

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

// Nothing but what belongs to the verb stands behind it, and nothing that it says.
bool closes_sentence(const RepairTree& tree, int verb) {
    return tree.ends_sentence(verb)
           && std::ranges::none_of(tree.children(verb), [&](int child) {
                  return child > verb
                         && is_one_of(tree[child].deprel, {ccomp, xcomp, obj, iobj, conj});
              });
}

// ", [Ukraine] says": between a comma and the verb, and hung on something before the comma.
bool is_cut_off(const Tree& tree, int name, int verb) {
    const int comma = comma_before(tree, name);
    return comma >= 1 && tree.cover(name).last == verb && tree[name].head >= 0
           && tree[name].head < comma && !tree.has(name, {case_});
}

// "said [it left]"; "said, [confirming] reports" is none.
bool tells_clause(const RepairTree& tree, int verb) {
    const int clause = tree.child(verb, {ccomp});
    return clause >= 0 && tree[clause].xpos != Xpos::vbg;
}

// "a spokesman [said]", "a spokesman [told] Arkan": nothing but who says it, and to whom.
bool tells_nothing_else(const RepairTree& tree, int verb) {
    return tree[verb].upos == Upos::verb && is_finite_form(tree[verb].xpos)
           && tree.is(verb, VerbClass::speech) && tree.has(verb, {nsubj})
           && !tree.has(verb, {cc, mark, xcomp, csubj}) && !tells_clause(tree, verb)
           && (tree[verb].lemma == "tell" || !tree.has(verb, {obj}));
}

// "the port says [it sold ships], a clerk [told] Arkan": what is said has been said.
bool is_second_content(const RepairTree& tree, int verb) {
    const int said = tree.child(tree[verb].head, {ccomp});
    return tree[verb].deprel == ccomp && said >= 0 && said < verb;
}

// Does a word between the two hang on neither?
bool crosses(const Tree& tree, int mark, int head) {
    for (int token = std::min(mark, head) + 1; token < std::max(mark, head); ++token) {
        if (!tree.dominates(head, token) && tree[token].upos != Upos::punct) {
            return true;
        }
    }
    return false;
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
                      && is_one_of(tree[verb].lemma, {"tell", "inform"});
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

}  // namespace

// "“it sank[,]” Lee said": a mark hangs where no word between hangs elsewhere.
bool lift_mark(Sentence& sentence, const RepairTree& tree, int mark) {
    int head = tree[mark].upos == Upos::punct ? tree[mark].head : -1;
    while (head >= 0 && crosses(tree, mark, head)) {
        head = tree[head].head;
    }
    if (head < 0 || head == tree[mark].head) {
        return false;
    }
    hang(sentence, mark, head, punct);
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

// "stated that the trial would not be fair, [saying] it": who states it says so.
bool lift_saying(Sentence& sentence, const RepairTree& tree, int verb) {
    const int clause = tree[verb].head;
    if (!fits(
            tree,
            verb,
            {.as = {advcl}, .form = {Xpos::vbg}, .without = {mark, nsubj, nsubj_pass}})
        || !tree.is(verb, VerbClass::speech) || comma_before(tree, verb) < 0) {
        return false;
    }
    const int before = speech_before(tree, verb);
    const int above = fits(tree, clause, {.as = {ccomp}}) ? tree[clause].head : -1;
    const int speech = before >= 0 ? before : above;
    if (speech < 0 || speech == clause || speech > verb
        || !tree.is(speech, VerbClass::speech)) {
        return false;
    }
    hang(sentence, verb, speech, advcl);
    return true;
}

// "said that it sank, while Chad [denied] it": who speaks, too, is not told of by the first.
bool lift_other_saying(Sentence& sentence, const RepairTree& tree, int verb) {
    const int said = tree[verb].head;
    const int speech = fits(tree, said, {.as = {ccomp}}) ? tree[said].head : -1;
    if (!fits(tree, verb, {.as = {advcl}, .with = {nsubj}}) || speech < 0 || verb < said
        || !tree.is(verb, VerbClass::speech) || tree.child(verb, {mark}, "while") < 0
        || comma_before(tree, verb) < 0) {
        return false;
    }
    hang(sentence, verb, speech, advcl);
    return true;
}

// "said “it carries arms,” and the ban [followed]": behind the quotation another sentence goes on.
bool part_behind_quote(Sentence& sentence, const RepairTree& tree, int verb) {
    const int inside = tree[verb].head;
    if (inside < 0 || !fits(tree, verb, {.as = {conj}, .with = any_subject})) {
        return false;
    }
    const int quote = end_of_quote_before(tree, verb);
    if (quote <= inside || opens_quote(tree, quote, verb)) {
        return false;
    }
    const int speech = find_above(tree, inside, [&](int token) {
        return tree.is(token, VerbClass::speech) && token < inside
               && is_finite_form(tree[token].xpos);
    });
    if (speech < 0) {
        return false;
    }
    hang(sentence, verb, speech, conj);
    return true;
}

// "[asked] about it, the clerk said nothing": no part of what the clerk says.
bool make_circumstance_of_speech(Sentence& sentence, const RepairTree& tree, int verb) {
    const int speech = tree[verb].head;
    if (tree[verb].deprel != ccomp || speech < verb || tree[verb].xpos != Xpos::vbn
        || tree.cover(verb).first != verb || !tree.is(speech, VerbClass::speech)
        || has_some_subject(tree, verb) || tree.has(verb, {aux, aux_pass, cop})) {
        return false;
    }
    hang(sentence, verb, speech, advcl);
    return true;
}

// "“it sank,” reads the clerk's [statement]": a text behind the verb is what reads so.
bool make_text_subject(Sentence& sentence, const RepairTree& tree, int text) {
    const int verb = tree[text].head;
    const bool behind = verb > 0 && tree[text].deprel == obj && tree[verb].lemma == "read"
                        && is_finite_form(tree[verb].xpos) && !has_some_subject(tree, verb)
                        && tree.is(text, VerbClass::is_text)
                        && tree.cover(text).first == verb + 1;
    if (!behind || tree[verb - 1].upos != Upos::punct) {
        return false;
    }
    hang(sentence, text, verb, nsubj);
    return true;
}

namespace {

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

// "Drones hit Poltava, Ukraine [says]": the name right before a verb of saying that lacks a
// subject says it.
bool give_speaker_to_speech(Sentence& sentence, const RepairTree& tree, int verb) {
    const int name = verb - 1;
    if (name < 1 || !is_finite_form(tree[verb].xpos) || !tree.is(verb, VerbClass::speech)
        || tree.has(verb, {nsubj, nsubj_pass, csubj, cc, mark})) {
        return false;
    }
    if (tree[name].upos != Upos::propn || tree[name].head == verb
        || !is_cut_off(tree, name, verb)) {
        return false;
    }
    hang(sentence, name, verb, nsubj);
    return true;
}

// "The bank sold ships, a spokesman [said]": no second deed but who says the first.
bool make_trailing_speech(Sentence& sentence, const RepairTree& tree, int verb) {
    const int first = tree[verb].head;
    const bool second = is_one_of(tree[verb].deprel, {conj, advcl})
                        || (first >= 0 && is_second_content(tree, verb));
    if (!second || first > verb || !tells_nothing_else(tree, verb) || !tree.ends_sentence(verb)
        || !is_parted(tree, verb)) {
        return false;
    }
    if (const int participle = tree.child(verb, {ccomp}); participle >= 0) {
        hang(sentence, participle, verb, advcl);
    }
    hang(sentence, verb, first, parataxis);
    return true;
}

// "got the call at two local time, according to the [police], but": behind a comma it is said of the
// clause, not of the noun before it.
bool lift_source_from_noun(Sentence& sentence, const RepairTree& tree, int source) {
    if (tree[source].deprel != nmod || tree[source].head > source
        || !tree.has_case(source, "accord") || tree[tree.cover(source).first].lemma != ",") {
        return false;
    }
    const int verb = find_above(tree, source, [&](int token) {
        return tree[token].upos == Upos::verb || tree.has(token, {cop});
    });
    if (verb < 0) {
        return false;
    }
    hang(sentence, source, verb, obl);
    return true;
}

}  // namespace newsgraph
