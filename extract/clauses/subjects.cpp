#include "extract/clauses/subjects.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/clause_words.hpp"
#include "extract/schema/control_verbs.hpp"
#include "extract/syntax/speech_verbs.hpp"

#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_inheritance = 8;

bool is_trailing_participle(const Tree& tree, int verb) {
    return tree[verb].deprel == advcl && tree[verb].xpos == Xpos::vbg && tree[verb].head < verb
           && marker_of(tree, verb).empty() && tree.has(verb, {punct});
}

// "admitted [having failed]"
bool has_participial_auxiliary(const Tree& tree, int verb) {
    const int auxiliary = tree.child(verb, {aux, aux_pass});
    return auxiliary >= 0 && tree[auxiliary].xpos == Xpos::vbg && !is_finite(tree, verb);
}

// "called on Oslo [on Tuesday] to sell": nothing but adverbials of the verb stands between.
bool stands_before(const Tree& tree, int noun, int infinitive) {
    const int to = tree.child(infinitive, {mark}, "to");
    for (int next = tree.cover(noun).last; next < to;) {
        int top = next;
        for (int steps = 0;
             steps < tree.size() && tree[top].head >= 0 && tree[top].head != tree[noun].head
             && tree.cover(tree[top].head).first >= next;
             ++steps) {
            top = tree[top].head;
        }
        if (tree[top].head != tree[noun].head
            || !is_one_of(tree[top].deprel, {obl, obl_unmarked, advmod})) {
            return false;
        }
        next = tree.cover(top).last;
    }
    return to >= tree.cover(noun).last;
}

// Whom a verb of ordering tells to do what the infinitive says: "ordered [the ship] to attack",
// "called on [Oslo] to free them"; -1: nobody.
int directed_by(const Tree& tree, int verb, int infinitive) {
    for (const int child : tree.children(verb)) {
        const Deprel relation = tree[child].deprel;
        const bool object = relation == obj || relation == iobj;
        const bool called = relation == obl
                            && calls_on(tree[verb].lemma, marker_of(tree, child))
                            && stands_before(tree, child, infinitive);
        if (child < infinitive && ((object && directs_object(tree[verb].lemma)) || called)) {
            return child;
        }
    }
    return -1;
}

// Who gets what the verb hands over: "gave [Oslo] ships", "provided [Oslo] with ships", "sent
// ships to [Oslo]"; -1: not said.
int recipient_of(const Tree& tree, int verb) {
    if (const int indirect = tree.child(verb, {iobj}); indirect >= 0) {
        return indirect;
    }
    for (const int child : tree.children(verb)) {
        if (tree[child].deprel == obl && marker_of(tree, child) == "to") {
            return child;
        }
        if (tree[child].deprel == obl && marker_of(tree, child) == "with") {
            return tree.child(verb, {obj});
        }
    }
    return -1;
}

int subject_within(const Tree& tree, int predicate, int depth);
int subject_of_complement(const Tree& tree, int verb, int depth);

int inherit_subject(const Tree& tree, int predicate, int depth) {
    const Token& token = tree[predicate];
    const int head = token.head;
    if (head < 0 || depth == deepest_inheritance) {
        return -1;
    }
    switch (token.deprel) {
        case conj:
            return is_predicate(tree, head) ? subject_within(tree, head, depth + 1) : -1;
        case xcomp:
        case ccomp:
        case advcl:
            return subject_of_complement(tree, predicate, depth);
        case acl:
            if ((!is_infinitive(tree, predicate) && marker_of(tree, predicate).empty())
                || is_headline_infinitive(tree, predicate)) {
                return head;  // "drones made in Iran", "troops using drones"
            }
            // "sanctioned [two firms] for supplying", "convicted [a man] of smuggling"
            if (is_one_of(marker_of(tree, predicate), {"for", "of", "over"})
                && is_one_of(tree[head].deprel, {obj, nsubj_pass}) && tree[head].head >= 0
                && judges_object(tree[tree[head].head].lemma)) {
                return head;
            }
            if (const int owner = tree.child(head, {nmod_poss}); owner >= 0) {
                return owner;  // "Moscow's plans to import", "its process of importing"
            }
            if (marker_of(tree, predicate) == "of") {
                return -1;  // "began the process of moving": whoever moves
            }
            // "Russia has plans to import", but not "gave Russia drones to use"
            return tree[head].deprel == obj && tree[head].head >= 0
                           && holds_intention(tree[tree[head].head].lemma)
                       ? subject_within(tree, tree[head].head, depth + 1)
                       : -1;
        case acl_relcl:
            return tree[predicate].xpos == Xpos::vb || has_relative_pronoun(tree, predicate)
                       ? -1
                       : head;
        case amod:
            return head;  // "the downed drones"
        default:
            return -1;
    }
}

