#include "core/kinds.hpp"

#include <algorithm>
#include <cstddef>

namespace newsgraph {

namespace {

constexpr std::array<std::string_view, 20> entity_types{
    "Person",   "Organization", "GovernmentBody", "ArmedForce", "Company",
    "Media",    "InternationalOrganization",      "Country",    "Place",
    "Facility", "Weapon",       "Vehicle",        "Product",    "Material",
    "Document", "Law",          "Event",          "Group",      "Position",
    "Concept"};
constexpr std::array<std::string_view, 2> polarities{"affirmed", "denied"};
constexpr std::array<std::string_view, 5> statuses{
    "actual", "planned", "possible", "requested", "conditional"};
constexpr std::array<std::string_view, 11> roles{
    "recipient", "source",     "target", "place", "time", "quantity",
    "purpose",   "instrument", "origin", "topic", "cause"};
constexpr std::array<std::string_view, 5> literal_types{
    "quantity", "money", "time", "measure", "text"};

template <class T, std::size_t N>
std::optional<T> find(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<T>(found - names.begin());
}

}  // namespace

std::string_view name_of(EntityType type) { return entity_types[static_cast<std::size_t>(type)]; }
std::string_view name_of(Polarity polarity) {
    return polarities[static_cast<std::size_t>(polarity)];
}
std::string_view name_of(Status status) { return statuses[static_cast<std::size_t>(status)]; }
std::string_view name_of(Role role) { return roles[static_cast<std::size_t>(role)]; }
std::string_view name_of(LiteralType type) {
    return literal_types[static_cast<std::size_t>(type)];
}

template <>
std::optional<EntityType> parse_kind(std::string_view name) {
    return find<EntityType>(entity_types, name);
}
template <>
std::optional<Polarity> parse_kind(std::string_view name) {
    return find<Polarity>(polarities, name);
}
template <>
std::optional<Status> parse_kind(std::string_view name) {
    return find<Status>(statuses, name);
}
template <>
std::optional<Role> parse_kind(std::string_view name) {
    return find<Role>(roles, name);
}
template <>
std::optional<LiteralType> parse_kind(std::string_view name) {
    return find<LiteralType>(literal_types, name);
}

bool is_organization(EntityType type) {
    using enum EntityType;
    return type == organization || type == government_body || type == armed_force ||
           type == company || type == media || type == international_organization;
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
