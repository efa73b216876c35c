// Who is who, over all articles of a cluster: names grouped by key come in, heads and whole
// entities go out.
#pragma once

#include "graph/resolve.hpp"
#include "graph/shuffle/bytes.hpp"
#include "graph/shuffle/fields.hpp"
#include "graph/shuffle/told_claim.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// Groups the names of some articles, and groups that were made elsewhere, in any order.
class NameCollection {
  public:
    // The packed keys of a record's entities, in their order; `document` is its settled name.
    std::vector<std::string> add(
        std::string_view packed_record, ArticleIndex number, const std::string& document);
    void add_group(std::string_view packed_group);
    // Each key and its group, packed, by key; none are left.
    std::vector<std::pair<std::string, std::string>> take();

  private:
    void add(std::string key, IdentityGroup group);

    std::map<std::string, IdentityGroup> groups_;
};

// An entity as its line says it, with what the line refers to.
struct WholeEntity {
    Entity entity;                       // without owner and documents
    std::optional<Entity> owner;         // its head
    std::vector<std::string> documents;  // ascending
};

// The step that needs all groups at once (resolve_groups), and what the articles are called.
class Resolving {
  public:
    void add_group(std::string_view packed_group);
    void add_document(ArticleIndex number, std::string name);
    void resolve(const Decisions& decisions);

    // After resolve. The packed key and head (nothing: not kept) of each group, in the order in
    // which they came.
    std::size_t group_count() const { return keys_.size(); }
    std::pair<std::string, std::optional<std::string>> head(std::size_t group) const;
    // By id.
    std::size_t entity_count() const { return resolved_.entities.size(); }
    WholeEntity entity(std::size_t index) const;
    const std::vector<Decision>& about_nothing() const { return resolved_.about_nothing; }

  private:
    const std::string& document(ArticleIndex number) const;

    std::vector<IdentityGroup> groups_;
    std::vector<std::string> keys_;       // packed
    std::vector<std::string> documents_;  // by number
    ResolvedGroups resolved_;
};

// A graph of these entities and their owners, of articles that have names alone, and of no
// claims.
KnowledgeGraph graph_of_entities(std::vector<WholeEntity> entities);

void fields(auto& io, Some<WholeEntity> auto& whole) {
    io(whole.entity);
    io(whole.owner);
    io(whole.documents);
}

}  // namespace newsgraph
