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

const ActiveRules<AgreementRule>& AntecedentRules::agreements(Person person) const {
    return agreements_.at(static_cast<std::size_t>(person));
}

AntecedentRules::Fit AntecedentRules::agreement(const Candidate& candidate) const {
    const auto found = agreements(candidate.pronoun.person).find(candidate);
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

AntecedentRules::Fit AntecedentRules::admit(const Candidate& candidate) const {
    const Mention& mention = candidate.mention;
    const Fit fit = agreement(candidate);
    if (fit.rule < 0) {
        const auto& agreeing = agreements(candidate.pronoun.person);
        if (const auto refused = agreeing.find(candidate)) {
            agreeing.note_refusal(*refused.rule, mention.range.sentence, mention.head);
        }
    } else if (const auto veto = vetoes_.find(candidate)) {
        vetoes_.note_refusal(*veto.rule, mention.range.sentence, mention.head);
        return {};
    }
    return fit;
}

bool AntecedentRules::is_passed(const MentionClusters& clusters, int candidate) const {
    const Mention& mention = clusters.mention(candidate);
    const auto found = passed_.find(clusters, candidate);
    if (found) {
        passed_.note_refusal(*found.rule, mention.range.sentence, mention.head);
    }
    return static_cast<bool>(found);
}

int AntecedentRules::noun_fit(const NounAndName& pair) const {
    const auto found = fits_.find(pair);
    return found ? 1 + static_cast<int>(found.rule - noun_fits().data()) : 0;
}

void AntecedentRules::note_reasons(const Candidate& chosen, RuleLog& log) const {
    const auto note = [&](std::string_view rule) {
        log.note(rule, chosen.mine.range.sentence, chosen.mine.head);
    };
    if (const auto agrees = agreements(chosen.pronoun.person).find(chosen)) {
        note(agrees.rule->name);
    }
    for (const auto* rule : costs_) {
        if (rule->apply(chosen) != 0) {
            note(rule->name);
        }
    }
}

}  // namespace newsgraph
