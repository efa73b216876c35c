#include "core/one_of.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/owners.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace newsgraph {

NominalClasses::NominalClasses(const MentionClusters& clusters) : clusters_(clusters) {
    class_of_.assign(clusters.article().mentions.size(), -1);
    std::map<ClassKey, OwnersOfClass> owners;
    for (int i = 0; i < clusters.size(); ++i) {
        if (const std::string owner = owner_key(clusters, i);
            may_be_owned(i) && !owner.empty()) {
            owners[class_key(i)][owner].push_back(i);
        }
    }
    std::map<std::pair<ClassKey, std::string>, int> first;
    for (int i = 0; i < clusters.size(); ++i) {
        const Mention& mention = clusters.mention(i);
        if (mention.form != MentionForm::nominal || is_specific(mention)) {
            continue;
        }
        const ClassKey key = class_key(i);
        const std::string owner =
            may_be_owned(i) ? owner_in_class(i, owners[key]) : std::string();
        const int known = first.try_emplace({key, owner}, i).first->second;
        class_of_[i] = known;
        members_[known].push_back(i);
    }
}

bool NominalClasses::may_be_owned(int mention) const {
    const Mention& nominal = clusters_.mention(mention);
    return nominal.form == MentionForm::nominal
           && (may_be_unnamed(nominal.type)
               || is_one_of(nominal.type, {EntityType::facility, EntityType::position}));
}

NominalClasses::ClassKey NominalClasses::class_key(int nominal) const {
    const Mention& mention = clusters_.mention(nominal);
    const EntityType type =
        mention.type == EntityType::person ? EntityType::group : mention.type;
    return {type, singular_of(clusters_.article(), mention)};
}

// Was one of the owner's spoken of just before: "FSB officers came. The officers ..."?
bool NominalClasses::follows(int nominal, const std::vector<int>& owned) const {
    constexpr int near = 2;  // sentences
    const int sentence = clusters_.mention(nominal).range.sentence;
    return std::ranges::any_of(owned, [&](int mention) {
        return mention < nominal
               && sentence - clusters_.mention(mention).range.sentence <= near;
    });
}

std::string NominalClasses::owner_in_class(int nominal, const OwnersOfClass& owners) const {
    const Mention& mention = clusters_.mention(nominal);
    std::string own = owner_key(clusters_, nominal);
    const Tree& tree = clusters_.view_of(nominal).tree();
    const bool singled_out = tree.has(mention.head, {Deprel::nmod, Deprel::nmod_poss});
    if (!own.empty() || owners.size() != 1 || mention.type == EntityType::country
        || singled_out) {
        return own;
    }
    const auto& [only, owned] = *owners.begin();
    const bool individual =
        is_organization(mention.type) || mention.type == EntityType::facility;
    const bool certain = mention.plural ? mention.definite && follows(nominal, owned)
                                        : mention.definite || individual;
    return certain ? only : own;
}

std::span<const int> NominalClasses::members(int nominal) const {
    const int known = class_of_[nominal];
    return known < 0 ? std::span<const int>() : members_.at(known);
}

}  // namespace newsgraph
