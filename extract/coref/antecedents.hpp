// A mention that stands for something said before, the mentions that it may stand for, and what
// of both the learned model looks at.
#pragma once

#include "extract/coref/noun_fits.hpp"
#include "extract/coref/pronoun.hpp"
#include "extract/text/boundary_model.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

// A nominal or a pronoun whose antecedent is looked for.
struct Anaphor {
    int mention = 0;
    std::optional<Pronoun> pronoun;
    std::string noun;      // nominals: the head's lemma
    std::string singular;  // nominals: the class, "attack drone"
    std::string owner;     // nominals: owner_key
    std::uint64_t kind = 0;
};

// What stands before the two nouns tells them apart: "the first storm ... [the second storm]", "the
// mayor ... [the new mayor]", "an earlier ruling ... [the ruling]".
bool is_another(const MentionClusters& clusters, int nominal, int before);

// The rules that say which mentions may be meant at all, and those whose answers are features.
class AntecedentRules {
  public:
    explicit AntecedentRules(const MentionClusters& clusters);

    // The rule that says how a pronoun and a candidate agree: -1 for none that lets them, else
    // its number and what it costs.
    struct Fit {
        int rule = -1;
        int cost = 0;
    };
    Fit agreement(const Candidate& candidate) const;
    // The same, but none where another rule forbids it; the rule that does not let it is noted.
    Fit admit(const Candidate& candidate) const;
    // No pronoun looks at it; the rule is noted.
    bool is_passed(const MentionClusters& clusters, int candidate) const;
    // The number of the rule by which a noun fits a name, from 1; 0: none.
    int noun_fit(const NounAndName& pair) const;
    // Notes what spoke for the chosen one.
    void note_reasons(const Candidate& chosen, RuleLog& log) const;

  private:
    const ActiveRules<AgreementRule>& agreements(Person person) const;

    std::array<ActiveRules<AgreementRule>, 4> agreements_;  // by Person
    ActiveRules<VetoRule> vetoes_;
    ActiveRules<CostRule> costs_;
    ActiveRules<PassedRule> passed_;
    ActiveRules<NounFit> fits_;
};

// Finds antecedents of the mentions of one article, which must be asked for in text order.
class AntecedentSearch {
  public:
    AntecedentSearch(MentionClusters& clusters, const AntecedentRules& rules);

    // Nothing for names, and for words that stand for nobody or for themselves alone.
    std::optional<Anaphor> anaphor(int mention) const;
    // Mentions before it that it may stand for, nearest first; a bounded number. Features are
    // of the anaphor that was last asked about here.
    std::vector<int> candidates(const Anaphor& anaphor);
    // Of these the one that acts in the clause of the pronoun ("urged Mali to halt its attacks");
    // -1: none.
    int controller(const Anaphor& anaphor, const std::vector<int>& candidates) const;
    // The mention is behind us: nouns like it may stand for it.
    void pass(int mention);

    const Features& features_of(const Anaphor& anaphor, int candidate);
    const Features& features_of_none(const Anaphor& anaphor);

  private:
    bool may_be(const Anaphor& anaphor, int candidate);
    bool is_individual(int mention) const;
    bool may_be_name(const Anaphor& anaphor, int candidate) const;
    bool is_told_apart(const Anaphor& anaphor, int candidate) const;
    bool may_be_noun(const Anaphor& anaphor, int candidate) const;
    int lead_of(int candidate) const;
    void add_place(const Anaphor& anaphor, int candidate);
    void add_words(const Anaphor& anaphor, int candidate);
    void add_pronoun(const Anaphor& anaphor, int candidate);
    void add_speech(const Anaphor& anaphor, int candidate);
    void add_salience(const Anaphor& anaphor, int candidate);
    void add_noun(const Anaphor& anaphor, int candidate);
    NounRelation relation_to(const Anaphor& anaphor, int candidate) const;
    void note_order(const Anaphor& anaphor, const std::vector<int>& candidates);

    MentionClusters& clusters_;
    const AntecedentRules& rules_;
    Features features_;
    std::vector<int> before_names_;  // "[carmaker] Arkan": who is meant there is the name
    std::map<int, int> costs_;       // pronouns: what the rules would have each cluster cost
    std::map<int, int> ranks_;       // clusters of the candidates, the nearest 0
    int largest_ = 0;                // mentions that the largest of them has
    int sayer_ = -1;                 // who says the clause of the anaphor
    std::map<std::string, std::vector<int>> by_noun_;  // mentions that were passed
    std::map<std::string, int> seen_;                  // how often each class was
};

}  // namespace newsgraph
