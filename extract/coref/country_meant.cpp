#include "core/one_of.hpp"
#include "extract/coref/links.hpp"
#include "extract/mentions/noun_clauses.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

// A country by its name, its government, or a noun or pronoun that stands for one.
bool is_country(const MentionClusters& clusters, int mention) {
    const ClusterFacts& facts = clusters.facts(mention);
    return facts.type == EntityType::country
           && (facts.named || is_specific(clusters.mention(mention)));
}

class CountryMeant {
  public:
    CountryMeant(const MentionClusters& clusters, int nominal)
        : clusters_(clusters),
          nominal_(nominal),
          sentence_(clusters.mention(nominal).range.sentence) {
        // Who does something to it is not it: "Moscow gave the country".
        for (int i = nominal - 1; i >= 0 && clusters.mention(i).range.sentence == sentence_;
             --i) {
            if (is_country(clusters, i)
                && clusters.head_of(i).head == clusters.head_of(nominal).head) {
                actors_.insert(clusters.root(i));
            }
        }
    }

    std::optional<int> find() const {
        const Seen own = seen_in(sentence_, false);
        if (own.mention >= 0 || own.several) {
            return own.several ? std::nullopt : std::optional(own.mention);
        }
        if (const std::set<std::string> said = demonyms(); !said.empty()) {
            return said.size() == 1 ? named(*said.begin()) : std::nullopt;
        }
        for (const bool modifiers : {false, true}) {
            const Seen before = sentence_ > 0 ? seen_in(sentence_ - 1, modifiers) : Seen{};
            if (before.mention >= 0) {
                return before.several ? before.subject : std::optional(before.mention);
            }
        }
        return is_bare(clusters_, nominal_) ? leading() : std::nullopt;
    }

  private:
    static constexpr int longest_way = 400;  // mentions before

    struct Seen {
        int mention = -1;
        bool several = false;
        std::optional<int> subject;  // of the whole sentence
    };

    bool is_excluded(int mention) const { return actors_.contains(clusters_.root(mention)); }

    bool is_main_subject(int mention) const {
        const Token& above = clusters_.governor(mention);
        return base_of(clusters_.head_of(mention).deprel) == nsubj && above.head < 0;
    }

    // Those before the nominal that a sentence speaks of, modifiers of nouns among them or not:
    // "[US] aid".
    Seen seen_in(int sentence, bool modifiers) const {
        Seen seen;
        for (int i = nominal_ - 1; i >= 0 && clusters_.mention(i).range.sentence >= sentence;
             --i) {
            if (clusters_.mention(i).range.sentence > sentence || !is_country(clusters_, i)) {
                continue;
            }
            const bool modifies =
                is_one_of(clusters_.head_of(i).deprel, {compound, amod}) && !modifiers;
            if (!modifies && !is_excluded(i)) {
                note(seen, i);
            }
        }
        return seen;
    }

    // The countries whose adjectives stand before the nominal in its sentence; "Parisian" is
    // of none.
    std::set<std::string> demonyms() const {
        std::set<std::string> said;
        for (int i = nominal_ - 1; i >= 0 && clusters_.mention(i).range.sentence == sentence_;
             --i) {
            const std::string& origin = clusters_.mention(i).demonym;
            if (clusters_.gazetteer().country(origin) != nullptr) {
                said.insert(origin);
            }
        }
        return said;
    }

    // The last mention of a country by its name.
    std::optional<int> named(const std::string& country) const {
        for (int i = nominal_ - 1; i >= std::max(0, nominal_ - longest_way); --i) {
            if (is_country(clusters_, i) && clusters_.mention(i).normal == country) {
                return i;
            }
        }
        return {};
    }

    void note(Seen& seen, int mention) const {
        seen.several =
            seen.several || (seen.mention >= 0 && !clusters_.is_joined(seen.mention, mention));
        seen.mention = mention;
        seen.subject = is_main_subject(mention) ? std::optional(mention) : seen.subject;
    }

    // Spoken of at least three times, and twice as often as any other.
    std::optional<int> leading() const {
        constexpr int least = 3;
        std::map<int, int> times;  // by root
        for (int i = nominal_ - 1; i >= std::max(0, nominal_ - longest_way); --i) {
            if (is_country(clusters_, i)) {
                ++times[clusters_.root(i)];
            }
        }
        const auto most =
            std::ranges::max_element(times, {}, [](const auto& one) { return one.second; });
        if (most == times.end() || most->second < least || is_excluded(most->first)) {
            return {};
        }
        const bool leads = std::ranges::all_of(times, [&](const auto& other) {
            return other.first == most->first || 2 * other.second <= most->second;
        });
        return leads ? std::optional(most->first) : std::nullopt;
    }

    const MentionClusters& clusters_;
    int nominal_;
    int sentence_;
    std::set<int> actors_;
};

// "the [neighbouring] country", "the [third] country"
bool tells_another(const MentionClusters& clusters, int nominal) {
    const Tree& tree = clusters.view_of(nominal).tree();
    const int noun = clusters.mention(nominal).head;
    return !ordinal_of(tree, noun).empty()
           || std::ranges::any_of(tree.children(noun), [&](int word) {
                  return clusters.lexicon()[tree[word].lemma].is(WordRole::another);
              });
}

}  // namespace

std::optional<int> country_meant(const MentionClusters& clusters, int nominal) {
    const bool country =
        is_one_of(clusters.noun_of(nominal), {"country", "nation", "kingdom", "republic"});
    const bool refers = country && may_refer(clusters, nominal)
                        && !tells_another(clusters, nominal)
                        && clusters.mention(nominal).demonym.empty();
    return refers ? CountryMeant(clusters, nominal).find() : std::nullopt;
}

}  // namespace newsgraph
