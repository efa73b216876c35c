#include "graph/record_names.hpp"

#include "core/ascii.hpp"
#include "core/hash.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

using Entities = std::vector<Entity>;

// A key of labels, most of which come again and again.
template <std::string (*make)(std::string_view)>
std::string remembered(const std::string& label) {
    constexpr std::size_t most_remembered = 65'536;  // some ten megabytes
    constexpr std::size_t longest = 64;
    static thread_local TextMap<std::string> known;
    if (label.size() > longest) {
        return make(label);
    }
    if (const auto found = known.find(label); found != known.end()) {
        return found->second;
    }
    if (known.size() == most_remembered) {
        known.clear();
    }
    return known.emplace(label, make(label)).first->second;
}

// "the Supreme Court" that its article gives no state.
bool is_kind_without_owner(const Entity& entity, const std::string& key) {
    const Family family = family_of(entity.type);
    return !entity.generic && entity.wikidata.empty()
           && (family == Family::organization || family == Family::concept_)
           && is_kind_of_body(key);
}

std::string scope_of(
    const std::string& document,
    const Entities& entities,
    const std::vector<std::string>& keys,
    std::size_t at) {
    const Entity& entity = entities[at];
    if (is_kind_without_owner(entity, keys[at])) {
        return '@' + document;
    }
    if (!entity.unnamed) {
        return {};
    }
    if (!entity.of) {
        return '@' + document;
    }
    const auto owner = static_cast<std::size_t>(*entity.of);
    const auto family = static_cast<int>(family_of(entities[owner].type));
    return keys[owner] + '#' + std::to_string(family) + '#' + entities[owner].wikidata;
}

// `key`: label_key of its label.
IdentityKey name_key(const Entity& entity, const std::string& key) {
    IdentityKey name;
    name.key = entity.generic ? remembered<class_key>(entity.label) : key;
    if (name.key.empty()) {
        name.key = entity.label;
    }
    // One official and officials are one class.
    const EntityType type =
        entity.generic && entity.type == EntityType::person ? EntityType::group : entity.type;
    name.family = family_of(type);
    name.generic = entity.generic;
    if (entity.generic) {
        name.type = type;
    } else {
        name.wikidata = entity.wikidata;
    }
    return name;
}

bool is_unlinked_surname(const IdentityKey& name) {
    return name.family == Family::person && !name.generic && name.wikidata.empty()
           && name.is_single_word();
}

bool ends_with_word(const std::string& key, const std::string& word) {
    return key.size() > word.size() && key.ends_with(word)
           && key[key.size() - word.size() - 1] == ' ';
}

// The one person of these with that surname, else the surname itself.
IdentityKey person_meant(const IdentityKey& surname, const std::vector<IdentityKey>& names) {
    std::set<IdentityKey> meant;
    std::ranges::copy_if(
        names, std::inserter(meant, meant.end()), [&](const IdentityKey& name) {
            return name.family == Family::person && !name.generic
                   && ends_with_word(name.key, surname.key);
        });
    return meant.size() == 1 ? *meant.begin() : surname;
}

std::vector<IdentityKey> name_keys(const std::string& document, const Entities& entities) {
    std::vector<std::string> keys;
    for (const Entity& entity : entities) {
        keys.push_back(remembered<label_key>(entity.label));
    }
    std::vector<IdentityKey> names;
    for (std::size_t i = 0; i < entities.size(); ++i) {
        names.push_back(name_key(entities[i], keys[i]));
        names.back().scope = scope_of(document, entities, keys, i);
    }
    // Who is meant has more words than one, and so is none of those that are replaced here.
    for (IdentityKey& name : names) {
        if (is_unlinked_surname(name)) {
            name = person_meant(name, names);
        }
    }
    return names;
}

bool is_a_word_of(const std::string& key, const std::string& word) {
    return (' ' + key + ' ').find(' ' + word + ' ') != std::string::npos;
}

std::string letters_in(const std::string& key) {
    std::string letters;
    std::ranges::copy_if(key, std::back_inserter(letters), [](char c) { return !is_digit(c); });
    return letters;
}

// Whether another article's entity of the name `alias` may be this one.
bool may_link(const Entity& entity, const std::string& key, const std::string& alias) {
    if (alias.empty() || alias == key) {
        return false;
    }
    if (entity.wikidata.empty() && numbers_in(key) != numbers_in(alias)
        && letters_in(key) == letters_in(alias)) {
        return false;  // "Su-35" is no name of the Su-34, "Geran-2" may be one of the Shahed-136
    }
    const bool single = alias.find(' ') == std::string::npos;
    if (entity.type == EntityType::person) {
        return !(single && is_a_word_of(key, alias));
    }
    // Many parties are Democratic Parties.
    const bool body = family_of(entity.type) == Family::organization;
    return !((single || body) && ends_with_word(key, alias)) && !is_kind_of_body(alias);
}

std::vector<std::string> alias_keys_of(const Entity& entity, const std::string& name) {
    std::vector<std::string> keys;
    for (const std::string& alias : entity.aliases) {
        std::string key = remembered<label_key>(alias);
        if (may_link(entity, name, key)) {
            keys.push_back(std::move(key));
        }
    }
    return keys;
}

}  // namespace

std::vector<bool> referred_to(const ArticleRecord& record) {
    std::vector<bool> referred(record.entities.size(), false);
    const auto refer = [&](EntityIndex entity) {
        referred.at(static_cast<std::size_t>(entity)) = true;
    };
    const auto refer_if = [&](const GraphTerm& term) {
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            refer(*entity);
        }
    };
    for (const Entity& entity : record.entities) {
        if (entity.of) {
            refer(*entity.of);
        }
    }
    for (const MergedClaim& claim : record.claims) {
        refer_if(claim.subject ? GraphTerm(*claim.subject) : GraphTerm());
        refer_if(claim.object);
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            refer_if(qualifier.value);
        }
        std::ranges::for_each(claim.evidence.at(0).speakers, refer);
    }
    return referred;
}

std::vector<NameUse> names_of(
    const std::string& document,
    std::vector<Entity> entities,
    const std::vector<bool>& referred) {
    std::vector<IdentityKey> keys = name_keys(document, entities);
    std::vector<NameUse> uses(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (const auto owner = entities[i].of) {
            uses[i].owner = keys[static_cast<std::size_t>(*owner)];
        }
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        uses[i].name = std::move(keys[i]);
        uses[i].alias_keys = alias_keys_of(entities[i], uses[i].name.key);
        uses[i].referred = referred[i];
        uses[i].entity = std::move(entities[i]);
    }
    return uses;
}

std::vector<NameUse> names_of(const ArticleRecord& record) {
    return names_of(record.article.document, record.entities, referred_to(record));
}

}  // namespace newsgraph
