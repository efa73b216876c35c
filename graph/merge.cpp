// Records come sorted by document and their claims by place in the text, so that evidence is in
// its final order as it arrives, and its number can be given to qualifiers at once.
#include "graph/merge.hpp"

#include "graph/claim_values.hpp"
#include "graph/confidence.hpp"
#include "graph/conflicts.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace newsgraph {

namespace {

// A claim that still takes evidence, which comes in its final order.
struct Draft {
    MergedClaim claim;
    std::map<std::string, std::size_t> qualifier_at;      // by role and value
    std::map<std::string, std::uint32_t> predicates;      // open words for it, counted
    std::map<EntityIndex, std::size_t> speaker_distance;  // the least
    std::size_t turned = 0;                               // evidence that order_ends turned

    void add(MergedClaim&& single, const std::vector<Entity>& entities);
    MergedClaim finish(const Sources& sources);

  private:
    void choose_predicate();
    void sort_qualifiers();
    void sort_speakers();
};

// Roles in the order of the vocabulary, then entities before literals, each by their text.
std::string qualifier_key(
    const MergedQualifier& qualifier, const std::vector<Entity>& entities) {
    return static_cast<char>('a' + static_cast<int>(qualifier.role))
           + term_text(qualifier.value, entities);
}

void Draft::add(MergedClaim&& single, const std::vector<Entity>& entities) {
    const auto index = static_cast<std::uint32_t>(claim.evidence.size());
    claim.evidence.push_back(std::move(single.evidence.front()));
    ++predicates[single.predicate];
    for (MergedQualifier& qualifier : single.qualifiers) {
        if (qualifier.value.index() == 0) {
            continue;
        }
        const auto [at, is_new] =
            qualifier_at.emplace(qualifier_key(qualifier, entities), claim.qualifiers.size());
        if (is_new) {
            qualifier.evidence.clear();
            claim.qualifiers.push_back(std::move(qualifier));
        }
        auto& given_by = claim.qualifiers[at->second].evidence;
        if (given_by.empty() || given_by.back() != index) {
            given_by.push_back(index);
        }
    }
    const auto& speakers = claim.evidence.back().speakers;
    for (std::size_t distance = 0; distance < speakers.size(); ++distance) {
        const auto at = speaker_distance.emplace(speakers[distance], distance).first;
        at->second = std::min(at->second, distance);
    }
}

// The word that most evidence uses; the map's order decides between equals.
void Draft::choose_predicate() {
    const auto best = std::ranges::max_element(
        predicates, {}, [](const auto& counted) { return counted.second; });
    claim.predicate = best->first;
}

void Draft::sort_qualifiers() {
    std::vector<MergedQualifier> sorted;
    for (const auto& [key, at] : qualifier_at) {
        sorted.push_back(std::move(claim.qualifiers[at]));
    }
    claim.qualifiers = std::move(sorted);
}

void Draft::sort_speakers() {
    std::vector<std::pair<std::size_t, EntityIndex>> order;
    for (const auto& [speaker, distance] : speaker_distance) {
        order.emplace_back(distance, speaker);
    }
    std::ranges::sort(order);
    claim.speakers.clear();
    for (const auto& [distance, speaker] : order) {
        claim.speakers.push_back(speaker);
    }
}

MergedClaim Draft::finish(const Sources& sources) {
    choose_predicate();
    sort_qualifiers();
    sort_speakers();
    claim.articles = 0;
    for (std::size_t i = 0; i < claim.evidence.size(); ++i) {
        const bool same = i > 0 && claim.evidence[i - 1].article == claim.evidence[i].article;
        claim.articles += same ? 0 : 1;
    }
    const Support support = support_of(claim.evidence, sources);
    claim.independent_sources = support.sources;
    claim.confidence = support.confidence;
    return std::move(claim);
}

// In the order of evidence: by sentence and place in it.
void sort_as_told(std::vector<MergedClaim>& claims) {
    std::ranges::stable_sort(claims, {}, [](const MergedClaim& claim) {
        const Evidence& told = claim.evidence.front();
        return std::tie(
            told.sentence, told.predicate_span, told.subject_span, told.object_span);
    });
}

// From the article's entities to those of the graph.
class Relocation {
  public:
    Relocation(ArticleIndex article, const std::vector<EntityIndex>& entity_of)
        : article_(article), entity_of_(entity_of) {}

