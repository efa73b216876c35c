// What a record says of names: all that finding out who is who needs to know of an article. The
// first step of a merge, a pure function of one record.
//
// The steps of a merge, on one machine (fold.cpp) or on many:
//   names_of(record)                      each record's names
//   unite(group, group)                   those of one key, grouped (name_groups.hpp)
//   resolve_groups(groups, ...)           entities, and which one a key is (resolve.hpp)
//   keyed_claims(record, ...)             its claims as the graph says them (keyed_claims.hpp)
//   merge_group(claims of one key, ...)   one claim with all its evidence (merge.hpp)
//   find_conflicts(claims of one topic)   who denies whom (conflicts.hpp)
//   entity_line, claim_line               a line each (lines.hpp)
#pragma once

#include "core/record.hpp"
#include "graph/name_class.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

// What a name is told by: uses of one key are of one entity.
struct IdentityKey {
    std::string key;  // label_key or class_key of the label
    Family family = Family::concept_;
    bool generic = false;
    EntityType type = EntityType::concept_;  // of generics; named ones: concept_
    std::string wikidata;                    // of named ones, or empty
    // Of those without a name: whose they are, or the article that alone they belong to. The
    // police of one story are not those of another.
    std::string scope;

    auto operator<=>(const IdentityKey&) const = default;
    bool is_single_word() const { return key.find(' ') == std::string::npos; }
};

// An entity of a record.
struct NameUse {
    IdentityKey name;
    Entity entity;                        // as the record has it
    bool referred = false;                // a claim is about it, or it owns another
    std::optional<IdentityKey> owner;     // unnamed ones: whose they are
    std::vector<std::string> alias_keys;  // see NameClass
};

// [entity]: whether a claim of the record is about it, or it owns another one.
std::vector<bool> referred_to(const ArticleRecord& record);

// The entities of an article of that (settled) name, in their order. A surname where exactly one
// person of the article has it ("Sullivan" beside "Jake Sullivan", which the chains should have
// joined) is that person's name.
std::vector<NameUse> names_of(
    const std::string& document,
    std::vector<Entity> entities,
    const std::vector<bool>& referred);
std::vector<NameUse> names_of(const ArticleRecord& record);

}  // namespace newsgraph
