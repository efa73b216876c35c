#include "extract/coref/links.hpp"
#include "extract/coref/pronoun.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

// --- those that stand for a certain mention ----------------------------------------------

// The mention that the pronoun stands for; nothing: not for this rule.
using CertainRule = std::optional<int> (*)(const MentionClusters&, const Pronoun&);

std::optional<int> some_mention(int mention) {
    return mention >= 0 ? std::optional(mention) : std::nullopt;
}

std::optional<int> speaker(const MentionClusters& clusters, const Pronoun& pronoun) {
    return pronoun.person == Person::speaker && !pronoun.reflexive
               ? some_mention(speaker_around(clusters, pronoun.mention))
               : std::nullopt;
}

// The last mention of its sentence before a reflexive that has such a place.
template <class Place>
std::optional<int> before_reflexive(
    const MentionClusters& clusters, const Pronoun& pronoun, Place place) {
    const Mention& mine = clusters.mention(pronoun.mention);
    for (int i = pronoun.mention - 1;
         pronoun.reflexive && i >= 0
         && clusters.mention(i).range.sentence == mine.range.sentence;
         --i) {
        if (place(i, clusters.mention(i), mine)) {
            return i;
        }
    }
    return {};
}

std::optional<int> noun_beside(const MentionClusters& clusters, const Pronoun& pronoun) {
    const int governor = clusters.head_of(pronoun.mention).head;
    return before_reflexive(
        clusters, pronoun, [&](int, const Mention& other, const Mention& mine) {
            return other.head == governor || other.range.last == mine.range.first;
        });
}

// The first one of the clause, should there be two.
std::optional<int> subject_of_clause(const MentionClusters& clusters, const Pronoun& pronoun) {
    const int governor = clusters.head_of(pronoun.mention).head;
    std::optional<int> first;
    before_reflexive(clusters, pronoun, [&](int i, const Mention& other, const Mention&) {
        const Token& head = clusters.head_of(i);
        if (base_of(head.deprel) == Deprel::nsubj && head.head == governor
            && other.form != MentionForm::pronoun) {
            first = i;
        }
        return false;
    });
    return first;
}

constexpr std::array certain_rules{
    Rule<CertainRule>{"coref/quoted-speaker", "“[I] saw them,” Lee said", speaker},
    Rule<CertainRule>{"coref/noun-itself", "the ship [itself] sank", noun_beside},
    Rule<CertainRule>{"coref/subject-himself", "Lee defended [himself]", subject_of_clause},
};

// --- candidates that are passed over -----------------------------------------------------

using PassedRule = bool (*)(const MentionClusters&, int candidate);

// "carmaker Arkan": what follows is about Arkan.
bool stands_before_name(const MentionClusters& clusters, int candidate) {
    const Mention& noun = clusters.mention(candidate);
    int next = candidate + 1;  // past those within it: "motor" of "motor maker"
    while (next < clusters.size() && noun.range.contains(clusters.mention(next).range)) {
        ++next;
    }
    if (noun.form != MentionForm::nominal || next >= clusters.size()) {
        return false;
    }
    const Mention& name = clusters.mention(next);
    return name.form == MentionForm::name && name.range.sentence == noun.range.sentence
           && name.range.first == noun.range.last;
}

bool is_unresolved(const MentionClusters& clusters, int candidate) {
    return clusters.mention(candidate).form == MentionForm::pronoun
           && clusters.facts(candidate).size == 1;
}

constexpr std::array passed_rules{
    Rule<PassedRule>{"coref/noun-before-name", "[carmaker] Arkan paid. It", stands_before_name},
    Rule<PassedRule>{"coref/unresolved-pronoun", "[They] left. They ...", is_unresolved},
};

// "Iran and Russia ... they" are both: no cluster is both.
constexpr RuleInfo they_are_both{"coref/they-are-both", "Peru and Chile met. [They] agreed"};

bool is_coordinated(const MentionClusters& clusters, int candidate) {
    const SentenceView& view = clusters.view_of(candidate);
    const auto children = view.tree().children(clusters.mention(candidate).head);
    return clusters.head_of(candidate).deprel == Deprel::conj
           || std::ranges::any_of(children, [&](int child) {
                  return view[child].deprel == Deprel::conj && view[child].upos != Upos::verb;
              });
}

// --- the best one ------------------------------------------------------------------------

constexpr RuleInfo same_voice{"coref/same-voice", "“We saw [our] boat”"};
constexpr RuleInfo best_antecedent{"coref/best-antecedent", "The bank paid. [It] ..."};

// How far to look and what may be paid, in sentences and hundredths.
struct Limits {
    int sentences = 2;
    int cost = 500;
};

// The cheapest mention so far, and the cheapest one of another cluster.
struct Best {
    static constexpr int clear = 25;  // by which the best must lead the next cluster

    int index = -1;
    int cost = 0;
    int next = std::numeric_limits<int>::max() / 2;

    void offer(const MentionClusters& clusters, int candidate, int price) {
        if (index >= 0 && clusters.is_joined(candidate, index)) {
            cost = std::min(cost, price);
        } else if (price < cost) {
            next = index >= 0 ? cost : next;
            index = candidate;
            cost = price;
        } else {
            next = std::min(next, price);
        }
    }
    bool is_clear() const { return index >= 0 && next - cost >= clear; }
};

