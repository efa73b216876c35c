// Who does what a predicate says, and to what, where its own clause does not name them: control,
// raising, participles, relative gaps, coordination (Huddleston and Pullum 2002, chapter 14).
#pragma once

#include "extract/rules/rule.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <optional>
#include <span>
#include <vector>

namespace newsgraph {

// The infinitive says what the object of a verb of ordering is to do, though the tree takes it
// for a purpose: "ordered the ship to [attack]".
bool is_directed(const SyntaxView& tree, int infinitive);

// "drones which Russia [intends] to use": the tree may hang the pronoun on the upper verb, head,
// but it is what the infinitive, verb, lacks.
bool lends_object(const SyntaxView& tree, int head, int verb);

// "sanctions that Rome [believes] have worked": the pronoun is what the clause below lacks.
bool lends_subject(const SyntaxView& tree, int verb);

class SubjectFinder;

// A predicate without a subject of its own, and the word that its clause depends on.
struct OpenClause {
    const SyntaxView& tree;
    SubjectFinder& subjects;
    int predicate = -1;
    int head = -1;
};

// The token that is meant, -1: nobody is named; nothing: the next rule is to say.
using SubjectRule = std::optional<int> (*)(const OpenClause& clause);

// The rows, in the order in which they are asked.
std::span<const Rule<SubjectRule>> subject_rules();

// Subjects of the predicates of one sentence, each found once. Tree and rules must outlive it.
class SubjectFinder {
  public:
    SubjectFinder(const SyntaxView& tree, const ActiveRules<SubjectRule>& rules, int sentence);

    // As it stands in the sentence, a text replaced by its author where it speaks: "Oslo issued a
    // statement [saying] that". -1: none.
    int surface_subject(int predicate);
    // The same without authors; what conjuncts and complements inherit.
    int subject(int predicate);

  private:
    const SyntaxView& tree_;
    const ActiveRules<SubjectRule>& rules_;
    int sentence_;
    std::vector<int> known_;  // by token: a token, -1 or not yet asked for
};

}  // namespace newsgraph
