#include "extract/clauses/clause_words.hpp"

#include "core/one_of.hpp"
#include "extract/lexicon/counting_words.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_inheritance = 8;

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

}  // namespace

bool is_relative_pronoun(const Token& token) {
    return (token.xpos == Xpos::wdt || token.xpos == Xpos::wp || token.upos == Upos::pron)
           && is_one_of(token.lemma, {"who", "which", "that", "whom"});
}

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

bool is_finite(const Tree& tree, int verb) {
    return std::ranges::any_of(tree.children(verb), [&](int child) {
        const Xpos tag = tree[child].xpos;
        const bool verbal = tree[child].deprel == aux || tree[child].deprel == aux_pass
                            || tree[child].deprel == cop;
        return verbal
               && (tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp || tag == Xpos::md);
    });
}

bool is_infinitive(const Tree& tree, int verb) {
    return tree.child(verb, {mark}, "to") >= 0 || tree[verb].xpos == Xpos::vb;
}

bool is_headline_infinitive(const Tree& tree, int verb) {
    const int head = tree[verb].head;
    return tree[head].deprel == root && head < verb && is_infinitive(tree, verb)
           && !is_predicate(tree, head) && marker_of(tree, verb) == "to"
           && !tree.has(head, {det, case_});
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

int governing_word(const Tree& tree, int token) {
    const int head = tree[token].head;
    const int above = head < 0 ? -1 : tree[head].head;
    const bool short_of = above >= 0 && tree[head].lemma == "short"
                          && is_one_of(tree[above].lemma, {"stop", "fall"});
    return short_of ? above : head;
}

bool is_past(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int child) {
        return tree[child].deprel == amod
               && is_one_of(tree[child].lemma, {"former", "ex", "late"});
    });
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
    const int noun = clause < 0 ? -1 : tree[clause].head;
    if (noun < 0) {
        return token;
    }
    // "drones of various types, which": the drones
    const bool kind = names_kind(tree[noun].lemma) && tree[noun].deprel == nmod
                      && tree.child(noun, {case_}, "of") >= 0;
    return kind && tree[noun].head >= 0 ? tree[noun].head : noun;
}

int first_conjunct(const Tree& tree, int token) {
    for (int steps = 0; tree[token].deprel == conj && tree[token].head >= 0 && steps < 64;
         ++steps) {
        token = tree[token].head;
    }
    return token;
}

}  // namespace newsgraph
