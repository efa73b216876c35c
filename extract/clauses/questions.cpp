// Clauses that leave open whether it is so: questions and conditions.
#include "core/one_of.hpp"
#include "extract/clauses/predicate_words.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

}  // namespace

bool is_asked_about(const SyntaxView& tree, int governor) {
    const auto* rule = rule_for(tree, governor, Complement::finite);
    return rule != nullptr && rule->effect == Effect::doubts && tree.is_passive(governor);
}

bool is_indirect_question(const SyntaxView& tree, int predicate) {
    return is_one_of(tree.marker(predicate), {Marker::if_, Marker::whether})
           || tree.child(predicate, {mark}, "whether") >= 0;  // "about whether"
}

bool is_open_clause(const SyntaxView& tree, int predicate) {
    using enum Marker;
    const Marker marker = tree.marker(predicate);
    const bool present = is_one_of(tree[predicate].xpos, {Xpos::vbz, Xpos::vbp});
    return is_one_of(marker, {if_, unless, in_case}) || (marker == once && present)
           || is_indirect_question(tree, predicate);
}

bool is_put_as_question(const SyntaxView& tree, int governor, int predicate) {
    return is_asked_about(tree, governor) || tree.child(predicate, {mark}, "whether") >= 0;
}

bool begins_with_question_word(const SyntaxView& tree, int clause) {
    return is_one_of(tree[tree.cover(clause).first].xpos, {Xpos::wrb, Xpos::wp, Xpos::wdt});
}

bool asks_for(const SyntaxView& tree, int governor, int predicate) {
    const auto* rule = rule_for(tree, governor, Complement::finite);
    return rule != nullptr && rule->effect == Effect::doubts
           && begins_with_question_word(tree, predicate);
}

bool is_open_question(const SyntaxView& tree, int governor, int predicate) {
    const bool unknown =
        is_negated(tree, governor) && begins_with_question_word(tree, predicate);
    return unknown || is_indirect_question(tree, predicate)
           || asks_for(tree, governor, predicate);
}

}  // namespace newsgraph
