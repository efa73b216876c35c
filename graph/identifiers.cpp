// Ids are readable since people meet them in queries, file diffs and URLs. They hold no numbers
// from counting: one more article must not rename all others.
#include "graph/identifiers.hpp"

#include "core/utf8.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_set>

namespace newsgraph {

namespace {

// Most mentions first: who has the plain id.
bool has_precedence(const Entity* a, const Entity* b) {
    const auto content = [](const Entity& e) {
        return std::tie(e.generic, e.label, e.type, e.wikidata, e.aliases, e.id);
    };
    return a->mentions != b->mentions ? a->mentions > b->mentions : content(*a) < content(*b);
}

std::string fingerprint(const Entity& entity) {
    std::string text = entity.label + '\n' + std::string(name_of(entity.type)) + '\n'
                       + (entity.generic ? "generic" : "named") + '\n' + entity.wikidata + '\n'
                       + entity.id;
    for (const std::string& alias : entity.aliases) {
        text += '\n' + alias;
    }
    return text;
}

// "officials-united-states"; those of one article only have its name as their id so far, and
// never the plain one, which is another's as soon as one more article is read.
std::string own_name(const Entity& entity, const std::vector<Entity>& entities) {
    if (entity.of) {
        const Entity& owner = entities[static_cast<std::size_t>(*entity.of)];
        return slug(entity.label + ' ' + owner.label);
    }
    const std::string salt = entity.id.empty() ? "" : '-' + hex32(entity.id);
    return slug(entity.label) + salt;
}

std::string choose_id(
    const Entity& entity,
    const std::string& plain,
    const std::unordered_set<std::string>& taken) {
    const std::string type = ascii_lower(name_of(entity.type));
    const std::string typed = plain.empty() ? type : plain + '-' + type;
    for (const std::string& id : {plain, plain.empty() ? std::string() : typed}) {
        if (!id.empty() && !taken.contains(id)) {
            return id;
        }
    }
    std::string text = fingerprint(entity);
    std::string id = typed + '-' + hex32(text);
    while (taken.contains(id)) {
        text += '+';
        id = typed + '-' + hex32(text);
    }
    return id;
}

}  // namespace

void assign_ids(std::vector<Entity>& entities) {
    std::vector<Entity*> order;
    order.reserve(entities.size());
    for (Entity& entity : entities) {
        order.push_back(&entity);
    }
    std::stable_sort(order.begin(), order.end(), has_precedence);
    std::unordered_set<std::string> taken;
    for (Entity* entity : order) {
        entity->id = choose_id(*entity, own_name(*entity, entities), taken);
        taken.insert(entity->id);
    }
}

}  // namespace newsgraph
