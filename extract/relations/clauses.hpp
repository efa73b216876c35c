// The arguments of one predicate, as its own clause and the clauses around it give them:
// passives turned round, subjects inherited by conjuncts, infinitives and participles, relative
// pronouns and gaps replaced by what they stand for. Universal Dependencies 2.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/tree.hpp"

#include <string>
#include <vector>

namespace newsgraph {

struct Clause {
    bool passive = false;
    // Kinds subject, object and indirect are deep: "Drones were sold by Iran" has the subject
    // Iran and the object drones. Only first conjuncts are listed; see Tree::conjuncts.
    std::vector<Argument> arguments;
};

// The predicate is a verb, or the head of a predicate with a copula ("is a drone", "is ready").
Clause read_clause(const Tree& tree, int predicate);

// The subject as it stands in the sentence, inherited where the clause has none of its own:
// "Russia plans to [use] drones", "sold and [shipped]". -1: none.
int surface_subject(const Tree& tree, int predicate);

bool is_passive(const Tree& tree, int predicate);

// A verb, or a word with a copula.
bool is_predicate(const Tree& tree, int token);

// The words that mark an argument or a clause, joined: "to", "such_as", "because_of"; empty:
// none.
std::string marker_of(const Tree& tree, int token);

// What "who", "which", "that" stand for; any other token is returned as it is.
int resolve_relative(const Tree& tree, int token);

// The first token of a chain of conjuncts.
int first_conjunct(const Tree& tree, int token);

}  // namespace newsgraph
