// What the words at a predicate say by themselves, before anything above them is asked: its
// lemma, negation, auxiliaries and adverbs, and the form in which it is embedded.
#pragma once

#include "core/kinds.hpp"
#include "extract/schema/embedding.hpp"
#include "extract/syntax/tree.hpp"

#include <optional>
#include <string>

namespace newsgraph {

// Auxiliaries, adverbs and adjectives of the predicate: "may not have sold", "the alleged sale".
struct OwnWords {
    bool negated = false;
    std::optional<Status> status;
};

OwnWords read_own_words(const Tree& tree, const Embedding& embedding, int predicate);

// A noun or name without a copula may stand for a deed.
bool is_noun(const Token& token);

// Under which kind of word the embedding list has a token.
EmbeddingKind embedding_kind_of(const Token& token);

// The form of a complement below its governor: "to send" with or without an object that sends.
Complement complement_form(const Tree& tree, int governor, int predicate);

// The status that an effect gives by itself, if it gives one.
std::optional<Status> status_of(Effect effect);

// The lemma of a predicate with its particle: "carry_out".
std::string predicate_lemma(const Tree& tree, int predicate);

// What a predicate does to one that depends on it: the rule for that form of complement, or null.
const EmbeddingRule* rule_for(
    const Embedding& embedding, const Tree& tree, int governor, int complement);

// "not", "never", "no" and the like on the predicate itself or on one of its arguments.
bool is_negated(const Tree& tree, int predicate);

}  // namespace newsgraph
