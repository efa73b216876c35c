// Mentions that stand for one entity, put together: names with their short forms, nominals of
// one class, definite nominals and pronouns with what they refer to.
#pragma once

#include "core/article.hpp"
#include "extract/coref/antecedent_model.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// Fills article.chains in order of first mention, and Mention::chain. Every name and nominal is
// in a chain; a pronoun only where its antecedent is plausible, else its chain is -1. Generic
// chains of one class ("a drone", "the drones") and owner have one label, type and owner.
void link_chains(
    Article& article, const Gazetteer& gazetteer, const AntecedentModel& antecedents);

// The rules of all passes, in the order in which they are tried.
std::vector<RuleInfo> coref_rules();

// For single questions: a view of the sentence is made and asked (sentence_view.hpp), so whoever
// has many questions makes one himself.
int mention_at(const Article& article, int sentence, int token);
int chain_at(const Article& article, int sentence, int token);

}  // namespace newsgraph
