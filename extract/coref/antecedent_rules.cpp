#include "extract/coref/antecedents.hpp"

namespace newsgraph {

AntecedentRules::AntecedentRules(const MentionClusters& clusters)
    : agreements_{
          ActiveRules<AgreementRule>(agreement_rules(Person::he), clusters.log()),
          ActiveRules<AgreementRule>(agreement_rules(Person::she), clusters.log()),
          ActiveRules<AgreementRule>(agreement_rules(Person::it), clusters.log()),
          ActiveRules<AgreementRule>(agreement_rules(Person::they), clusters.log())},
      vetoes_(veto_rules(), clusters.log()),
      costs_(cost_rules(), clusters.log()),
      passed_(passed_rules(), clusters.log()),
      fits_(noun_fits(), clusters.log()) {}

AntecedentRules::Fit AntecedentRules::agreement(const Candidate& candidate) const {
    const auto& rules = agreements_.at(static_cast<std::size_t>(candidate.pronoun.person));
    const auto found = rules.find(candidate);
    if (!found || !found.answer->agrees) {
        return {};
    }
    int cost = found.answer->cost;
    for (const auto* rule : costs_) {
        cost += rule->apply(candidate);
    }
    const auto table = agreement_rules(candidate.pronoun.person);
    return {static_cast<int>(found.rule - table.data()), cost};
}

bool AntecedentRules::is_vetoed(const Candidate& candidate, RuleLog& log) const {
    const auto veto = vetoes_.find(candidate);
    if (veto) {
        log.note(veto.rule->name, candidate.mention.range.sentence, candidate.mention.head);
    }
    return static_cast<bool>(veto);
}

int AntecedentRules::noun_fit(const NounAndName& pair) const {
    const auto found = fits_.find(pair);
    return found ? 1 + static_cast<int>(found.rule - noun_fits().data()) : 0;
}

void AntecedentRules::note_reasons(const Candidate& chosen, RuleLog& log) const {
    const auto note = [&](std::string_view rule) {
        log.note(rule, chosen.mine.range.sentence, chosen.mine.head);
    };
    const auto& rules = agreements_.at(static_cast<std::size_t>(chosen.pronoun.person));
    if (const auto agrees = rules.find(chosen)) {
        note(agrees.rule->name);
    }
    for (const auto* rule : costs_) {
        if (rule->apply(chosen) != 0) {
            note(rule->name);
        }
    }
}

}  // namespace newsgraph
