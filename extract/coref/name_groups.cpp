#include "extract/coref/name_groups.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

// Without "Jr." and the like, so that the family name comes last.
void drop_suffix(std::vector<std::string_view>& words) {
    if (words.size() > 2 && is_one_of(words.back(), {"jr", "sr", "ii", "iii"})) {
        words.pop_back();
    }
}

// "her mother, [Ann Maria Lee]", "Lee's son [Bo]"
bool is_kin(const MentionClusters& clusters, const Mention& name) {
    const auto& tokens = clusters.article().sentences[name.range.sentence].tokens;
    int noun = name.range.first - 1;
    noun -= noun > 0 && tokens[noun].lemma == "," ? 1 : 0;
    if (noun < 0 || name.type != EntityType::person
        || clusters.lexicon()[tokens[noun].lemma].office != Office::kin) {
        return false;
    }
    const Tree tree(clusters.article().sentences[name.range.sentence]);
    return tree.has(noun, {Deprel::nmod_poss});
}

}  // namespace

TypeFamily type_family(EntityType type) {
    using enum EntityType;
    static constexpr std::array<std::pair<EntityType, TypeFamily>, 9> families{
        {{person, TypeFamily::person},
         {weapon, TypeFamily::thing},
         {vehicle, TypeFamily::thing},
         {product, TypeFamily::thing},
         {material, TypeFamily::thing},
         {document, TypeFamily::text},
         {law, TypeFamily::text},
         {event, TypeFamily::event},
         {group, TypeFamily::group}}};
    if (is_organization(type)) {
        return TypeFamily::organization;
    }
    if (is_location(type)) {
        return TypeFamily::location;
    }
    const auto* found =
        std::ranges::find(families, type, &std::pair<EntityType, TypeFamily>::first);
    return found == families.end() ? TypeFamily::other : found->second;
}

NameGroups::NameGroups(const MentionClusters& clusters) : gazetteer_(&clusters.gazetteer()) {
    for (int i = 0; i < clusters.size(); ++i) {
        if (clusters.mention(i).form == MentionForm::name) {
            add(clusters, i);
        }
    }
    index_words();
}

void NameGroups::add(const MentionClusters& clusters, int index) {
    const Mention& mention = clusters.mention(index);
    const TypeFamily family = type_family(mention.type);
    const std::string key = name_key(mention.normal);
    const auto [at, is_new] = known_.try_emplace({key, family}, groups_.count());
    if (is_new) {
        groups_.push_back(
            {index,
             family,
             mention.type,
             mention.normal,
             key,
             {},
             1,
             is_kin(clusters, mention)});
        return;
    }
    NamedMentions& group = groups_[at->second];
    ++group.count;
    repeated_.push_back({group.mention, index});
}

void NameGroups::index_words() {
    for (int i = 0; i < groups_.count(); ++i) {
        NamedMentions& group = groups_[i];
        group.words = split(group.key, '_');
        if (group.family == TypeFamily::person) {
            drop_suffix(group.words);
        }
        for (const std::string_view word : group.words) {
            if (word == group.words.front() || word == group.words.back()) {
                by_outer_word_[word].push_back(i);
            }
        }
    }
}

std::vector<int> NameGroups::relatives(int index) const {
    std::set<int> found;
    const auto& words = groups_[index].words;
    if (!words.empty()) {
        for (const std::string_view word : {words.front(), words.back()}) {
            const auto& same = by_outer_word_.at(word);
            found.insert(same.begin(), same.end());
        }
        found.erase(index);
    }
    return {found.begin(), found.end()};
}

bool NameGroups::has_full_name_with(std::string_view word) const {
    const auto same = by_outer_word_.find(word);
    return same != by_outer_word_.end() && std::ranges::any_of(same->second, [&](int i) {
               return groups_[i].family == TypeFamily::person && groups_[i].words.size() > 1;
           });
}

}  // namespace newsgraph
