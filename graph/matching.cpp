// The caution of this file: joining two things that differ is worse than leaving one thing in
// two nodes, since a reader sees the latter and is misled by the former. So every step asks for
// a single candidate, and what is ambiguous stays apart.
#include "graph/matching.hpp"

#include "core/union_find.hpp"
#include "graph/labels.hpp"
#include "graph/name_variants.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace newsgraph {

namespace {

using Members = std::vector<std::uint32_t>;

// The families of a cluster as bits; a Concept is of none, and the step between country and
// place is one of precision.
unsigned family_bits(Family family) {
    if (family == Family::concept_) {
        return 0;
    }
    return 1U << static_cast<unsigned>(family == Family::country ? Family::location : family);
}

// Classes that are names of one entity; roots know what is known of all theirs.
class NameClusters {
  public:
    explicit NameClusters(const std::vector<NameClass>& classes)
        : classes_(classes), sets_(classes.size()) {
        for (const NameClass& one : classes) {
            wikidata_.push_back(one.wikidata);
            families_.push_back(family_bits(one.family));
        }
    }

    const NameClass& at(std::uint32_t member) const { return classes_[member]; }

    std::vector<std::uint32_t> roots() { return sets_.roots(); }

    bool is_linked(std::uint32_t member) { return !wikidata_[sets_.find(member)].empty(); }

    // Whether what is known of the two rules out that they are one: two items, or no family in
    // common. So no Concept bridges a Place and a Company of its name.
    bool conflict(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t one = sets_.find(a);
        const std::uint32_t other = sets_.find(b);
        if (enemies_[one].contains(other)) {
            return true;
        }
        const bool both_linked = !wikidata_[one].empty() && !wikidata_[other].empty();
        const bool both_typed = families_[one] != 0 && families_[other] != 0;
        return (both_linked && wikidata_[one] != wikidata_[other])
               || (both_typed && (families_[one] & families_[other]) == 0);
    }

    // Does nothing to those that a user has parted.
    void unite(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t high = std::max(sets_.find(a), sets_.find(b));
        if (high == std::min(sets_.find(a), sets_.find(b))
            || enemies_[high].contains(std::min(sets_.find(a), sets_.find(b)))) {
            return;
        }
        const std::uint32_t low = sets_.unite(a, b);
        for (const std::uint32_t enemy : std::exchange(enemies_[high], {})) {
            enemies_[enemy].erase(high);
            part(low, enemy);
        }
        families_[low] |= families_[high];
        if (wikidata_[low].empty()) {
            wikidata_[low] = wikidata_[high];
        }
    }

    // The two are never to be one.
    void part(std::uint32_t a, std::uint32_t b) {
        enemies_[sets_.find(a)].insert(sets_.find(b));
        enemies_[sets_.find(b)].insert(sets_.find(a));
    }

    // Unites with the candidates when they are all one entity, other than the member's own.
    void unite_if_one(std::uint32_t member, const Members& candidates) {
        Members roots;
        for (const std::uint32_t candidate : candidates) {
            if (sets_.find(candidate) != sets_.find(member) && !conflict(member, candidate)) {
                roots.push_back(sets_.find(candidate));
            }
        }
        std::ranges::sort(roots);
        if (!roots.empty() && roots.front() == roots.back()) {
            unite(member, roots.front());
        }
    }

    // The same for what was taken for a person, when all are one firm.
    void unite_short_form(std::uint32_t member, const Members& firms) {
        const std::uint32_t own = sets_.find(member);
        const std::uint32_t firm = sets_.find(firms.front());
        const bool one_firm = std::ranges::all_of(
            firms, [&](std::uint32_t other) { return sets_.find(other) == firm; });
        if (one_firm && own != firm && own == member) {
            families_[own] = families_[firm];
            unite(own, firm);
        }
    }

