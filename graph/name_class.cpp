#include "graph/name_class.hpp"

namespace newsgraph {

Family family_of(EntityType type) {
    using enum EntityType;
    if (is_organization(type) || type == group) {
        return Family::organization;
    }
    switch (type) {
        case person:
            return Family::person;
        case country:
            return Family::country;
        case place:
        case facility:
            return Family::location;
        case weapon:
        case vehicle:
        case product:
            return Family::thing;
        case document:
        case law:
            return Family::document;
        case event:
            return Family::event;
        case position:
            return Family::position;
        case material:
            return Family::material;
        default:
            return Family::concept_;
    }
}

}  // namespace newsgraph
