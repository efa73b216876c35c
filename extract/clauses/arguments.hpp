// The deep arguments of the predicates of a sentence, in one pass: whatever the construction
// (passive, control, relative clause, coordination, light verb, a PP that hangs on the object),
// an edge says who or what takes part, in the spirit of enhanced Universal Dependencies (Schuster
// and Manning 2016) and PredPatt (White et al. 2016). All later steps only read these edges.
#pragma once

#include "core/article.hpp"
#include "extract/clauses/argument_model.hpp"
#include "extract/clauses/referee.hpp"
#include "extract/clauses/subjects.hpp"
#include "extract/mentions/sentence_view.hpp"
#include "extract/rules/rule.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <optional>
#include <span>
#include <vector>

namespace newsgraph {

// The object of a verb: a token, -1 for none, or nothing where the next row is to say.
using ObjectRule = std::optional<int> (*)(const SyntaxView& tree, int verb);

// What a row of the pass sees, and the list that it adds to.
struct ArgumentQuery {
    const SentenceView& view;
    const SyntaxView& tree;
    SubjectFinder& subjects;
    const ActiveRules<ObjectRule>& objects;
    int predicate = -1;
    std::vector<Argument>& found;
};

// Adds edges where its construction is there; says whether it did.
using ArgumentRule = bool (*)(const ArgumentQuery& query);

// Of verbs and of words with a copula; of nouns that name a deed.
std::span<const Rule<ArgumentRule>> verb_argument_rules();
std::span<const Rule<ArgumentRule>> noun_argument_rules();
// Of verbs, behind the referee: what hangs on their object.
std::span<const Rule<ArgumentRule>> complement_argument_rules();
std::span<const Rule<ObjectRule>> object_rules();

// All of them, and those of subjects.hpp and referee.hpp.
std::vector<RuleInfo> clause_rules();

// The rows of the pass that are switched on in an article.
struct ClauseRules {
    // model: null, or one that referees between the rows and must outlive them.
    explicit ClauseRules(RuleLog& rules, const ArgumentModel* model = nullptr);

    ActiveRules<SubjectRule> subjects;
    ActiveRules<ObjectRule> objects;
    ActiveRules<ArgumentRule> verbs;
    ActiveRules<ArgumentRule> nouns;
    ActiveRules<ArgumentRule> complements;
    const ArgumentModel* referee;
    RefereePowers powers;
    RuleLog* log;
};

// The edges of one sentence; those of a predicate are found when they are first asked for. View and
// rules must outlive it.
class DeepArguments {
  public:
    DeepArguments(const SentenceView& view, const ClauseRules& rules);

    const SyntaxView& tree() const { return tree_; }
    // A noun without a copula is read as a deed, everything else as the head of a clause.
    const std::vector<Argument>& of(int predicate);
    // Those of a noun as a deed, also where it has a copula: "this is [support] of Iran".
    const std::vector<Argument>& of_deed(int noun);
    // The first of that kind, or -1.
    int first(int predicate, ArgumentKind kind);
    int surface_subject(int predicate) { return subjects_.surface_subject(predicate); }

  private:
    using Known = std::vector<std::optional<std::vector<Argument>>>;  // by token

    const std::vector<Argument>& find(int predicate, bool deed, Known& known);
    void review(int predicate, bool deed, std::vector<Argument>& found) const;

    const SentenceView& view_;
    const SyntaxView& tree_;
    const ClauseRules& rules_;
    SubjectFinder subjects_;
    Known clauses_;
    Known deeds_;
};

}  // namespace newsgraph