  private:
    const std::vector<NameClass>& classes_;
    UnionFind<std::uint32_t> sets_;
    std::vector<std::string> wikidata_;                         // of roots
    std::vector<unsigned> families_;                            // of roots
    std::map<std::uint32_t, std::set<std::uint32_t>> enemies_;  // of roots
};

using Blocks = std::map<std::string, Members>;

Blocks block_by(
    const std::vector<NameClass>& classes,
    const std::function<std::string(const NameClass&)>& key) {
    Blocks blocks;
    for (std::uint32_t i = 0; i < classes.size(); ++i) {
        const bool body =
            classes[i].family == Family::organization || classes[i].family == Family::concept_;
        const bool of_article =
            body && is_kind_of_body(classes[i].key) && classes[i].wikidata.empty();
        const std::string name =
            classes[i].generic || of_article ? std::string() : key(classes[i]);
        if (!name.empty()) {
            blocks[name].push_back(i);
        }
    }
    return blocks;
}

void unite_same_item(const std::vector<NameClass>& classes, NameClusters& clusters) {
    const auto item = [](const NameClass& one) {
        const bool person = one.family == Family::person;
        return one.wikidata.empty() ? std::string() : one.wikidata + (person ? " person" : "");
    };
    for (const auto& [key, members] : block_by(classes, item)) {
        for (const std::uint32_t member : members) {
            clusters.unite(members.front(), member);
        }
    }
}

bool is_same_family(const NameClass& a, const NameClass& b) {
    return a.family == b.family;
}

// Kosovo is a Country in one article and a Place in the next.
bool is_country_of(const NameClass& place, const NameClass& other) {
    return place.family == Family::location && other.family == Family::country;
}

// A Concept is a name that its article gave no hint about.
bool is_precise_for(const NameClass& vague, const NameClass& other) {
    return vague.family == Family::concept_ && other.family != Family::concept_;
}

using Compatible = bool (*)(const NameClass&, const NameClass&);

void unite_block(const Members& members, Compatible compatible, NameClusters& clusters) {
    for (const std::uint32_t member : members) {
        Members candidates;
        std::ranges::copy_if(members, std::back_inserter(candidates), [&](std::uint32_t other) {
            return other != member && compatible(clusters.at(member), clusters.at(other));
        });
        // What has an item knows who it is and need not be told by a name.
        if (!clusters.is_linked(member)) {
            clusters.unite_if_one(member, candidates);
        }
    }
}

void unite_same_name(const Blocks& same_key, Compatible compatible, NameClusters& clusters) {
    for (const auto& [key, members] : same_key) {
        unite_block(members, compatible, clusters);
    }
}

// Which classes go by a name that is not their label: by their aliases, and persons by their
// surname.
std::unordered_map<std::string, Members> claimers(const std::vector<NameClass>& classes) {
    std::unordered_map<std::string, Members> found;
    for (std::uint32_t i = 0; i < classes.size(); ++i) {
        const NameClass& one = classes[i];
        if (one.generic) {
            continue;
        }
        for (const std::string& alias : one.alias_keys) {
            found[alias].push_back(i);
        }
        if (one.family == Family::person && !one.is_single_word()) {
            found[one.key.substr(one.key.rfind(' ') + 1)].push_back(i);
        }
    }
    return found;
}

// Tehran the city is not Iran because some article calls Iran so: the family must be the same,
// or unknown.
bool may_be_called(const NameClass& short_form, const NameClass& claimer) {
    return short_form.family == claimer.family
           || (short_form.family == Family::concept_ && claimer.family != Family::person);
}

void unite_by_alias(const std::vector<NameClass>& classes, NameClusters& clusters) {
    const auto claimed = claimers(classes);
    for (std::uint32_t i = 0; i < classes.size(); ++i) {
        const auto found = claimed.find(classes[i].key);
        if (classes[i].generic || found == claimed.end() || is_kind_of_body(classes[i].key)) {
            continue;
        }
        Members candidates;
        std::ranges::copy_if(
            found->second, std::back_inserter(candidates), [&](std::uint32_t other) {
                return may_be_called(classes[i], classes[other]);
            });
        clusters.unite_if_one(i, candidates);
    }
}

// Whether an article has both: who is spelled in two ways in one article is two.
bool share_article(const NameClass& a, const NameClass& b) {
    auto i = a.articles.begin();
    auto k = b.articles.begin();
    while (i != a.articles.end() && k != b.articles.end() && *i != *k) {
        *i < *k ? ++i : ++k;
    }
    return i != a.articles.end() && k != b.articles.end();
}

bool are_variants(const NameClass& a, const NameClass& b) {
    const std::string one = middle_initials(a);
    const std::string other = middle_initials(b);
    return a.family == b.family && (one.empty() || other.empty() || one == other)
           && !share_article(a, b);
}

// "Sergei Lavrov" in one paper and "Sergey Lavrov" in another.
void unite_variants(const std::vector<NameClass>& classes, NameClusters& clusters) {
    for (const auto& [key, members] : block_by(classes, variant_key)) {
        unite_block(members, are_variants, clusters);
    }
}

// A surname that nobody has, but a firm that is named after somebody.
void unite_short_forms(const std::vector<NameClass>& classes, NameClusters& clusters) {
    const auto claimed = claimers(classes);
    for (std::uint32_t i = 0; i < classes.size(); ++i) {
        const auto found = claimed.find(classes[i].key);
        const bool surname = classes[i].family == Family::person && classes[i].is_single_word()
                             && !classes[i].generic && classes[i].wikidata.empty();
        if (!surname || found == claimed.end()
            || std::ranges::any_of(found->second, [&](std::uint32_t other) {
                   return classes[other].family != Family::organization;
               })) {
            continue;
        }
        clusters.unite_short_form(i, found->second);
    }
}

// "officials" of the US in one article and of the United States in another.
void unite_same_owner(const std::vector<NameClass>& classes, NameClusters& clusters) {
    const std::vector<std::uint32_t> root_of = clusters.roots();
    std::map<std::tuple<std::string, EntityType, std::uint32_t>, std::uint32_t> first;
    for (std::uint32_t i = 0; i < classes.size(); ++i) {
        if (const auto owner = classes[i].owner) {
            const auto key = std::tuple(classes[i].key, classes[i].type, root_of[*owner]);
            clusters.unite(first.emplace(key, i).first->second, i);
        }
    }
}

}  // namespace

std::vector<std::uint32_t> match_names(
    const std::vector<NameClass>& classes, const DecidedClasses& decided) {
    NameClusters clusters(classes);
    for (const auto& [one, other] : decided.different) {
        clusters.part(one, other);
    }
    for (const auto& [one, other] : decided.same) {
        clusters.unite(one, other);
    }
    unite_same_item(classes, clusters);
    const Blocks same_key = block_by(classes, [](const NameClass& one) { return one.key; });
    unite_same_name(same_key, is_same_family, clusters);
    unite_same_name(same_key, is_country_of, clusters);
    unite_same_name(same_key, is_precise_for, clusters);
    unite_variants(classes, clusters);
    unite_by_alias(classes, clusters);
    unite_short_forms(classes, clusters);
    unite_same_owner(classes, clusters);
    return clusters.roots();
}

}  // namespace newsgraph
