#include "extract/relations/clauses.hpp"

#include "core/one_of.hpp"
#include "extract/relations/control_verbs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_inheritance = 8;

bool is_relative_pronoun(const Token& token) {
    return (token.xpos == Xpos::wdt || token.xpos == Xpos::wp || token.upos == Upos::pron)
           && is_one_of(token.lemma, {"who", "which", "that", "whom"});
}

// The verb of the relative clause that the token stands in, or -1.
int relative_clause_of(const Tree& tree, int token) {
    for (int steps = 0; token >= 0 && steps < deepest_inheritance; ++steps) {
        if (tree[token].deprel == acl_relcl) {
            return token;
        }
        token = tree[token].head;
    }
    return -1;
}

bool has_relative_pronoun(const Tree& tree, int verb) {
    const Range range = tree.cover(verb);
    for (int i = range.first; i < std::min(range.last, verb + 1); ++i) {
        if (is_relative_pronoun(tree[i]) && relative_clause_of(tree, i) == verb) {
            return true;
        }
    }
    return false;
}

bool is_trailing_participle(const Tree& tree, int verb) {
    return tree[verb].deprel == advcl && tree[verb].xpos == Xpos::vbg && tree[verb].head < verb
           && marker_of(tree, verb).empty() && tree.has(verb, {punct});
}

bool is_infinitive(const Tree& tree, int verb) {
    return tree.child(verb, {mark}, "to") >= 0 || tree[verb].xpos == Xpos::vb;
}

// "drones which Russia intends to [use]": the tree may hang the pronoun on the upper verb, but it
// is what the infinitive lacks.
bool lends_object(const Tree& tree, int head, int verb) {
    const int object = tree.child(head, {obj});
    return object >= 0 && tree[verb].deprel == xcomp && is_relative_pronoun(tree[object])
           && !tree.has(verb, {obj, ccomp, xcomp});
}

bool has_finite_auxiliary(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int child) {
        const Xpos tag = tree[child].xpos;
        const bool verbal = tree[child].deprel == aux || tree[child].deprel == aux_pass
                            || tree[child].deprel == cop;
        return verbal
               && (tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp || tag == Xpos::md);
    });
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
            if (!is_infinitive(tree, predicate) && marker_of(tree, predicate).empty()) {
                return head;  // "drones made in Iran", "troops using drones"
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
    const int head = tree[predicate].head;
    const Deprel relation = tree[predicate].deprel;
    // "said that sanctions work": a finite clause without a subject has none to inherit.
    const bool finite = (relation == ccomp && tree[predicate].xpos != Xpos::vbg)
                        || (relation == advcl && has_finite_auxiliary(tree, predicate));
    const bool consequence =
        is_trailing_participle(tree, predicate) && tells_consequence(tree[predicate].lemma);
    if (finite || consequence || !is_predicate(tree, head)) {
        return -1;
    }
    const int object = tree.child(head, {obj, iobj});
    if (object < 0 && relation == xcomp && leaves_deed_to_others(tree[head].lemma)) {
        return -1;
    }
    // "sent trainers to teach", "accused Oslo of selling", "kept it from selling"
    const bool adverbial_of_object =
        (is_infinitive(tree, predicate) && purpose_is_of_object(tree[head].lemma))
        || is_one_of(marker_of(tree, predicate), {"of", "from"});
    const bool of_object =
        relation == xcomp ? !subject_controls(tree[head].lemma) : adverbial_of_object;
    if (object >= 0 && of_object && object < predicate
        && !lends_object(tree, head, predicate)) {
        return resolve_relative(tree, object);  // "urged Iran to stop"
    }
    if (relation == advcl && is_infinitive(tree, predicate) && is_passive(tree, head)) {
        return tree.child(head, {obl_agent});  // "drones were used to attack"
    }
    return subject_within(tree, head, depth + 1);
}

// `depth` clauses up from the one that asks.
int subject_within(const Tree& tree, int predicate, int depth) {
    const int own = tree.child(predicate, {nsubj, nsubj_pass});
    return own >= 0 ? resolve_relative(tree, own) : inherit_subject(tree, predicate, depth);
}

// "drones [that] Iran sold", "drones Russia intends to use": the noun before a relative clause
// without a pronoun fills the place that its innermost verb leaves open; but not after a "that"
// which is none: "the news that drones have arrived".
int gap_object(const Tree& tree, int verb) {
    if (tree[verb].deprel == xcomp && lends_object(tree, tree[verb].head, verb)) {
        return resolve_relative(tree, tree.child(tree[verb].head, {obj}));
    }
    int top = verb;
    for (int steps = 0; tree[top].deprel == xcomp && steps < deepest_inheritance; ++steps) {
        top = tree[top].head;
        if (top < 0 || tree.has(top, {obj})) {
            return -1;
        }
    }
    if (tree[top].deprel != acl_relcl || tree.child(top, {mark}, "that") >= 0
        || tree.has(verb, {xcomp, ccomp}) || !tree.has(top, {nsubj})
        || has_relative_pronoun(tree, top)) {
        return -1;
    }
    return tree[top].head;
}

