// What is quoted, and what is said beside it.
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
