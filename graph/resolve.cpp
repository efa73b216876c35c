// The steps of entity resolution: groups of names become classes, matching joins classes to
// clusters, each cluster has a profile, a profile its canonical name and an id.
#include "graph/resolve.hpp"

#include "core/ascii.hpp"
#include "graph/identifiers.hpp"
#include "graph/labels.hpp"
#include "graph/matching.hpp"
#include "graph/record_names.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// Entities before their ids, and of which of them every class is a name: nobody if not kept.
struct Clustering {
    std::vector<Profile> profiles;
    std::vector<std::uint32_t> profile_of;  // [class]
};

// The classes whose entity is kept, as roots: named, or spoken of in some article.
std::vector<bool> kept_clusters(
    const NameClasses& names, const std::vector<std::uint32_t>& root_of) {
    std::vector<bool> kept(root_of.size(), false);
    for (std::size_t i = 0; i < root_of.size(); ++i) {
        kept[root_of[i]] = kept[root_of[i]] || names.groups[i].kept;
    }
    return kept;
}

Clustering cluster_names(const NameClasses& names, const DecidedClasses& decided) {
    const std::vector<std::uint32_t> root_of = match_names(names.classes, decided);
    const std::vector<bool> kept = kept_clusters(names, root_of);
    Clustering clustering;
    clustering.profile_of.assign(root_of.size(), nobody);
    // A root is the lowest class of its entity, so that it is met before the others.
    for (std::size_t i = 0; i < root_of.size(); ++i) {
        if (root_of[i] == i && kept[i]) {
            clustering.profile_of[i] = static_cast<std::uint32_t>(clustering.profiles.size());
            clustering.profiles.emplace_back();
        } else {
            clustering.profile_of[i] = clustering.profile_of[root_of[i]];
        }
    }
    return clustering;
}

// Which profiles have a class that is a body.
std::vector<bool> find_bodies(const NameClasses& names, const Clustering& clustering) {
    std::vector<bool> bodies(clustering.profiles.size(), false);
    for (std::size_t i = 0; i < names.classes.size(); ++i) {
        const std::uint32_t profile = clustering.profile_of[i];
        if (profile != nobody && names.classes[i].family == Family::organization) {
            bodies[profile] = true;
        }
    }
    return bodies;
}

Clustering profile_clusters(NameClasses& names, const DecidedClasses& decided) {
    Clustering clustering = cluster_names(names, decided);
    const std::vector<bool> is_body = find_bodies(names, clustering);
    for (std::size_t i = 0; i < names.groups.size(); ++i) {
        if (const std::uint32_t profile = clustering.profile_of[i]; profile != nobody) {
            // "Kestrel", a surname to one article, is the firm that others know.
            const Family family = names.classes[i].family;
            const bool count = !(is_body[profile] && family == Family::person);
            Profile& own = names.groups[i].profile;
            own.keep_types([&](EntityType type) { return count && family_of(type) == family; });
            clustering.profiles[profile].unite(own);
            own = {};
        }
    }
    return clustering;
}

// A label that is decided leaves the old one as another name.
void apply_decided(
    const DecidedClasses& decided,
    const Clustering& clustering,
    std::vector<Entity>& entities) {
    for (const auto& [name, label] : decided.labels) {
        if (const std::uint32_t profile = clustering.profile_of[name]; profile != nobody) {
            Entity& entity = entities[profile];
            std::erase(entity.aliases, label);
            if (entity.label != label) {
                entity.aliases.push_back(std::exchange(entity.label, label));
            }
            std::ranges::sort(entity.aliases);
        }
    }
    for (const auto& [name, type] : decided.types) {
        if (const std::uint32_t profile = clustering.profile_of[name]; profile != nobody) {
            entities[profile].type = type;
        }
    }
}

// Whose the unnamed are, still by profile: as the last article says.
void link_owners(
    const NameClasses& names,
    const std::vector<std::uint32_t>& profile_of,
    std::vector<Entity>& entities) {
    std::vector<ArticleIndex> told(entities.size());
    for (std::size_t i = 0; i < names.classes.size(); ++i) {
        const std::uint32_t profile = profile_of[i];
        const auto owner = names.classes[i].owner;
        if (profile == nobody || !owner) {
            continue;
        }
        const ArticleIndex article = names.groups[i].owner_told;
        if (!entities[profile].of || told[profile] <= article) {
            entities[profile].of = static_cast<EntityIndex>(profile_of[*owner]);
            told[profile] = article;
        }
    }
}

