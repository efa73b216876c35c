// A sentence seen as a tree: who depends on whom, without copying its tokens.
#pragma once

#include "core/article.hpp"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph {

// Children of every token in text order, in one array. Heads that point outside of the sentence
// or into a cycle are tolerated: walks are bounded by the number of tokens. Const after
// construction; the sentence must outlive it.
class Tree {
  public:
    explicit Tree(const Sentence& sentence);

    int size() const { return sentence_->tokens.count(); }
    const Token& operator[](int token) const { return sentence_->tokens[token]; }
    std::span<const int> children(int token) const;  // of -1 none

    // First child with one of the relations, or -1.
    int child(int token, std::initializer_list<Deprel> relations) const;
    // First child with one of the relations and that lemma, or -1.
    int child(int token, std::initializer_list<Deprel> relations, std::string_view lemma) const;
    bool has(int token, std::initializer_list<Deprel> relations) const {
        return child(token, relations) >= 0;
    }
    // True if `ancestor` is the token itself or above it.
    bool dominates(int ancestor, int token) const;
    // Nothing but what depends on the word, and marks, stands behind it.
    bool ends_sentence(int word) const;
    // Smallest range of tokens that covers the token and all that depends on it.
    Range cover(int token) const;
    // "according [to] Ann Lee": marked by that preposition.
    bool has_case(int token, std::string_view preposition) const {
        return child(token, {Deprel::case_}, preposition) >= 0;
    }
    // The first token of a chain of conjuncts.
    int first_conjunct(int token) const;
    // The token and its conjuncts ("Iran, Russia and Syria"), in text order.
    std::vector<int> conjuncts(int token) const;

  private:
    const Sentence* sentence_;
    List<int> first_child_;  // size() + 1 offsets in children_
    List<int> children_;
};

// A noun or name.
bool is_noun(const Token& token);
bool is_relative_pronoun(const Token& token);
// A past or a present tense.
bool is_finite_form(Xpos tag);

// The highest token of a range: the one whose head lies outside (the first, if many do).
int head_of(const Sentence& sentence, Range range);

// Every token leads to a root: no head lies below its own dependant.
bool is_tree(const Sentence& sentence);

}  // namespace newsgraph
