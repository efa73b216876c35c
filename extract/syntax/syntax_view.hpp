// One sentence as its clauses see it, built once after the trees are final: besides the tree, what
// marks each word, which words are predicates, their voice and form, what relative pronouns stand
// for. Universal Dependencies 2.
#pragma once

#include "core/markers.hpp"
#include "extract/schema/predicate_lexicon.hpp"
#include "extract/syntax/tree.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph {

// Const after construction; sentence and lexicon must outlive it.
class SyntaxView : public Tree {
  public:
    SyntaxView(const Sentence& sentence, const PredicateLexicon& lexicon);

    const PredicateLexicon& lexicon() const { return *lexicon_; }
    // The lemma of a predicate with its particle: "carry_out"; "stop_short", "shoot_dead".
    std::string predicate_lemma(int predicate) const;
    bool is(int word, VerbClass verb_class) const;
    // The noun, or word that is no noun, says nothing but how many or of what kind what follows
    // "of" is.
    bool only_counts(int token) const;

    // The words that mark an argument or a clause; a conjunct has those of the first one.
    Marker marker(int token) const { return markers_[at(token)]; }
    // A verb, or a word with a copula.
    bool is_predicate(int token) const { return has_flag(token, predicate_flag); }
    bool is_passive(int predicate) const { return has_flag(predicate, passive_flag); }
    // An auxiliary or copula with tense stands with it: "was sold", "will be sold".
    bool is_finite(int predicate) const { return has_flag(predicate, finite_flag); }
    bool is_infinitive(int verb) const { return has_flag(verb, infinitive_flag); }
    // "Premier to [visit] Malta", as headlines tell of plans.
    bool is_headline_infinitive(int verb) const;
    // "who", "which" or "that" stands in the relative clause of that verb.
    bool has_relative_pronoun(int verb) const;
    // What "who", "which", "that" stand for; any other token is returned as it is.
    int antecedent(int token) const;
    // The word that a clause or noun depends on: "stopped" for "stopped short of [saying]"; -1:
    // none.
    int governing_word(int token) const;
    // The token and its conjuncts in text order, without those that are excluded: "Iran, not
    // [Iraq]", "ships rather than [tanks]", "not [oil] but gas".
    std::vector<int> conjuncts(int token) const;
    // One of names of which only one may be meant: "Iran or [Iraq]", "either [a ship] or a boat".
    bool is_alternative(int token) const;
    // "the deputy governor": not what the noun says.
    bool is_deputy(int post) const;
    // "the former president", "the then-governor": no longer what the noun says.
    bool is_past(int noun) const;

  private:
    static constexpr std::uint8_t predicate_flag = 1;
    static constexpr std::uint8_t passive_flag = 2;
    static constexpr std::uint8_t finite_flag = 4;
    static constexpr std::uint8_t infinitive_flag = 8;

    static std::size_t at(int token) { return static_cast<std::size_t>(token); }
    bool has_flag(int token, std::uint8_t flag) const {
        return (flags_[at(token)] & flag) != 0;
    }
    Marker read_marker(int token) const;
    bool reads_as_predicate(int token) const;
    bool reads_as_passive(int predicate) const;
    bool reads_as_finite(int predicate) const;
    int relative_clause_of(int token) const;
    bool is_negated(int noun) const;
    bool is_excluded(int token) const;
    bool is_content_of(int clause, int pronoun, int noun) const;

    const PredicateLexicon* lexicon_;
    std::vector<Marker> markers_;
    std::vector<std::uint8_t> flags_;
};

// One a sentence, in their order; article and lexicon must outlive them.
using SyntaxViews = List<SyntaxView>;
SyntaxViews view_sentences(const Article& article, const PredicateLexicon& lexicon);

}  // namespace newsgraph
