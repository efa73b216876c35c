// Which of several mentions a pronoun rather stands for, and which it cannot stand for.
#pragma once

#include "extract/coref/pronoun.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// In hundredths; lower is likelier. All rules are asked and their costs added up. After Lappin &
// Leass (1994): near, subject, often spoken of.
using CostRule = int (*)(const Candidate&);
std::span<const Rule<CostRule>> cost_rules();

// The pronoun cannot stand for it, whatever agrees.
using VetoRule = bool (*)(const Candidate&);
std::span<const Rule<VetoRule>> veto_rules();

// No pronoun stands for it: a better candidate stands beside it, or it stands for nobody known.
using PassedRule = bool (*)(const MentionClusters&, int candidate);
std::span<const Rule<PassedRule>> passed_rules();

// The quote that the mention stands in; nullptr for none.
const Quote* quote_around(const MentionClusters& clusters, int mention);
// Who speaks that quote; -1 where nobody is named.
int speaker_around(const MentionClusters& clusters, int mention);

}  // namespace newsgraph
