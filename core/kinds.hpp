// The closed vocabularies of the contract, each with the spelling that files use.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph {

enum class EntityType : std::uint8_t {
    person, organization, government_body, armed_force, company, media,
    international_organization, country, place, facility, weapon, vehicle, product, material,
    document, law, event, group, position, concept_,
};

enum class Polarity : std::uint8_t { affirmed, denied };

enum class Status : std::uint8_t { actual, planned, possible, requested, conditional };

enum class Role : std::uint8_t {
    recipient, source, target, place, time, quantity, purpose, instrument, origin, topic, cause,
};

enum class LiteralType : std::uint8_t { quantity, money, time, measure, text };

// The spelling in files: "GovernmentBody", "affirmed", "planned", "recipient", "money".
std::string_view name_of(EntityType type);
std::string_view name_of(Polarity polarity);
std::string_view name_of(Status status);
std::string_view name_of(Role role);
std::string_view name_of(LiteralType type);

// The value with that spelling, or nothing. T is one of the enumerations above.
template <class T>
std::optional<T> parse_kind(std::string_view name);

// Organization and everything that is one: GovernmentBody ArmedForce Company Media
// InternationalOrganization.
bool is_organization(EntityType type);
// Country, Place, Facility.
bool is_location(EntityType type);
// Person, organisations, Country and Group: what can act and speak.
bool is_actor(EntityType type);

}  // namespace newsgraph
