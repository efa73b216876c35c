// Uses of names, grouped by key: the smallest things that resolution decides about, and all
// that it needs of any number of articles.
#pragma once

#include "core/record.hpp"
#include "graph/profile.hpp"
#include "graph/record_names.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

// All uses of one key.
struct IdentityGroup {
    IdentityKey name;
    std::uint32_t uses = 0;
    Profile profile;
    bool kept = false;                    // it is a name, or somebody speaks of it
    std::optional<IdentityKey> owner;     // as the last article that knows it says
    ArticleIndex owner_told{};            // which that is
    std::vector<std::string> alias_keys;  // as in NameClass
};

// A group of one use.
IdentityGroup group_of(const NameUse& use, ArticleIndex article);
// Adds a group of the same key. Commutative and associative.
void unite(IdentityGroup& group, const IdentityGroup& other);

// Groups the names of one article after the other, in one table.
class NameGrouping {
  public:
    // The group of each use. Articles come ascending.
    std::vector<std::uint32_t> add(const std::vector<NameUse>& uses, ArticleIndex article);
    std::vector<IdentityGroup> take();

  private:
    // Of a table with open addressing, a power of two long, half of it free or more.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t group = 0;  // place in groups_ + 1; 0: free
    };

    std::uint32_t group_for(const IdentityKey& name);
    void grow();

    std::vector<Slot> slots_;
    std::vector<IdentityGroup> groups_;
};

// From groups, sorted by name, to classes: the group of a key that is better known as another
// joins that, as "Volgatek", a surname to one article, joins the company.
struct NameClasses {
    std::vector<NameClass> classes;       // sorted by key
    std::vector<IdentityGroup> groups;    // [class]
    std::vector<std::uint32_t> class_of;  // [group that was given]
};
NameClasses classify(std::vector<IdentityGroup> groups);

}  // namespace newsgraph
