// What names are told by, and the smallest things that matching decides about.
#pragma once

#include "core/record.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

// Types whose differences are how precisely an article was understood ("the IRGC": Organization
// here, ArmedForce there), not what a thing is. Names of two families are homonyms.
enum class Family : std::uint8_t {
    person,
    organization,
    country,
    location,
    thing,
    document,
    event,
    position,
    material,
    concept_,
};

Family family_of(EntityType type);

// Every entity of every article that has this name, family and link.
struct NameClass {
    std::string key;  // label_key of the label
    Family family = Family::concept_;
    bool generic = false;
    EntityType type = EntityType::concept_;  // of generics; named ones: concept_
    std::string wikidata;                    // or empty
    std::optional<std::uint32_t> owner;      // unnamed ones: the class of whose they are
    // Keys of other names by which articles call it and which may link it to other classes;
    // sorted. Not among them: "Council" for "Security Council", "Resolution" for "Resolution
    // 2231", surnames: they fit others as well.
    std::vector<std::string> alias_keys;
    std::vector<std::uint32_t> articles = {};  // the records that have it, ascending

    bool is_single_word() const { return key.find(' ') == std::string::npos; }
};

}  // namespace newsgraph