int subject_of_complement(const Tree& tree, int predicate, int depth) {
    const int head = governing_word(tree, predicate);
    const Deprel relation = tree[predicate].deprel;
    // "sanctions that Rome [believes] have worked"
    if (relation == ccomp && tree[head].deprel == acl_relcl && lends_subject(tree, head)) {
        return tree[head].head;
    }
    // "said that sanctions work": a finite clause without a subject has none to inherit.
    const bool finite = (relation == ccomp && tree[predicate].xpos != Xpos::vbg
                         && !has_participial_auxiliary(tree, predicate))
                        || (relation == advcl && is_finite(tree, predicate));
    const bool consequence =
        is_trailing_participle(tree, predicate) && tells_consequence(tree[predicate].lemma);
    if (finite || consequence || !is_predicate(tree, head)) {
        return -1;
    }
    const bool infinitive = is_infinitive(tree, predicate);
    if (infinitive && takes_means(tree[head].lemma) && !is_passive(tree, head)) {
        return subject_within(tree, head, depth + 1);
    }
    if (const int doer = infinitive ? directed_by(tree, head, predicate) : -1; doer >= 0) {
        return resolve_relative(tree, doer);
    }
    if (relation == advcl && infinitive && takes_means(tree[predicate].lemma)
        && hands_over(tree[head].lemma)) {
        return recipient_of(tree, head);
    }
    const int object = tree.child(head, {obj, iobj});
    if (object < 0 && relation == xcomp && leaves_deed_to_others(tree[head].lemma)) {
        return -1;
    }
    // "sent trainers to teach", "accused Oslo of selling", "kept it from selling"
    const bool adverbial_of_object =
        (infinitive && purpose_is_of_object(tree[head].lemma))
        || is_one_of(marker_of(tree, predicate), {"of", "from"})
        || (marker_of(tree, predicate) == "for" && judges_object(tree[head].lemma))
        || (marker_of(tree, predicate) == "as" && quotes_object(tree[head].lemma));
    const bool of_object =
        relation == xcomp ? !subject_controls(tree[head].lemma) : adverbial_of_object;
    if (object >= 0 && of_object && object < predicate
        && !lends_object(tree, head, predicate)) {
        return resolve_relative(tree, object);  // "urged Iran to stop"
    }
    if (relation == advcl && infinitive && is_passive(tree, head)) {
        return tree.child(head, {obl_agent});  // "drones were used to attack"
    }
    return subject_within(tree, head, depth + 1);
}

// `depth` clauses up from the one that asks.
int subject_within(const Tree& tree, int predicate, int depth) {
    const int own = tree.child(predicate, {nsubj, nsubj_pass});
    return own >= 0 ? resolve_relative(tree, own) : inherit_subject(tree, predicate, depth);
}

}  // namespace

int author_of(const Tree& tree, int text) {
    if (!is_one_of(
            tree[text].lemma,
            {"statement",
             "release",
             "communiqué",
             "communique",
             "tweet",
             "letter",
             "post",
             "message",
             "memo",
             "declaration"})) {
        return -1;
    }
    if (const int owner = tree.child(text, {nmod_poss}); owner >= 0) {
        return owner;
    }
    for (const int child : tree.children(text)) {
        if (base_of(tree[child].deprel) == nmod
            && is_one_of(marker_of(tree, child), {"by", "from"})) {
            return child;
        }
    }
    const int verb = tree[text].head;
    const bool issued = verb >= 0 && tree[text].deprel == obj
                        && is_one_of(
                            tree[verb].lemma,
                            {"issue",
                             "release",
                             "publish",
                             "post",
                             "make",
                             "send",
                             "write",
                             "deliver",
                             "put_out",
                             "put"});
    return issued ? tree.child(verb, {nsubj}) : -1;
}

bool lends_subject(const Tree& tree, int verb) {
    const int object = tree.child(verb, {obj});
    const int clause = tree.child(verb, {ccomp});
    return object >= 0 && clause >= 0 && is_relative_pronoun(tree[object])
           && !tree.has(clause, {nsubj, nsubj_pass, csubj, expl});
}

bool is_directed(const Tree& tree, int infinitive) {
    const int head = tree[infinitive].head;
    return head >= 0 && is_infinitive(tree, infinitive)
           && directed_by(tree, head, infinitive) >= 0;
}

bool lends_object(const Tree& tree, int head, int verb) {
    const int object = tree.child(head, {obj});
    return object >= 0 && tree[verb].deprel == xcomp && is_relative_pronoun(tree[object])
           && !tree.has(verb, {obj, ccomp, xcomp});
}

int surface_subject(const Tree& tree, int predicate) {
    const int subject = subject_within(tree, predicate, 0);
    const int author =
        subject >= 0 && is_speech_verb(tree[predicate].lemma) && !is_passive(tree, predicate)
            ? author_of(tree, subject)
            : -1;
    return author >= 0 ? author : subject;
}

}  // namespace newsgraph