class PronounLinker {
  public:
    explicit PronounLinker(MentionClusters& clusters)
        : clusters_(clusters),
          certain_(certain_rules, clusters.log()),
          passed_(passed_rules, clusters.log()),
          vetoes_(veto_rules(), clusters.log()),
          costs_(cost_rules(), clusters.log()) {
        for (const Person person : {Person::he, Person::she, Person::it, Person::they}) {
            agreements_.emplace_back(agreement_rules(person), clusters.log());
        }
    }

    void run() {
        for (int i = 0; i < clusters_.size(); ++i) {
            if (const auto pronoun = read_pronoun(clusters_, i)) {
                link(*pronoun);
            }
        }
    }

  private:
    void link(const Pronoun& pronoun) {
        if (const auto found = certain_.find(clusters_, pronoun)) {
            clusters_.join(found.rule->name, *found.answer, pronoun.mention);
        } else if (is_in_talk(pronoun)) {
            link_voice(pronoun);
        } else if (may_be_searched(pronoun)) {
            link_best(pronoun);
        }
    }

    // Those who say "we" in one quote, or outside of all quotes, are the same.
    void link_voice(const Pronoun& pronoun) {
        const Quote* quote = quote_around(clusters_, pronoun.mention);
        const int place = quote == nullptr ? -1 : static_cast<int>(quote->span.begin);
        const auto [first, is_new] =
            voices_.try_emplace({pronoun.person, place}, pronoun.mention);
        if (!is_new) {
            clusters_.join(same_voice.name, first->second, pronoun.mention);
        }
    }

    bool may_be_searched(const Pronoun& pronoun) const {
        return !pronoun.reflexive && clusters_.log().is_on(best_antecedent.name);
    }

    void link_best(const Pronoun& pronoun) {
        const Best best = best_of(pronoun);
        if (!best.is_clear()) {
            return;
        }
        if (clusters_.log().is_on(they_are_both.name) && is_one_of_two(pronoun, best.index)) {
            clusters_.note(they_are_both.name, pronoun.mention);
            return;
        }
        note_reasons(Candidate(clusters_, pronoun, best.index));
        clusters_.join(best_antecedent.name, best.index, pronoun.mention);
    }

    // A mention within a pair of which "they" are both.
    bool is_one_of_two(const Pronoun& pronoun, int mention) const {
        return pronoun.person == Person::they && !clusters_.mention(mention).plural
               && is_coordinated(clusters_, mention);
    }

    Best best_of(const Pronoun& pronoun) {
        const Limits limits = is_human(pronoun) ? Limits{4, 900} : Limits{};
        const int sentence = clusters_.mention(pronoun.mention).range.sentence;
        Best best;
        best.cost = limits.cost;
        for (int i = pronoun.mention - 1;
             i >= 0 && clusters_.mention(i).range.sentence >= sentence - limits.sentences;
             --i) {
            if (passed_.find(clusters_, i)) {
                continue;
            }
            if (const auto cost = cost_of(Candidate(clusters_, pronoun, i))) {
                best.offer(clusters_, i, *cost);
            }
        }
        return best;
    }

    const ActiveRules<AgreementRule>& agreement(Person person) const {
        return agreements_[static_cast<std::size_t>(person)];
    }

    std::optional<int> cost_of(const Candidate& candidate) {
        const auto agrees = agreement(candidate.pronoun.person).find(candidate);
        if (!agrees || !agrees.answer->agrees) {
            return {};
        }
        if (const auto veto = vetoes_.find(candidate)) {
            clusters_.note(veto.rule->name, candidate.index);
            return {};
        }
        int cost = agrees.answer->cost;
        for (const auto* rule : costs_) {
            cost += rule->apply(candidate);
        }
        return cost;
    }

    // What spoke for the one that was chosen.
    void note_reasons(const Candidate& chosen) {
        const auto agrees = agreement(chosen.pronoun.person).find(chosen);
        clusters_.note(agrees.rule->name, chosen.pronoun.mention);
        for (const auto* rule : costs_) {
            if (rule->apply(chosen) != 0) {
                clusters_.note(rule->name, chosen.pronoun.mention);
            }
        }
    }

    MentionClusters& clusters_;
    ActiveRules<CertainRule> certain_;
    ActiveRules<PassedRule> passed_;
    ActiveRules<VetoRule> vetoes_;
    ActiveRules<CostRule> costs_;
    List<ActiveRules<AgreementRule>> agreements_;   // by Person
    std::map<std::pair<Person, int>, int> voices_;  // by the beginning of the quote, -1: none
};

}  // namespace

void link_pronouns(MentionClusters& clusters) {
    PronounLinker(clusters).run();
}

std::vector<RuleInfo> pronoun_link_rules() {
    return list_rules(
        certain_rules,
        passed_rules,
        all_agreement_rules(),
        veto_rules(),
        cost_rules(),
        std::array{same_voice, they_are_both, best_antecedent});
}

}  // namespace newsgraph
