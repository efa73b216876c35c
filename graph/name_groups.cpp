// "Iran" stands in thousands of articles, and deciding about it once is enough: mentions of one
// key, family and item become one class before anything is compared.
#include "graph/name_groups.hpp"

#include "core/fingerprint.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace newsgraph {

namespace {

void sort_unique(std::vector<std::string>& texts) {
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

void add_use(IdentityGroup& group, const NameUse& use, ArticleIndex article) {
    ++group.uses;
    group.profile.add(use.entity, article);
    group.kept |= use.referred || !use.entity.generic;
    if (use.owner) {
        group.owner = use.owner;
        group.owner_told = article;
    }
    for (const std::string& key : use.alias_keys) {
        const auto at = std::ranges::lower_bound(group.alias_keys, key);
        if (at == group.alias_keys.end() || *at != key) {
            group.alias_keys.insert(at, key);
        }
    }
}

std::uint32_t hash_of(const IdentityKey& name) {
    Fingerprint hash;
    hash.add(name.key).add(name.wikidata).add(name.scope);
    hash.add(static_cast<std::uint64_t>(name.family) << 1U | (name.generic ? 1U : 0U));
    return static_cast<std::uint32_t>(hash.add(static_cast<std::uint64_t>(name.type)).value());
}

// How many articles have each: groups sorted by name.
class NameCounts {
  public:
    explicit NameCounts(const std::vector<IdentityGroup>& groups) : groups_(groups) {}

    // 0: nobody
    std::uint32_t count(const IdentityKey& name) const {
        const auto found = find(name);
        return found ? groups_[*found].uses : 0;
    }
    std::optional<std::uint32_t> find(const IdentityKey& name) const {
        const auto found = std::ranges::lower_bound(groups_, name, {}, &IdentityGroup::name);
        return found != groups_.end() && found->name == name
                   ? std::optional(static_cast<std::uint32_t>(found - groups_.begin()))
                   : std::nullopt;
    }

  private:
    const std::vector<IdentityGroup>& groups_;
};

bool is_unlinked_surname(const IdentityKey& name) {
    return name.family == Family::person && !name.generic && name.wikidata.empty()
           && name.is_single_word();
}

// A firm that one article takes for the place where it works ("Meridian Gulf Trading", a
// Facility) is what more articles say. One word is not enough: Georgia the place and the team.
std::optional<IdentityKey> body_or_place(const IdentityKey& name, const NameCounts& all) {
    const bool place = name.family == Family::location;
    if (!(place || name.family == Family::organization) || name.is_single_word()) {
        return std::nullopt;
    }
    IdentityKey other = name;
    other.family = place ? Family::organization : Family::location;
    const std::uint32_t least = all.count(name) + (place ? 0 : 1);
    return all.count(other) >= least ? std::optional(other) : std::nullopt;
}

// "Volgatek", a surname to one article and a company to another, is the company; "Kite-12", a
// place to one, is the drone that it is to another.
IdentityKey better_known(const IdentityKey& name, const NameCounts& all) {
    if (name.generic || !name.wikidata.empty() || !name.scope.empty()) {
        return name;  // what has an item knows what it is
    }
    const auto is_known_as = [&](Family family) {
        IdentityKey other = name;
        other.family = family;
        return all.count(other) > 0 ? std::optional(other) : std::nullopt;
    };
    const bool surname = is_unlinked_surname(name);
    const bool vague =
        surname || name.family == Family::location || name.family == Family::organization;
    const bool numbered = vague && !numbers_in(name.key).empty();
    if (const auto thing = numbered ? is_known_as(Family::thing) : std::nullopt) {
        return *thing;
    }
    if (const auto body = surname ? is_known_as(Family::organization) : std::nullopt) {
        return *body;
    }
    return body_or_place(name, all).value_or(name);
}

// Where each group goes, by their places.
std::vector<std::uint32_t> better_known(const std::vector<IdentityGroup>& groups) {
    const NameCounts counts(groups);
    std::vector<std::uint32_t> best;
    best.reserve(groups.size());
    for (const IdentityGroup& group : groups) {
        best.push_back(*counts.find(better_known(group.name, counts)));
    }
    return best;
}

// A number for each place that is in the list, in their order; 0 for others.
std::vector<std::uint32_t> number_those_of(const std::vector<std::uint32_t>& places) {
    std::vector<std::uint32_t> number(places.size(), 0);
    for (const std::uint32_t place : places) {
        number[place] = 1;
    }
    std::uint32_t next = 0;
    for (std::uint32_t& one : number) {
        one = one == 0 ? 0 : next++;
    }
    return number;
}

// Sorts by name; the result says where each one went.
std::vector<std::uint32_t> sort_by_name(std::vector<IdentityGroup>& groups) {
    std::vector<std::uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(
        order, {}, [&](std::uint32_t i) -> const IdentityKey& { return groups[i].name; });
    std::vector<IdentityGroup> sorted;
    sorted.reserve(groups.size());
    std::vector<std::uint32_t> place_of(groups.size());
    for (const std::uint32_t from : order) {
        place_of[from] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(groups[from]));
    }
    groups = std::move(sorted);
    return place_of;
}

NameClass class_of(const IdentityGroup& group) {
    NameClass found{
        .key = group.name.key,
        .family = group.name.family,
        .generic = group.name.generic,
        .type = group.name.type,
        .wikidata = group.name.wikidata,
        .owner = {},
        .alias_keys = group.alias_keys,
        .articles = {}};
    for (const ArticleIndex article : group.profile.documents()) {
        found.articles.push_back(static_cast<std::uint32_t>(article));
    }
    return found;
}

}  // namespace

