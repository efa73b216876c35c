#include "core/kinds.hpp"

#include "core/enum_names.hpp"

namespace newsgraph {

namespace {

constexpr auto entity_types = enum_names<EntityType::concept_>(
    {"Person",
     "Organization",
     "GovernmentBody",
     "ArmedForce",
     "Company",
     "Media",
     "InternationalOrganization",
     "Country",
     "Place",
     "Facility",
     "Weapon",
     "Vehicle",
     "Product",
     "Material",
     "Document",
     "Law",
     "Event",
     "Group",
     "Position",
     "Concept"});
constexpr auto polarities = enum_names<Polarity::denied>({"affirmed", "denied"});
constexpr auto statuses = enum_names<Status::conditional>(
    {"actual", "planned", "possible", "requested", "conditional"});
constexpr auto roles = enum_names<Role::cause>(
    {"recipient",
     "source",
     "target",
     "place",
     "time",
     "quantity",
     "purpose",
     "instrument",
     "origin",
     "topic",
     "cause"});
constexpr auto literal_types =
    enum_names<LiteralType::text>({"quantity", "money", "time", "measure", "text"});

}  // namespace

std::string_view name_of(EntityType type) {
    return entity_types[type];
}
std::string_view name_of(Polarity polarity) {
    return polarities[polarity];
}
std::string_view name_of(Status status) {
    return statuses[status];
}
std::string_view name_of(Role role) {
    return roles[role];
}
std::string_view name_of(LiteralType type) {
    return literal_types[type];
}

template <>
std::optional<EntityType> parse_kind(std::string_view name) {
    return entity_types.parse(name);
}
template <>
std::optional<Polarity> parse_kind(std::string_view name) {
    return polarities.parse(name);
}
template <>
std::optional<Status> parse_kind(std::string_view name) {
    return statuses.parse(name);
}
template <>
std::optional<Role> parse_kind(std::string_view name) {
    return roles.parse(name);
}
template <>
std::optional<LiteralType> parse_kind(std::string_view name) {
    return literal_types.parse(name);
}

bool is_organization(EntityType type) {
    using enum EntityType;
    return type == organization || type == government_body || type == armed_force
           || type == company || type == media || type == international_organization;
}

bool is_location(EntityType type) {
    using enum EntityType;
    return type == country || type == place || type == facility;
}

bool is_actor(EntityType type) {
    using enum EntityType;
    return type == person || type == country || type == group || is_organization(type);
}

}  // namespace newsgraph
