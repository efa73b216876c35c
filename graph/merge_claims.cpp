// Merging by reading twice: once to know the key of every claim, then in the order of the keys'
// hashes, which is that of the claims' ids, so that one claim after the other is made and
// nothing is held between. What is sorted is 24 bytes a claim; what it stands for stays where
// the records lie, on disk where they are many.
#include "core/hash.hpp"
#include "graph/claim_values.hpp"
#include "graph/conflicts.hpp"
#include "graph/merge.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace newsgraph {

namespace {

// A claim of a record.
struct Told {
    std::uint64_t hash = 0;  // of its key, which its id spells
    std::uint32_t article = 0;
    std::uint32_t rank = 0;   // among the claims of the article, as told
    std::uint32_t place = 0;  // in the record

    auto operator<=>(const Told&) const = default;
};

class Merger {
  public:
    Merger(const RecordSpool& records, const MergeContext& context)
        : records_(records), context_(context) {}

    std::vector<MergedClaim> run() {
        note_claims();
        std::ranges::sort(told_);
        claims_.reserve(count_hashes());
        for (auto first = told_.begin(); first != told_.end();) {
            const auto last = std::ranges::find_if(
                first, told_.end(), [&](const Told& one) { return one.hash != first->hash; });
            merge_told({first, last});
            first = last;
        }
        told_ = {};
        name_those_beside();
        link_conflicts(claims_, context_.entities);
        // Keys are behind us: a claim may be shown as most of its evidence tells it.
        for (const std::size_t i : turned_) {
            swap_ends(claims_[i]);
        }
        return std::move(claims_);
    }

  private:
    bool place(MergedClaim& claim, std::uint32_t article) const {
        return place_claim(
            claim,
            static_cast<ArticleIndex>(article),
            context_.entity_of[article],
            context_.relations,
            context_.entities);
    }

    KeyedClaim read(const Told& told) const {
        KeyedClaim keyed{.key = {}, .claim = records_.at(told.article).claim(told.place)};
        keyed.turned = place(keyed.claim, told.article);
        return keyed;
    }

    std::size_t count_hashes() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < told_.size(); ++i) {
            count += i == 0 || told_[i].hash != told_[i - 1].hash ? 1 : 0;
        }
        return count;
    }

    void note_claims() {
        std::vector<MergedClaim> claims;  // of one article after the other, in the same memory
        for (std::uint32_t article = 0; article < records_.size(); ++article) {
            records_.at(article).read_claims(claims);
            std::uint32_t rank = 0;
            for (const std::size_t i : order_as_told(claims)) {
                place(claims[i], article);
                const std::uint64_t hash = merge_hash(claims[i], context_.entities);
                told_.push_back({hash, article, rank++, static_cast<std::uint32_t>(i)});
            }
        }
    }

    // Almost always one claim.
    void merge_told(std::span<const Told> told) {
        std::vector<KeyedClaim> all;
        for (const Told& one : told) {
            all.push_back(read(one));
        }
        const ClaimId id = claim_id(told.front().hash);
        if (all.size() == 1) {
            add(merge(std::move(all)), id);
            return;
        }
        for (KeyedClaim& one : all) {
            one.key = merge_key(one.claim, context_.entities);
        }
        std::ranges::stable_sort(all, {}, &KeyedClaim::key);
        const std::string lowest = all.front().key;
        for (auto first = all.begin(); first != all.end();) {
            const auto last = std::find_if(
                first, all.end(), [&](const KeyedClaim& one) { return one.key != first->key; });
            std::string name = first->key;
            std::vector<KeyedClaim> same(
                std::make_move_iterator(first), std::make_move_iterator(last));
            add(merge(std::move(same)), id);
            if (name != lowest) {
                beside_.push_back({std::move(name), claims_.size() - 1});
            }
            first = last;
        }
    }

    Merged merge(std::vector<KeyedClaim> same) const {
        return merge_group(std::move(same), context_.entities, context_.sources);
    }

    void add(Merged merged, const ClaimId& id) {
        merged.claim.id = id;
        if (merged.show_turned) {
            turned_.push_back(claims_.size());
        }
        claims_.push_back(std::move(merged.claim));
    }

    // Two keys of one hash: the later one gets another id, in the order of keys, whatever came
    // first, and another place.
    void name_those_beside() {
        if (beside_.empty()) {
            return;
        }
        std::set<ClaimId> taken;
        for (const MergedClaim& claim : claims_) {
            taken.insert(claim.id);
        }
        std::ranges::sort(beside_);
        for (auto& [key, at] : beside_) {
            while (!taken.insert(claim_id(key)).second) {
                key += '+';
            }
            claims_[at].id = claim_id(key);
        }
        sort_again();
    }

    void sort_again() {
        std::set<ClaimId> turned;
        for (const std::size_t i : turned_) {
            turned.insert(claims_[i].id);
        }
        std::ranges::sort(claims_, {}, &MergedClaim::id);
        turned_.clear();
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (turned.contains(claims_[i].id)) {
                turned_.push_back(i);
            }
        }
    }

    const RecordSpool& records_;
    const MergeContext& context_;
    std::vector<Told> told_;
    std::vector<MergedClaim> claims_;
    std::vector<std::size_t> turned_;                          // places in claims_
    std::vector<std::pair<std::string, std::size_t>> beside_;  // key, place in claims_
};

}  // namespace

std::vector<MergedClaim> merge_claims(const RecordSpool& records, const MergeContext& context) {
    return Merger(records, context).run();
}

}  // namespace newsgraph
