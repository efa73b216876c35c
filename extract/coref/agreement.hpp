// May a pronoun stand for that cluster, by person, number, gender and animacy?
#pragma once

#include "extract/coref/pronoun.hpp"
#include "extract/rules/rule.hpp"

#include <optional>
#include <span>
#include <vector>

namespace newsgraph {

// Whether they agree, and what it costs in hundredths, 0 for a perfect match.
struct Agreement {
    bool agrees = false;
    int cost = 0;
};

// Nothing: this rule says nothing of the two, ask the next one.
using AgreementRule = std::optional<Agreement> (*)(const Candidate&);

// The rules for one person in their order: the first that answers decides.
std::span<const Rule<AgreementRule>> agreement_rules(Person person);
void list_agreement_rules(std::vector<RuleInfo>& list);

}  // namespace newsgraph
