// A pronoun as coreference reads it: whose it is, and what its clause says of it.
#pragma once

#include "extract/coref/mention_clusters.hpp"
#include "extract/rules/rule.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class Person : std::uint8_t { he, she, it, they, speaker, we, you };

struct Pronoun {
    int mention = 0;
    Person person = Person::it;
    bool possessive = false;
    bool reflexive = false;
    bool subject = false;  // also of a passive
    bool counted = false;  // "seven of them": many
    bool acts = false;     // what only somebody does or suffers: "they decided", "accused them"
    bool does = false;     // subject of a verb: "they fell"
    bool is_deed = false;  // what is planned, approved, done: "signed it"
    int controller = -1;   // token that acts in the clause without a subject around it
};

// Nothing for words that stand for nobody.
std::optional<Pronoun> read_pronoun(const MentionClusters& clusters, int mention);

// "I", "we", "you": who they are depends on who speaks.
inline bool is_in_talk(const Pronoun& pronoun) {
    return pronoun.person >= Person::speaker;
}

inline bool is_human(const Pronoun& pronoun) {
    return pronoun.person == Person::he || pronoun.person == Person::she;
}

// A mention that may be meant, beside the pronoun.
struct Candidate {
    const MentionClusters& clusters;
    const Pronoun& pronoun;
    int index = 0;
    const Mention& mention;
    const Token& head;
    const ClusterFacts& facts;
    const Mention& mine;    // the pronoun
    const Token& own_head;  // its token
    int sentences = 0;      // from the candidate to the pronoun

    Candidate(const MentionClusters& all, const Pronoun& meaning, int candidate)
        : clusters(all),
          pronoun(meaning),
          index(candidate),
          mention(all.mention(candidate)),
          head(all.head_of(candidate)),
          facts(all.facts(candidate)),
          mine(all.mention(meaning.mention)),
          own_head(all.head_of(meaning.mention)),
          sentences(mine.range.sentence - mention.range.sentence) {}
};

// --- may it stand for that cluster, by person, number, gender and animacy? (agreement.cpp) ---

// Whether they agree, and what it costs in hundredths, 0 for a perfect match.
struct Agreement {
    bool agrees = false;
    int cost = 0;
};

// Nothing: this rule says nothing of the two, ask the next one.
using AgreementRule = std::optional<Agreement> (*)(const Candidate&);

// The rules for one person in their order: the first that answers decides.
// antecedents.bin has learned them by their place, as it has those of noun_fits.hpp.
std::span<const Rule<AgreementRule>> agreement_rules(Person person);
// Those of all persons.
std::vector<RuleInfo> all_agreement_rules();

// --- for which of several rather, and for which it cannot stand (prominence.cpp) ---

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

}  // namespace newsgraph