// What tells those without name and owner from their namesakes in other articles: assign_ids
// makes it part of the id.
void name_articles(
    const std::function<std::string(ArticleIndex)>& document_of,
    std::vector<Entity>& entities) {
    for (Entity& entity : entities) {
        const bool kind = !entity.generic && entity.documents.size() == 1
                          && is_kind_of_body(label_key(entity.label));
        if ((entity.unnamed && !entity.of) || kind) {
            entity.id = document_of(entity.documents.front());
        }
    }
}

// "officials (United States)", and "officials" as another name; "Mexicans" say it themselves.
void show_owners(std::vector<Entity>& entities) {
    for (Entity& entity : entities) {
        const char first = entity.label.empty() ? 'A' : entity.label.front();
        if (entity.of && !is_upper(first)) {
            const Entity& owner = entities[static_cast<std::size_t>(*entity.of)];
            entity.aliases.push_back(entity.label);
            std::ranges::sort(entity.aliases);
            entity.label += " (" + owner.label + ')';
        }
    }
}

// Sorts by id; the result says where each one went.
std::vector<std::uint32_t> sort_by_id(std::vector<Entity>& entities) {
    std::vector<std::uint32_t> order(entities.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(
        order, {}, [&](std::uint32_t i) -> const std::string& { return entities[i].id; });
    std::vector<Entity> sorted;
    sorted.reserve(entities.size());
    std::vector<std::uint32_t> place_of(entities.size());
    for (const std::uint32_t from : order) {
        place_of[from] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(entities[from]));
    }
    for (Entity& entity : sorted) {
        if (entity.of) {
            entity.of =
                static_cast<EntityIndex>(place_of[static_cast<std::size_t>(*entity.of)]);
        }
    }
    entities = std::move(sorted);
    return place_of;
}

}  // namespace

ResolvedGroups resolve_groups(
    std::vector<IdentityGroup> groups,
    const Decisions& decisions,
    const std::function<std::string(ArticleIndex)>& document_of) {
    NameClasses names = classify(std::move(groups));
    DecidedClasses decided = find_decided(decisions, names.classes);
    const Clustering clustering = profile_clusters(names, decided);
    ResolvedGroups resolved;
    std::vector<Entity>& entities = resolved.entities;
    entities.reserve(clustering.profiles.size());
    for (const Profile& profile : clustering.profiles) {
        entities.push_back(profile.entity());
    }
    apply_decided(decided, clustering, entities);
    link_owners(names, clustering.profile_of, entities);
    name_articles(document_of, entities);
    assign_ids(entities);
    show_owners(entities);
    const std::vector<std::uint32_t> place_of = sort_by_id(entities);
    for (const std::uint32_t name : names.class_of) {
        const std::uint32_t profile = clustering.profile_of[name];
        resolved.entity_of.push_back(
            static_cast<EntityIndex>(profile == nobody ? entities.size() : place_of[profile]));
    }
    resolved.about_nothing = std::move(decided.about_nothing);
    return resolved;
}

Resolution resolve(const std::vector<ArticleRecord>& records, const Decisions& decisions) {
    NameGrouping grouping;
    std::vector<std::vector<std::uint32_t>> group_of;
    for (std::size_t i = 0; i < records.size(); ++i) {
        group_of.push_back(grouping.add(names_of(records[i]), static_cast<ArticleIndex>(i)));
    }
    ResolvedGroups resolved =
        resolve_groups(grouping.take(), decisions, [&](ArticleIndex article) {
            return records[static_cast<std::size_t>(article)].article.document;
        });
    Resolution resolution;
    for (const auto& groups : group_of) {
        auto& entity_of = resolution.entity_of.emplace_back();
        for (const std::uint32_t group : groups) {
            entity_of.push_back(resolved.entity_of[group]);
        }
    }
    resolution.entities = std::move(resolved.entities);
    resolution.about_nothing = std::move(resolved.about_nothing);
    return resolution;
}

}  // namespace newsgraph
