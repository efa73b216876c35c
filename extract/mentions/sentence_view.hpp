// A sentence as the steps after its mentions see it: the tree, and what stands at every token.
// Coreference, clauses and claims ask here instead of searching lists.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <span>
#include <vector>

namespace newsgraph {

// Tables are built once from the tree, values and mentions of a sentence, which must neither
// change nor move while the view is in use. Mention::chain alone may change: chain() reads what
// it is now. Every question may be asked of any token, also of -1 or one beyond the sentence:
// the answer is then -1 or nullptr. Const after construction, so it may be shared by threads.
class SentenceView {
  public:
    SentenceView(const Article& article, const SyntaxView& tree, int sentence);

    int number() const { return sentence_; }  // index in Article::sentences
    const SyntaxView& tree() const { return *tree_; }
    int size() const { return tree_->size(); }
    const Token& operator[](int token) const { return tree()[token]; }
    bool has(int token) const { return token >= 0 && token < size(); }

    // The mention (an index in Article::mentions) whose head is that token; of several the
    // longest; -1 for none.
    int mention(int token) const { return has(token) ? mentions_[token] : -1; }
    // The same, as a mention; nullptr for none.
    const Mention* mention_of(int token) const;
    // The chain of the mention whose head is that token, or that covers it where the parser tore
    // them apart ("attack" of "attack drones"). Words that only count are seen through: for
    // "hundreds" in "hundreds of drones" it is the chain of the drones. -1 for none, and for
    // pronouns of which nobody knows whom they mean.
    int chain(int token) const;
    // The value that the token is a part of; nullptr for none.
    const Value* value(int token) const;

    // All of the sentence, in text order.
    std::span<const Mention> mentions() const {
        return of_sentence(article_->mentions, sentence_);
    }
    std::span<const Value> values() const { return of_sentence(article_->values, sentence_); }
    // The head of what the token depends on; the token itself where it is the root.
    const Token& governor(int token) const;

  private:
    int counted_noun(int token) const;
    int known_chain(int chain) const;

    const Article* article_;
    const SyntaxView* tree_;
    int sentence_;
    List<int> mentions_;  // of every token: the mention of which it is the head
    List<int> standing_;  // the same, else the mention that it was torn from
    List<int> values_;    // of every token: the value that covers it
};

// The trees and views of all sentences of an article.
class ArticleView {
  public:
    ArticleView(const Article& article, SyntaxViews trees);
    ArticleView(ArticleView&&) =
        default;  // views point at the trees, which stay in their place
    ArticleView& operator=(ArticleView&&) = default;

    const Article& article() const { return *article_; }
    int count() const { return sentences_.count(); }
    const SentenceView& operator[](int sentence) const { return sentences_[sentence]; }
    // The sentence of a mention, and the token that is its head.
    const SentenceView& of(const Mention& mention) const {
        return sentences_[mention.range.sentence];
    }
    const Token& head_of(const Mention& mention) const { return of(mention)[mention.head]; }

  private:
    const Article* article_;
    SyntaxViews trees_;
    List<SentenceView> sentences_;
};

}  // namespace newsgraph