    void apply(MergedClaim& claim) const {
        if (claim.subject) {
            move(*claim.subject);
        }
        move(claim.object);
        for (MergedQualifier& qualifier : claim.qualifiers) {
            move(qualifier.value);
        }
        Evidence& evidence = claim.evidence.front();
        evidence.article = article_;
        std::ranges::for_each(evidence.speakers, [&](EntityIndex& who) { move(who); });
    }

  private:
    void move(EntityIndex& entity) const {
        entity = entity_of_[static_cast<std::size_t>(entity)];
    }
    void move(GraphTerm& term) const {
        if (auto* entity = std::get_if<EntityIndex>(&term)) {
            move(*entity);
        }
    }

    ArticleIndex article_;
    const std::vector<EntityIndex>& entity_of_;
};

class Merger {
  public:
    Merger(const Resolution& resolution, const std::vector<Relation>& relations)
        : resolution_(resolution), relations_(relations) {}

    void add(std::vector<MergedClaim> claims, ArticleIndex article) {
        const Relocation relocation(
            article, resolution_.entity_of[static_cast<std::size_t>(article)]);
        sort_as_told(claims);
        for (MergedClaim& single : claims) {
            relocation.apply(single);
            const bool turned = order_ends(single, relations_, resolution_.entities);
            std::string key = merge_key(single, resolution_.entities);
            const auto [at, is_new] = draft_at_.emplace(std::move(key), drafts_.size());
            if (is_new) {
                drafts_.emplace_back().claim = head_of(single);
            }
            Draft& draft = drafts_[at->second];
            draft.turned += turned ? 1 : 0;
            draft.add(std::move(single), resolution_.entities);
        }
    }

    std::vector<MergedClaim> finish(const Sources& sources) {
        name_drafts();
        std::ranges::sort(drafts_, {}, [](const Draft& draft) -> const std::string& {
            return draft.claim.id;
        });
        std::vector<MergedClaim> claims;
        claims.reserve(drafts_.size());
        for (Draft& draft : drafts_) {
            claims.push_back(draft.finish(sources));
        }
        link_conflicts(claims, resolution_.entities);
        // Keys are behind us: a claim may be shown as most of its evidence tells it.
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (2 * drafts_[i].turned > claims[i].evidence.size()) {
                swap_ends(claims[i]);
            }
        }
        return claims;
    }

  private:
    // What all claims of a draft share.
    static MergedClaim head_of(const MergedClaim& single) {
        MergedClaim head;
        head.subject = single.subject;
        head.relation = single.relation;
        head.object = single.object;
        head.polarity = single.polarity;
        head.status = single.status;
        return head;
    }

    // Ids from keys, in the order of keys, since of two keys with one hash the later one must
    // step aside whatever came first.
    void name_drafts() {
        const std::map<std::string, std::size_t> sorted(draft_at_.begin(), draft_at_.end());
        std::map<std::string, std::size_t> taken;
        for (const auto& [key, at] : sorted) {
            std::string salted = key;
            while (!taken.emplace(claim_id(salted), at).second) {
                salted += '+';
            }
            drafts_[at].claim.id = claim_id(salted);
        }
    }

    const Resolution& resolution_;
    const std::vector<Relation>& relations_;
    std::unordered_map<std::string, std::size_t> draft_at_;
    std::vector<Draft> drafts_;
};

}  // namespace

std::vector<MergedClaim> merge_claims(
    std::vector<ArticleRecord>& records,
    const Resolution& resolution,
    const std::vector<Relation>& relations,
    const Sources& sources) {
    Merger merger(resolution, relations);
    for (std::size_t i = 0; i < records.size(); ++i) {
        merger.add(std::move(records[i].claims), static_cast<ArticleIndex>(i));
    }
    return merger.finish(sources);
}

}  // namespace newsgraph