// "produces and sells drones": the object may hang on either verb.
int shared_object(const Tree& tree, int verb) {
    const Token& token = tree[verb];
    if (token.deprel == conj && token.head >= 0 && !tree.has(verb, {ccomp, xcomp})) {
        const int object = tree.child(token.head, {obj});
        return object > verb ? object : -1;
    }
    const int next = tree.child(verb, {conj});
    if (next >= 0 && next - verb <= 3 && !tree.has(next, {nsubj, nsubj_pass})) {
        const bool intransitive = tree.has(verb, {xcomp, ccomp, obl_agent});
        return intransitive ? -1 : tree.child(next, {obj});
    }
    return -1;
}

int object_of(const Tree& tree, int verb) {
    if (const int own = tree.child(verb, {obj}); own >= 0) {
        const int complement = tree.child(verb, {xcomp});
        if (complement >= 0 && lends_object(tree, verb, complement)) {
            return -1;
        }
        return resolve_relative(tree, own);
    }
    if (const int gap = gap_object(tree, verb); gap >= 0) {
        return gap;
    }
    return shared_object(tree, verb);
}

void add_core_arguments(const Tree& tree, int predicate, Clause& clause) {
    const auto add = [&](ArgumentKind kind, int head) {
        if (head >= 0) {
            clause.arguments.push_back({kind, "", head, -1});
        }
    };
    const int subject = surface_subject(tree, predicate);
    const int object = object_of(tree, predicate);
    const int indirect = tree.child(predicate, {iobj});
    if (!clause.passive) {
        add(ArgumentKind::subject, subject);
        add(ArgumentKind::object, object == subject ? -1 : object);
        add(ArgumentKind::indirect, indirect < 0 ? -1 : resolve_relative(tree, indirect));
        return;
    }
    const bool given = tree.has(predicate, {obj});  // "Russia was given drones"
    add(given ? ArgumentKind::indirect : ArgumentKind::object, subject);
    if (given) {
        add(ArgumentKind::object, object);
    }
}

bool is_agent(const Tree& tree, int child, const Clause& clause) {
    return tree[child].deprel == obl_agent
           || (clause.passive && tree[child].deprel == obl && marker_of(tree, child) == "by"
               && tree[child].xpos != Xpos::cd && tree[child].xpos != Xpos::vbg);
}

void add_other_arguments(const Tree& tree, int predicate, Clause& clause) {
    for (const int child : tree.children(predicate)) {
        switch (tree[child].deprel) {
            case obl:
            case obl_agent:
            case obl_unmarked:
            case nmod:
                clause.arguments.push_back(
                    {is_agent(tree, child, clause) ? ArgumentKind::subject
                                                   : ArgumentKind::oblique,
                     marker_of(tree, child),
                     resolve_relative(tree, child),
                     -1});
                break;
            case ccomp:
            case xcomp:
            case advcl:
            case csubj:
                clause.arguments.push_back(
                    {tree[child].deprel == advcl ? ArgumentKind::complement
                                                 : ArgumentKind::clause,
                     marker_of(tree, child),
                     child,
                     -1});
                break;
            default:
                break;
        }
    }
}

}  // namespace

bool is_predicate(const Tree& tree, int token) {
    return tree[token].upos == Upos::verb || tree.has(token, {cop})
           || (tree[token].upos == Upos::aux && tree.has(token, {nsubj}));
}

bool is_passive(const Tree& tree, int predicate) {
    if (tree.has(predicate, {aux_pass, nsubj_pass, obl_agent})) {
        return true;
    }
    const Token& token = tree[predicate];
    if (token.xpos != Xpos::vbn || tree.has(predicate, {aux, nsubj, cop})) {
        return false;
    }
    if (token.deprel == conj && token.head >= 0) {
        return is_passive(tree, token.head);
    }
    return token.deprel == acl || token.deprel == amod || token.deprel == advcl
           || token.deprel == xcomp || token.deprel == root || token.deprel == acl_relcl;
}

int surface_subject(const Tree& tree, int predicate) {
    return subject_within(tree, predicate, 0);
}

std::string marker_of(const Tree& tree, int token) {
    std::string joined;
    const auto append = [&](int word) {
        if (!joined.empty()) {
            joined += '_';
        }
        joined += tree[word].lemma;
    };
    for (const int child : tree.children(token)) {
        if (tree[child].deprel == case_ || tree[child].deprel == mark) {
            append(child);
            for (const int part : tree.children(child)) {
                if (tree[part].deprel == fixed) {
                    append(part);
                }
            }
        }
    }
    if (joined.empty() && tree[token].deprel == conj && tree[token].head >= 0) {
        return marker_of(tree, first_conjunct(tree, token));
    }
    return joined;
}

int resolve_relative(const Tree& tree, int token) {
    if (!is_relative_pronoun(tree[token])) {
        return token;
    }
    const int clause = relative_clause_of(tree, token);
    return clause >= 0 && tree[clause].head >= 0 ? tree[clause].head : token;
}

int first_conjunct(const Tree& tree, int token) {
    for (int steps = 0; tree[token].deprel == conj && tree[token].head >= 0 && steps < 64;
         ++steps) {
        token = tree[token].head;
    }
    return token;
}

Clause read_clause(const Tree& tree, int predicate) {
    Clause clause;
    clause.passive = is_passive(tree, predicate);
    add_core_arguments(tree, predicate, clause);
    add_other_arguments(tree, predicate, clause);
    return clause;
}

}  // namespace newsgraph
