// One sentence as the rules of names and mentions look at it: its words and what the lexicon
// knows of them, its tree, and the name or the value that covers a token.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A name as it is found, before it becomes a mention.
struct Name {
    Range range;  // without determiner, title and post
    EntityType type = EntityType::concept_;
    float score = 0;                        // 0 to 1, the model's or what a list is worth
    const GazetteerEntry* entry = nullptr;  // where a list knows it
    std::string label = {};                 // canonical: "United States" for "U.S."
    bool remembered = false;                // found since the article has it elsewhere
};

// Made once a sentence. A token outside of the sentence is an empty word that nobody knows and
// that depends on nothing. Article, tree and gazetteer must outlive the view.
class WordView {
  public:
    // The values of the sentence are taken.
    WordView(const Article& article, const Tree& tree, const Gazetteer& gazetteer, int index);
    // From now on its tokens are the name's. The name must outlive the view.
    void take_name(const Name& name);

    const Article& article() const { return *article_; }
    const Gazetteer& gazetteer() const { return *gazetteer_; }
    const Lexicon& lexicon() const { return gazetteer_->lexicon(); }
    const Tree& tree() const { return *tree_; }
    int index() const { return index_; }
    int size() const { return tree_->size(); }
    bool has(int token) const { return token >= 0 && token < size(); }

    const Token& operator[](int token) const;
    std::string_view word(int token) const { return form(*article_, (*this)[token]); }
    const std::string& lower(int token) const;
    bool capitalised(int token) const { return is_capitalised(word(token)); }
    bool is_demonym(int token) const { return lexicon().demonym(word(token)) != nullptr; }
    bool is_demonym(Range range) const { return lexicon().demonym(text(range)) != nullptr; }
    // What the lexicon knows of the word as written, of two in a row, and of a noun by its lemma.
    const LexiconWord& known(int token) const;
    const LexiconWord& known_pair(int first) const;
    const LexiconWord& noun(int token) const;
    // Is there no blank between the token and the one before?
    bool touches_previous(int token) const { return !(*this)[token - 1].space_after; }
    std::string_view text(Range range) const { return words(*article_, range); }
    int head_of(Range range) const {
        return newsgraph::head_of(article_->sentences[index_], range);
    }

    // Within the sentence, and of no name and no value.
    bool is_free(int token) const { return has(token) && !owners_[token].taken; }
    // The name that covers the token, or nullptr.
    const Name* name_at(int token) const { return has(token) ? owners_[token].name : nullptr; }
    bool is_named(int token, EntityType type) const;

  private:
    struct Word {
        std::string lower;
        const LexiconWord* known = nullptr;
    };
    struct Owner {
        const Name* name = nullptr;
        bool taken = false;  // by the name, or by a value
    };

    const Article* article_;
    const Gazetteer* gazetteer_;
    const Tree* tree_;
    int index_;
    List<Word> words_;
    List<Owner> owners_;
};

// A singular noun right before another is its modifier ("attack drones"), whatever the tree
// says.
bool is_adjacent_noun(const WordView& view, int token);

// All sentences of an article.
List<WordView> word_views_of(
    const Article& article, const SyntaxViews& trees, const Gazetteer& gazetteer);

}  // namespace newsgraph