IdentityGroup group_of(const NameUse& use, ArticleIndex article) {
    IdentityGroup group;
    group.name = use.name;
    add_use(group, use, article);
    return group;
}

void unite(IdentityGroup& group, const IdentityGroup& other) {
    group.uses += other.uses;
    group.profile.unite(other.profile);
    group.kept |= other.kept;
    const auto told = [](const IdentityGroup& one) {
        return std::tie(one.owner_told, one.owner);
    };
    if (other.owner && (!group.owner || told(group) < told(other))) {
        group.owner = other.owner;
        group.owner_told = other.owner_told;
    }
    group.alias_keys.insert(
        group.alias_keys.end(), other.alias_keys.begin(), other.alias_keys.end());
    sort_unique(group.alias_keys);
}

void NameGrouping::grow() {
    constexpr std::size_t least = 1024;
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(std::max(least, 2 * before.size()), {});
    const std::size_t last = slots_.size() - 1;
    for (const Slot& slot : before) {
        std::size_t at = slot.hash & last;
        while (slot.group != 0 && slots_[at].group != 0) {
            at = (at + 1) & last;
        }
        slots_[at] = slot.group != 0 ? slot : slots_[at];
    }
}

std::uint32_t NameGrouping::group_for(const IdentityKey& name) {
    if (2 * groups_.size() >= slots_.size()) {
        grow();
    }
    const std::uint32_t hash = hash_of(name);
    const std::size_t last = slots_.size() - 1;
    std::size_t at = hash & last;
    while (slots_[at].group != 0
           && (slots_[at].hash != hash || groups_[slots_[at].group - 1].name != name)) {
        at = (at + 1) & last;
    }
    if (slots_[at].group == 0) {
        groups_.emplace_back().name = name;
        slots_[at] = {hash, static_cast<std::uint32_t>(groups_.size())};
    }
    return slots_[at].group - 1;
}

std::vector<std::uint32_t> NameGrouping::add(
    const std::vector<NameUse>& uses, ArticleIndex article) {
    std::vector<std::uint32_t> found;
    found.reserve(uses.size());
    for (const NameUse& use : uses) {
        found.push_back(group_for(use.name));
        add_use(groups_[found.back()], use, article);
    }
    return found;
}

std::vector<IdentityGroup> NameGrouping::take() {
    slots_.clear();
    return std::move(groups_);
}

NameClasses classify(std::vector<IdentityGroup> groups) {
    NameClasses gathered;
    gathered.class_of = sort_by_name(groups);
    const std::vector<std::uint32_t> best = better_known(groups);
    const std::vector<std::uint32_t> number = number_those_of(best);
    const NameCounts names(groups);
    const auto class_for = [&](std::uint32_t group) { return number[best[group]]; };
    std::ranges::transform(gathered.class_of, gathered.class_of.begin(), class_for);
    gathered.groups.resize(best.empty() ? 0 : *std::ranges::max_element(number) + 1);
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        IdentityGroup& into = gathered.groups[class_for(i)];
        into.name = groups[best[i]].name;
        unite(into, groups[i]);
        groups[i].profile = {};
    }
    for (const IdentityGroup& group : gathered.groups) {
        gathered.classes.push_back(class_of(group));
        if (group.owner) {
            gathered.classes.back().owner = class_for(names.find(*group.owner).value());
        }
    }
    return gathered;
}

}  // namespace newsgraph
