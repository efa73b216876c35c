#include "core/one_of.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/quote_speakers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

constexpr RuleInfo best_antecedent{"coref/best-antecedent", "The bank paid. [It] ..."};
constexpr RuleInfo best_noun{"coref/best-noun", "a pilot project ... [the project]"};
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

// A mention within a pair of which "they" are both.
bool is_one_of_two(const MentionClusters& clusters, const Pronoun& pronoun, int mention) {
    return pronoun.person == Person::they && !clusters.mention(mention).plural
           && is_coordinated(clusters, mention);
}

class AntecedentLinker {
  public:
    AntecedentLinker(MentionClusters& clusters, const ChooseAntecedent& choose)
        : clusters_(clusters),
          choose_(choose),
          nominals_(clusters),
          pronouns_(clusters),
          rules_(clusters),
          search_(clusters, rules_),
          linked_(static_cast<std::size_t>(clusters.size()), 0) {}

    void run() {
        for (int i = 0; i < clusters_.size(); ++i) {
            link_speaker(i);
            link_once(i);
            search_.pass(i);
        }
    }

  private:
    // Who is meant in a quote depends on who speaks it: “He left,” [he] said. Speakers behind
    // their quote are linked before what they say.
    void link_speaker(int mention) {
        const int speaker = speaker_around(clusters_, mention);
        if (speaker > mention && clusters_.mention(speaker).form == MentionForm::pronoun) {
            link_once(speaker);
        }
    }

    void link_once(int mention) {
        char& linked = linked_[static_cast<std::size_t>(mention)];
        if (linked == 0) {
            linked = 1;
            link(mention);
        }
    }

    void link(int mention) {
        const MentionForm form = clusters_.mention(mention).form;
        if (form == MentionForm::nominal && nominals_.link(mention)) {
            return;
        }
        if (form == MentionForm::pronoun) {
            const auto pronoun = read_pronoun(clusters_, mention);
            if (!pronoun || pronouns_.link(*pronoun)) {
                return;
            }
        }
        if (const auto anaphor = search_.anaphor(mention)) {
            link_best(*anaphor);
        }
    }

    void link_best(const Anaphor& anaphor) {
        const std::string_view rule = anaphor.pronoun ? best_antecedent.name : best_noun.name;
        if (!clusters_.log().is_on(rule)) {
            return;
        }
        const std::vector<int> candidates = search_.candidates(anaphor);
        if (candidates.empty()) {
            return;
        }
        const int controller = anaphor.pronoun ? search_.controller(anaphor, candidates) : -1;
        const int chosen = controller >= 0 ? controller : choose_(anaphor, candidates, search_);
        if (chosen < 0) {
            return;
        }
        if (anaphor.pronoun && clusters_.log().is_on(they_are_both.name)
            && is_one_of_two(clusters_, *anaphor.pronoun, chosen)) {
            clusters_.note(they_are_both.name, anaphor.mention);
            return;
        }
        if (anaphor.pronoun) {
            rules_.note_reasons(
                Candidate(clusters_, *anaphor.pronoun, chosen), clusters_.log());
        }
        clusters_.join(rule, chosen, anaphor.mention);
    }

    MentionClusters& clusters_;
    const ChooseAntecedent& choose_;
    CertainNominals nominals_;
    CertainPronouns pronouns_;
    AntecedentRules rules_;
    AntecedentSearch search_;
    std::vector<char> linked_;  // by mention: speakers are linked before their turn
};

// How likely a cluster must be; what is wrongly said of a name does the greatest harm. The model
// was trained to fear what it misses, and is sure of little.
float least_likely(const MentionClusters& clusters, const Anaphor& anaphor, int candidate) {
    if (anaphor.pronoun) {
        return 0.35F;
    }
    if (clusters.facts(candidate).named) {
        return 0.4F;
    }
    using enum NounRelation;
    const NounRelation relation =
        clusters.lexicon().usual_kinds().relation(anaphor.noun, clusters.noun_of(candidate));
    const bool fits = is_one_of(relation, {equal, same, kind});
    return clusters.mention(anaphor.mention).definite && fits ? 0.1F : 0.2F;
}

}  // namespace

ChooseAntecedent choose_by(const AntecedentModel& model, const MentionClusters& clusters) {
    return [&](const Anaphor& anaphor,
               const std::vector<int>& candidates,
               AntecedentSearch& search) {
        std::vector<float> scores;
        for (const int candidate : candidates) {
            scores.push_back(model.score(search.features_of(anaphor, candidate)));
        }
        const float none = model.score(search.features_of_none(anaphor));
        const float most = std::max(none, *std::ranges::max_element(scores));
        float total = std::exp(none - most);
        std::map<int, float> likelihood;  // by cluster
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const float likely = std::exp(scores[i] - most);
            total += likely;
            likelihood[clusters.root(candidates[i])] += likely;
        }
        const auto best = std::ranges::max_element(
            likelihood, {}, [](const auto& one) { return one.second; });
        const auto nearest = std::ranges::find_if(
            candidates, [&](int one) { return clusters.root(one) == best->first; });
        const bool sure = best->second >= total * least_likely(clusters, anaphor, *nearest);
        return sure ? *nearest : -1;
    };
}

void link_antecedents(MentionClusters& clusters, const ChooseAntecedent& choose) {
    AntecedentLinker(clusters, choose).run();
}

std::vector<RuleInfo> antecedent_rules() {
    return {they_are_both, best_antecedent, best_noun};
}

}  // namespace newsgraph
