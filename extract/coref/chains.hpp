// Mentions that stand for one entity, put together: names with their short forms, nominals of
// one class, definite nominals and pronouns with what they refer to.
#pragma once

#include "core/article.hpp"
#include "extract/coref/antecedent_model.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/mentions/sentence_view.hpp"
#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// Fills article.chains in order of first mention, and Mention::chain. Every name and nominal is
// in a chain; a pronoun only where its antecedent is plausible, else its chain is -1. Generic
// chains of one class ("a drone", "the drones") and owner have one label, type and owner.
// `view` is of this article.
void link_chains(
    Article& article,
    const ArticleView& view,
    const Gazetteer& gazetteer,
    const AntecedentModel& antecedents);

// The rules of all passes, in the order in which they are tried.
std::vector<RuleInfo> coref_rules();

}  // namespace newsgraph
