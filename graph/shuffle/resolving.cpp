#include "graph/shuffle/resolving.hpp"

#include "graph/packed_record.hpp"
#include "graph/record_names.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// What claims must know of an entity, but for whose it is.
Entity head_of(const Entity& entity) {
    Entity head;
    head.id = entity.id;
    head.label = entity.label;
    head.type = entity.type;
    head.generic = entity.generic;
    head.unnamed = entity.unnamed;
    head.wikidata = entity.wikidata;
    return head;
}

}  // namespace

void NameCollection::add(std::string key, IdentityGroup group) {
    const auto at = groups_.find(key);
    if (at == groups_.end()) {
        groups_.emplace(std::move(key), std::move(group));
    } else {
        unite(at->second, group);
    }
}

std::vector<std::string> NameCollection::add(
    std::string_view packed_record, ArticleIndex number, const std::string& document) {
    const PackedRecord record(packed_record, document);
    std::vector<bool> referred;
    std::vector<Entity> entities = record.entities(&referred);
    std::vector<std::string> keys;
    for (const NameUse& use : names_of(document, std::move(entities), referred)) {
        keys.push_back(pack_value(use.name));
        add(keys.back(), group_of(use, number));
    }
    return keys;
}

void NameCollection::add_group(std::string_view packed_group) {
    auto group = unpack_value<IdentityGroup>(packed_group);
    std::string key = pack_value(group.name);
    add(std::move(key), std::move(group));
}

std::vector<std::pair<std::string, std::string>> NameCollection::take() {
    std::vector<std::pair<std::string, std::string>> packed;
    packed.reserve(groups_.size());
    for (const auto& [key, group] : groups_) {
        packed.emplace_back(key, pack_value(group));
    }
    groups_.clear();
    return packed;
}

void Resolving::add_group(std::string_view packed_group) {
    groups_.push_back(unpack_value<IdentityGroup>(packed_group));
    keys_.push_back(pack_value(groups_.back().name));
}

void Resolving::add_document(ArticleIndex number, std::string name) {
    const auto at = static_cast<std::size_t>(number);
    documents_.resize(std::max(documents_.size(), at + 1));
    documents_[at] = std::move(name);
}

const std::string& Resolving::document(ArticleIndex number) const {
    return documents_.at(static_cast<std::size_t>(number));
}

void Resolving::resolve(const Decisions& decisions) {
    resolved_ =
        resolve_groups(std::exchange(groups_, {}), decisions, [this](ArticleIndex number) {
            return document(number);
        });
}

std::pair<std::string, std::optional<std::string>> Resolving::head(std::size_t group) const {
    const auto at = static_cast<std::size_t>(resolved_.entity_of.at(group));
    if (at == resolved_.entities.size()) {
        return {keys_.at(group), std::nullopt};
    }
    const Entity& entity = resolved_.entities[at];
    Head head{.entity = head_of(entity), .owners = {}};
    // Should two own each other, there is an end.
    constexpr std::size_t most_owners = 8;
    for (auto owner = entity.of; owner && head.owners.size() < most_owners;) {
        const Entity& one = resolved_.entities[static_cast<std::size_t>(*owner)];
        head.owners.push_back(head_of(one));
        owner = one.of;
    }
    return {keys_.at(group), pack_value(head)};
}

WholeEntity Resolving::entity(std::size_t index) const {
    WholeEntity whole{.entity = resolved_.entities.at(index), .owner = {}, .documents = {}};
    if (const auto owner = std::exchange(whole.entity.of, std::nullopt)) {
        whole.owner = head_of(resolved_.entities.at(static_cast<std::size_t>(*owner)));
    }
    for (const ArticleIndex number : std::exchange(whole.entity.documents, {})) {
        whole.documents.push_back(document(number));
    }
    return whole;
}

KnowledgeGraph graph_of_entities(std::vector<WholeEntity> entities) {
    std::map<std::string, Entity> by_id;
    std::map<std::string, ArticleIndex> articles;
    for (WholeEntity& whole : entities) {
        if (whole.owner) {
            by_id.emplace(whole.owner->id, *whole.owner);
        }
        for (const std::string& document : whole.documents) {
            articles.emplace(document, ArticleIndex{});
        }
    }
    KnowledgeGraph::Parts parts;
    for (auto& [document, index] : articles) {
        index = static_cast<ArticleIndex>(parts.articles.size());
        parts.articles.emplace_back().document = document;
    }
    for (WholeEntity& whole : entities) {
        for (const std::string& document : whole.documents) {
            whole.entity.documents.push_back(articles.at(document));
        }
        by_id.insert_or_assign(whole.entity.id, whole.entity);
    }
    std::map<std::string_view, EntityIndex> places;
    for (auto& [id, entity] : by_id) {
        places.emplace(id, static_cast<EntityIndex>(parts.entities.size()));
        parts.entities.push_back(std::move(entity));
    }
    for (const WholeEntity& whole : entities) {
        if (whole.owner) {
            const auto at = static_cast<std::size_t>(places.at(whole.entity.id));
            parts.entities[at].of = places.at(whole.owner->id);
        }
    }
    return KnowledgeGraph(std::move(parts));
}

}  // namespace newsgraph
