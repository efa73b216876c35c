// Noun phrases that are no names: the label of the class, its type, where the things come from.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/names/names.hpp"
#include "extract/syntax/tree.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// One sentence with its tree and with the names and values that were found in it.
class NounContext {
  public:
    NounContext(const Article& article, const Gazetteer& gazetteer, int sentence);

    // Their tokens head no noun phrase. The name must outlive the context.
    void take_name(const Name& name);
    void take_value(Range range);

    const Article& article() const { return *article_; }
    const Gazetteer& gazetteer() const { return *gazetteer_; }
    const Lexicon& lexicon() const { return gazetteer_->lexicon(); }
    const Tree& tree() const { return tree_; }
    int sentence() const { return sentence_; }
    int size() const { return tree_.size(); }

    std::string_view word(int token) const { return form(*article_, tree_[token]); }
    std::string lower(int token) const;
    bool is_free(int token) const {
        return names_[static_cast<std::size_t>(token)] == free_token;
    }
    // The name that covers the token, or nullptr.
    const Name* name_at(int token) const;
    bool is_person_name(int token) const;
    bool is_country_name(int token) const;
    // Is there no blank between the token and the one before?
    bool touches_previous(int token) const {
        return token > 0 && !tree_[token - 1].space_after;
    }

  private:
    static constexpr int free_token = -1;
    static constexpr int value_token = -2;

    const Article* article_;
    const Gazetteer* gazetteer_;
    Tree tree_;
    int sentence_;
    std::vector<int> names_;  // by token: free, value, or index in known_
    std::vector<const Name*> known_;
};

struct NounPhrase {
    Range range;           // the kept modifiers and the head
    std::string label;     // "attack drones"
    std::string singular;  // "attack drone"
    std::string origin;    // "Iran"
    EntityType type = EntityType::concept_;
    bool plural = false;
    bool definite = false;
};

// A singular noun right before another is its modifier ("attack drones"), whatever the tree
// says.
bool is_adjacent_noun(const NounContext& context, int token);

// The phrase of a head noun, with the modifiers that make its class: "hundreds of new Iranian
// attack drones" -> "attack drones", origin Iran.
NounPhrase read_noun_phrase(const NounContext& context, int head);

}  // namespace newsgraph
