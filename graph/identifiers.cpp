// Ids are readable since people meet them in queries, file diffs and URLs. They hold no numbers
// from counting: one more article must not rename all others.
#include "graph/identifiers.hpp"

#include "core/utf8.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <unordered_map>
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

// What tells the bearers of one fingerprint apart: "", "+", "++", ... "+9", "+10".
std::string number_mark(std::size_t number) {
    return number < 9 ? std::string(number, '+') : '+' + std::to_string(number);
}

// Gives one entity after another an id that none before it has.
class IdChooser {
  public:
    std::string choose(const Entity& entity, const std::string& plain) {
        std::string id = free_id(entity, plain);
        taken_.insert(id);
        return id;
    }

  private:
    std::string free_id(const Entity& entity, const std::string& plain) {
        const std::string type = ascii_lower(name_of(entity.type));
        const std::string typed = plain.empty() ? type : plain + '-' + type;
        for (const std::string& id : {plain, plain.empty() ? std::string() : typed}) {
            if (!id.empty() && !taken_.contains(id)) {
                return id;
            }
        }
        // Thousands may be alike: each goes on where the one before found a free id.
        const std::string text = fingerprint(entity);
        std::size_t& number = alike_[typed + '\n' + text];
        std::string id;
        do {
            id = typed + '-' + hex32(text + number_mark(number++));
        } while (taken_.contains(id));
        return id;
    }

    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::size_t> alike_;
};

}  // namespace

void assign_ids(std::vector<Entity>& entities) {
    std::vector<Entity*> order;
    order.reserve(entities.size());
    for (Entity& entity : entities) {
        order.push_back(&entity);
    }
    std::stable_sort(order.begin(), order.end(), has_precedence);
    IdChooser chooser;
    for (Entity* entity : order) {
        entity->id = chooser.choose(*entity, own_name(*entity, entities));
    }
}

}  // namespace newsgraph
