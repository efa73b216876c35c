// Claims of one key come by document and place in the text, so that evidence is in its final
// order as it arrives, and its number can be given to qualifiers at once.
#include "graph/merge.hpp"

#include "graph/claim_values.hpp"
#include "graph/confidence.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace newsgraph {

namespace {

// Roles in the order of the vocabulary, then entities before literals, each by their text.
std::string qualifier_key(
    const MergedQualifier& qualifier, const std::vector<Entity>& entities) {
    return static_cast<char>('a' + static_cast<int>(qualifier.role))
           + term_text(qualifier.value, entities);
}

struct KeyedQualifier {
    std::string key;
    MergedQualifier qualifier;
};

// Of all claims, each once, by key, with the evidence that gave it.
std::vector<MergedQualifier> unite_qualifiers(
    std::vector<KeyedClaim>& same, const std::vector<Entity>& entities) {
    if (same.size() == 1 && same.front().claim.qualifiers.empty()) {
        return {};
    }
    std::vector<KeyedQualifier> all;
    for (std::uint32_t i = 0; i < same.size(); ++i) {
        for (MergedQualifier& qualifier : same[i].claim.qualifiers) {
            if (qualifier.value.index() != 0) {
                qualifier.evidence.assign(1, i);
                all.push_back({qualifier_key(qualifier, entities), std::move(qualifier)});
            }
        }
    }
    std::ranges::stable_sort(all, {}, &KeyedQualifier::key);
    std::vector<MergedQualifier> united;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i].key != all[i - 1].key) {
            united.push_back(std::move(all[i].qualifier));
            continue;
        }
        auto& given_by = united.back().evidence;
        const std::uint32_t next = all[i].qualifier.evidence.front();
        if (given_by.back() != next) {
            given_by.push_back(next);
        }
    }
    return united;
}

// The word that most evidence uses; the first of equals in byte order.
std::string choose_predicate(const std::vector<KeyedClaim>& same) {
    if (same.size() == 1) {
        return same.front().claim.predicate;
    }
    std::map<std::string_view, std::uint32_t> counted;
    for (const KeyedClaim& one : same) {
        ++counted[one.claim.predicate];
    }
    const auto best =
        std::ranges::max_element(counted, {}, [](const auto& word) { return word.second; });
    return std::string(best->first);
}

// Whoever stands nearest in any of the evidence first.
std::vector<EntityIndex> unite_speakers(const std::vector<Evidence>& evidence) {
    std::map<EntityIndex, std::size_t> least_distance;
    for (const Evidence& one : evidence) {
        for (std::size_t distance = 0; distance < one.speakers.size(); ++distance) {
            const auto at = least_distance.emplace(one.speakers[distance], distance).first;
            at->second = std::min(at->second, distance);
        }
    }
    std::vector<std::pair<std::size_t, EntityIndex>> order;
    for (const auto& [speaker, distance] : least_distance) {
        order.emplace_back(distance, speaker);
    }
    std::ranges::sort(order);
    std::vector<EntityIndex> speakers;
    for (const auto& [distance, speaker] : order) {
        speakers.push_back(speaker);
    }
    return speakers;
}

std::uint32_t count_articles(const std::vector<Evidence>& evidence) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const bool same = i > 0 && evidence[i - 1].article == evidence[i].article;
        count += same ? 0 : 1;
    }
    return count;
}

}  // namespace

Merged merge_group(
    std::vector<KeyedClaim> same, const std::vector<Entity>& entities, const Sources& sources) {
    Merged merged;
    MergedClaim& claim = merged.claim;
    claim.predicate = choose_predicate(same);
    claim.qualifiers = unite_qualifiers(same, entities);
    claim.evidence.reserve(same.size());
    std::size_t turned = 0;
    for (KeyedClaim& one : same) {
        claim.evidence.push_back(std::move(one.claim.evidence.front()));
        turned += one.turned ? 1 : 0;
    }
    merged.show_turned = 2 * turned > same.size();
    MergedClaim& head = same.front().claim;
    claim.subject = head.subject;
    claim.relation = std::move(head.relation);
    claim.object = std::move(head.object);
    claim.polarity = head.polarity;
    claim.status = head.status;
    claim.speakers = unite_speakers(claim.evidence);
    claim.articles = count_articles(claim.evidence);
    const Support support = support_of(claim.evidence, sources);
    claim.independent_sources = support.sources;
    claim.confidence = support.confidence;
    return merged;
}

}  // namespace newsgraph
