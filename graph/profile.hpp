// The one entity that many mentions show: its best label, its type, its other names.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace newsgraph {

// Gathers what articles say of one entity; the order of calls does not matter, but articles
// must come ascending.
class Profile {
  public:
    // The type does not count where it is of another family than the entity: better_known in
    // name_groups.cpp.
    void add(const Entity& record, ArticleIndex article);
    // Adds what another one gathered; neither order nor grouping of such calls matters.
    void unite(const Profile& other);
    // Forgets what was said of other types: better_known in name_groups.cpp.
    void keep_types(const std::function<bool(EntityType)>& counts);

    // The articles that have it, ascending.
    const std::vector<ArticleIndex>& documents() const { return documents_; }

    // Label: for persons a full name before a surname; then the name that most mentions have,
    // less those that have it as second name; then the longest; then the first in byte order.
    // Type: that of most mentions, where a vague one (Organization, Place, Product, Document,
    // Group, Concept) counts a fourth of a precise one. Aliases: all other spellings but those
    // that differ from the label in capitals only. The id is still empty.
    Entity entity() const;

    // All that was gathered, to be written or read (graph/shuffle/bytes.hpp).
    static void fields(auto& io, auto& profile) {
        io(profile.names_);
        io(profile.types_);
        io(profile.wikidata_);
        io(profile.generic_);
        io(profile.unnamed_);
        io(profile.mentions_);
        io(profile.documents_);
    }

  private:
    struct Votes {
        std::int64_t as_label = 0;
        std::int64_t as_alias = 0;
    };
    struct NamedVotes {
        std::string name;
        Votes votes;

        static void fields(auto& io, auto& named) {
            io(named.name);
            io(named.votes.as_label);
            io(named.votes.as_alias);
        }
    };
    Votes& votes_for(const std::string& name);
    EntityType best_type() const;
    std::string canonical_name(EntityType type) const;

    std::vector<NamedVotes> names_;          // by name
    std::array<std::uint64_t, 20> types_{};  // by EntityType
    std::string wikidata_;
    bool generic_ = false;
    bool unnamed_ = false;
    std::uint64_t mentions_ = 0;
    std::vector<ArticleIndex> documents_;
};

}  // namespace newsgraph
