#include "extract/clauses/speech_scope.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/predicate_words.hpp"
#include "extract/clauses/text_authors.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_quote_mark(const Token& token) {
    return is_one_of(token.lemma, {"\"", "''", "“", "”", "’", "'"});
}

const ComplementRule* speech_rule(const SyntaxView& tree, int verb) {
    const auto* rule =
        tree[verb].upos == Upos::verb ? rule_for(tree, verb, Complement::finite) : nullptr;
    return is_speech(rule) ? rule : nullptr;
}

// Of a word and what stands right before it: "..., [the clerk said]", "...,” [said the clerk]".
bool is_behind_comma(const SyntaxView& tree, int first) {
    int mark = tree[first].upos == Upos::punct ? first : first - 1;
    while (mark > 0 && is_quote_mark(tree[mark])) {
        --mark;
    }
    return mark > 0 && tree[mark].lemma == ",";
}

// The nearest of the words that the tree may make its subjects.
int speaker_of(const SyntaxView& tree, int verb) {
    int speaker = -1;
    for (const int child : tree.children(verb)) {
        speaker = tree[child].deprel == nsubj ? child : speaker;
    }
    return speaker;
}

// "told [Reuters]", "said on Monday": what it says does not follow.
bool has_told_all(const SyntaxView& tree, int verb) {
    return std::ranges::none_of(tree.children(verb), [&](int child) {
        const Deprel relation = tree[child].deprel;
        return child > verb
               && (is_one_of(relation, {ccomp, xcomp, parataxis, conj})
                   || (relation == obj && tree[verb].lemma != "tell"));
    });
}

// The verb of saying that closes the sentence; -1: none.
int closing_verb(const SyntaxView& tree) {
    for (int verb = tree.size() - 1; verb > 0; --verb) {
        if (is_one_of(tree[verb].deprel, {root, parataxis})
            && speech_rule(tree, verb) != nullptr && tree.has(verb, {nsubj})
            && has_told_all(tree, verb)) {
            return tree.ends_sentence(verb) ? verb : -1;
        }
    }
    return -1;
}

// "[asked] about it, the clerk said that ...": no part of what is said.
bool is_beside_saying(const SyntaxView& tree, int verb, int predicate) {
    return std::ranges::any_of(tree.children(verb), [&](int child) {
        return tree[child].deprel == advcl && tree.dominates(child, predicate);
    });
}

// "said “[it sank],” and ..."
bool is_quoted_whole(const SyntaxView& tree, int verb, int clause) {
    const int first = tree.cover(clause).first;
    return is_quote_mark(tree[first]) || (first - 1 > verb && is_quote_mark(tree[first - 1]));
}

bool is_told_apart(const SyntaxView& tree, int predicate) {
    const int subject = tree.child(predicate, {nsubj, nsubj_pass});
    return subject >= 0 && !is_listener(tree[subject])
           && !is_one_of(tree[subject].lemma, {"he", "she"})
           && tree.child(predicate, {cc}, "and") >= 0
           && (is_finite_form(tree[predicate].xpos) || tree.is_finite(predicate))
           && speech_rule(tree, predicate) == nullptr;
}

}  // namespace

int closing_speaker(const SyntaxView& tree, int predicate) {
    const int verb = closing_verb(tree);
    const int speaker = verb < 0 ? -1 : speaker_of(tree, verb);
    if (speaker < 0 || is_listener(tree[speaker]) || is_beside_saying(tree, verb, predicate)) {
        return -1;
    }
    const int first = std::min(verb, tree.cover(speaker).first);
    return predicate < first && is_behind_comma(tree, first) ? speaker : -1;
}

int closing_source(const SyntaxView& tree, int predicate) {
    for (int token = tree.size() - 1; token > predicate; --token) {
        if (tree.marker(token) != Marker::according_to || !tree.ends_sentence(token)) {
            continue;
        }
        const int first = tree.cover(token).first;
        if (first > predicate && is_behind_comma(tree, first)) {
            return named_source(tree, token);
        }
    }
    return -1;
}

void add_sources(const SyntaxView& tree, int predicate, std::vector<int>& speakers) {
    const auto add = [&](int source) {
        if (source >= 0 && std::ranges::find(speakers, source) == speakers.end()) {
            speakers.push_back(source);
        }
    };
    add(according_to(tree, predicate));
    add(closing_speaker(tree, predicate));
    if (speakers.empty()) {
        add(closing_source(tree, predicate));
    }
}

int saying_before(const SyntaxView& tree, int predicate) {
    const int verb = tree.first_conjunct(predicate);
    const auto* rule = verb == predicate ? nullptr : speech_rule(tree, verb);
    const int said = tree.child(verb, {ccomp});
    const bool shared = rule != nullptr && rule->effect == Effect::says && verb < said
                        && said < predicate && !is_quoted_whole(tree, verb, said)
                        && is_told_apart(tree, predicate);
    return shared ? verb : -1;
}

bool is_told_behind_mark(const SyntaxView& tree, int verb, int predicate) {
    const int start = tree.cover(predicate).first;
    const bool semicolon =
        tree[start].lemma == ";" || tree[std::max(start - 1, 0)].lemma == ";";
    return !semicolon && verb < predicate && is_speech(rule_for(tree, verb, Complement::finite))
           && !tree.has(verb, {ccomp});
}

int teller_of_object(const SyntaxView& tree, int verb, int object) {
    if (object < 0 || tree[object].deprel != obj || tree[verb].upos != Upos::verb) {
        return -1;
    }
    const auto* rule = rule_for(tree, verb, Complement::nominal);
    const bool tells =
        rule != nullptr && rule->effect == Effect::says && rule->relation == "reports";
    return tells ? tree.child(verb, {nsubj}) : -1;
}

bool is_saying_of_somebody(const SyntaxView& tree, int noun) {
    const auto* rule = is_noun(tree[noun]) ? rule_for(tree, noun, Complement::finite) : nullptr;
    return rule != nullptr && rule->effect == Effect::says && tree.has(noun, {nmod_poss});
}

bool is_telling_text(const SyntaxView& tree, int noun) {
    const auto* rule = is_noun(tree[noun]) ? rule_for(tree, noun, Complement::finite) : nullptr;
    return rule != nullptr && rule->effect == Effect::says && !tree.is(noun, VerbClass::shell)
           && std::ranges::any_of(tree.children(noun), [&](int child) {
                  return tree[child].deprel == acl && tree.child(child, {mark}, "that") >= 0;
              });
}

}  // namespace newsgraph
