#include "extract/coref/name_groups.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace newsgraph {

namespace {

// "viii" of "louis_viii"
bool is_regnal_number(std::string_view word) {
    return word.find_first_not_of("ivx") == std::string_view::npos;
}

// Takes "Jr.", "II" and the like off, so that the family name comes last: "ix" of "louis ix";
// empty if there is none.
std::string_view take_suffix(const Lexicon& lexicon, std::vector<std::string_view>& words) {
    const bool junior = words.size() > 2 && lexicon[words.back()].is(WordRole::generation);
    const bool number = words.size() > 1 && is_regnal_number(words.back());
    if (!junior && !number) {
        return {};
    }
    const std::string_view suffix = words.back();
    words.pop_back();
    return suffix;
}

// Of ascending numbers those beside one of them.
std::span<const int> nearest(const std::vector<int>& numbers, int number) {
    constexpr std::ptrdiff_t most = 200;  // before and behind
    const auto at = std::ranges::lower_bound(numbers, number) - numbers.begin();
    const auto size = static_cast<std::ptrdiff_t>(numbers.size());
    return {
        numbers.begin() + std::max(at - most, std::ptrdiff_t{0}),
        numbers.begin() + std::min(at + most, size)};
}

// All first letters of a name, then those without its small words where there are such.
std::vector<std::string> initials_of(const std::vector<std::string_view>& words) {
    std::string all;
    std::string without_small;
    for (const std::string_view word : words) {
        all += word.substr(0, 1);
        if (!is_one_of(word, {"of", "the", "and", "for", "in", "on"})) {
            without_small += word.substr(0, 1);
        }
    }
    return all == without_small ? std::vector{all} : std::vector{all, without_small};
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
    // Charles may be the family name of a woman.
    const bool one_word = key.find('_') == std::string::npos;
    const Gender gender = one_word && family == TypeFamily::person
                              ? gender_of_title(clusters.article(), clusters.lexicon(), mention)
                              : clusters.facts(index).gender;
    const auto [at, is_new] =
        known_.try_emplace({key, family, one_word ? gender : Gender::unknown}, groups_.count());
    if (is_new) {
        groups_.push_back(
            {index,
             family,
             mention.type,
             mention.normal,
             key,
             {},
             {},
             1,
             is_kin(clusters, mention),
             gender});
        return;
    }
    NamedMentions& group = groups_[at->second];
    ++group.count;
    group.gender = group.gender == Gender::unknown ? gender : group.gender;
    repeated_.push_back({group.mention, index});
}

void NameGroups::index_words() {
    for (int i = 0; i < groups_.count(); ++i) {
        NamedMentions& group = groups_[i];
        group.words = split(group.key, '_');
        if (group.family == TypeFamily::person) {
            group.suffix = take_suffix(gazetteer_->lexicon(), group.words);
        }
        for (const std::string_view word : group.words) {
            if (word == group.words.front() || word == group.words.back()) {
                auto& same = by_outer_word_[word];
                if (same.empty() || same.back() != i) {
                    same.push_back(i);
                }
            }
        }
        if (group.words.size() >= 2) {
            for (const std::string& initials : initials_of(group.words)) {
                by_initials_[initials].push_back(i);
            }
        }
    }
}

std::vector<int> NameGroups::relatives(int index) const {
    const auto& words = groups_[index].words;
    if (words.empty()) {
        return {};
    }
    std::vector<int> found;
    std::ranges::set_union(
        nearest(by_outer_word_.at(words.front()), index),
        nearest(by_outer_word_.at(words.back()), index),
        std::back_inserter(found));
    std::erase(found, index);
    return found;
}

std::span<const int> NameGroups::spelled(const std::string& initials) const {
    const auto found = by_initials_.find(initials);
    return found == by_initials_.end() ? std::span<const int>{} : found->second;
}

bool NameGroups::has_full_name_with(std::string_view word) const {
    const auto same = by_outer_word_.find(word);
    return same != by_outer_word_.end() && std::ranges::any_of(same->second, [&](int i) {
               return groups_[i].family == TypeFamily::person && groups_[i].words.size() > 1;
           });
}

}  // namespace newsgraph
