// The steps of entity resolution: blocking gathers names into classes, matching joins classes
// to clusters, each cluster has a profile, a profile its canonical name and an id; then every
// record's entities are told where they went.
#include "graph/resolve.hpp"

#include "graph/blocking.hpp"
#include "graph/identifiers.hpp"
#include "graph/labels.hpp"
#include "graph/matching.hpp"
#include "graph/profile.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

// Which entities of a record its claims refer to.
std::vector<bool> referred_to(const ArticleRecord& record) {
    std::vector<bool> referred(record.entities.size(), false);
    const auto refer = [&](EntityIndex entity) {
        referred[static_cast<std::size_t>(entity)] = true;
    };
    const auto refer_if = [&](const GraphTerm& term) {
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            refer(*entity);
        }
    };
    for (std::size_t k = 0; k < record.entities.size(); ++k) {
        if (record.entities[k].of) {
            refer(*record.entities[k].of);
        }
    }
    for (const MergedClaim& claim : record.claims) {
        refer_if(claim.subject ? GraphTerm(*claim.subject) : GraphTerm());
        refer_if(claim.object);
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            refer_if(qualifier.value);
        }
        std::ranges::for_each(claim.evidence.front().speakers, refer);
    }
    return referred;
}

// Entities before their ids, and of which of them every class is a name: nobody if not kept.
struct Clustering {
    std::vector<Profile> profiles;
    std::vector<std::uint32_t> profile_of;  // [class]
};

// The classes whose entity is kept, as roots: named, or spoken of in some article.
std::vector<bool> kept_clusters(
    const std::vector<ArticleRecord>& records,
    const NameClasses& names,
    const std::vector<std::uint32_t>& root_of) {
    std::vector<bool> kept(names.classes.size(), false);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const std::vector<bool> referred = referred_to(records[i]);
        for (std::size_t k = 0; k < referred.size(); ++k) {
            const std::uint32_t root = root_of[names.class_of[i][k]];
            kept[root] = kept[root] || referred[k] || !records[i].entities[k].generic;
        }
    }
    return kept;
}

Clustering cluster_names(
    const std::vector<ArticleRecord>& records,
    const NameClasses& names,
    const DecidedClasses& decided) {
    const std::vector<std::uint32_t> root_of = match_names(names.classes, decided);
    const std::vector<bool> kept = kept_clusters(records, names, root_of);
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

Clustering profile_clusters(
    const std::vector<ArticleRecord>& records,
    const NameClasses& names,
    const DecidedClasses& decided) {
    Clustering clustering = cluster_names(records, names, decided);
    const std::vector<bool> is_body = find_bodies(names, clustering);
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (std::size_t k = 0; k < records[i].entities.size(); ++k) {
            const std::uint32_t name = names.class_of[i][k];
            const std::uint32_t profile = clustering.profile_of[name];
            const Entity& entity = records[i].entities[k];
            if (profile != nobody) {
                // "Kestrel", a surname to one article, is the firm that others know.
                const Family family = names.classes[name].family;
                const bool counts = family_of(entity.type) == family
                                    && !(is_body[profile] && family == Family::person);
                clustering.profiles[profile].add(entity, static_cast<ArticleIndex>(i), counts);
            }
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

// Whose the unnamed are, still by profile.
void link_owners(
    const std::vector<ArticleRecord>& records,
    const NameClasses& names,
    const std::vector<std::uint32_t>& profile_of,
    std::vector<Entity>& entities) {
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (std::size_t k = 0; k < records[i].entities.size(); ++k) {
            const std::uint32_t profile = profile_of[names.class_of[i][k]];
            const auto owner = records[i].entities[k].of;
            if (profile != nobody && owner) {
                const auto own = names.class_of[i][static_cast<std::size_t>(*owner)];
                entities[profile].of = static_cast<EntityIndex>(profile_of[own]);
            }
        }
    }
}

// What tells those without name and owner from their namesakes in other articles: assign_ids
// makes it part of the id.
void name_articles(const std::vector<ArticleRecord>& records, std::vector<Entity>& entities) {
    for (Entity& entity : entities) {
        const bool kind = !entity.generic && entity.documents.size() == 1
                          && is_kind_of_body(label_key(entity.label));
        if ((entity.unnamed && !entity.of) || kind) {
            const auto article = static_cast<std::size_t>(entity.documents.front());
            entity.id = records[article].article.document;
        }
    }
}

// "officials (United States)", and "officials" as another name; "Mexicans" say it themselves.
void show_owners(std::vector<Entity>& entities) {
    for (Entity& entity : entities) {
        const char first = entity.label.empty() ? 'A' : entity.label.front();
        if (entity.of && !(first >= 'A' && first <= 'Z')) {
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

Resolution resolve(const std::vector<ArticleRecord>& records, const Decisions& decisions) {
    const NameClasses names = block_names(records);
    DecidedClasses decided = find_decided(decisions, names.classes);
    const Clustering clustering = profile_clusters(records, names, decided);
    Resolution resolution;
    resolution.about_nothing = std::move(decided.about_nothing);
    for (const Profile& profile : clustering.profiles) {
        resolution.entities.push_back(profile.entity());
    }
    apply_decided(decided, clustering, resolution.entities);
    link_owners(records, names, clustering.profile_of, resolution.entities);
    name_articles(records, resolution.entities);
    assign_ids(resolution.entities);
    show_owners(resolution.entities);
    const std::vector<std::uint32_t> place_of = sort_by_id(resolution.entities);
    for (const auto& class_of : names.class_of) {
        auto& entity_of = resolution.entity_of.emplace_back();
        for (const std::uint32_t name : class_of) {
            const std::uint32_t profile = clustering.profile_of[name];
            const std::size_t place =
                profile == nobody ? resolution.entities.size() : place_of[profile];
            entity_of.push_back(static_cast<EntityIndex>(place));
        }
    }
    return resolution;
}

}  // namespace newsgraph
