// "Iran" stands in thousands of articles, and deciding about it once is enough: mentions of one
// key, family and item become one class before anything is compared.
#include "graph/blocking.hpp"

#include "graph/labels.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

// What a class is told by, in the order of NameClasses::classes.
struct ClassName {
    std::string key;
    Family family = Family::concept_;
    bool generic = false;
    EntityType type = EntityType::concept_;
    std::string wikidata;
    // Of those without a name: whose they are, or the article that alone they belong to. The
    // police of one story are not those of another.
    std::string scope;

    auto operator<=>(const ClassName&) const = default;
    bool is_single_word() const { return key.find(' ') == std::string::npos; }
};

// "the Supreme Court" that its article gives no state.
bool is_kind_without_owner(const Entity& entity) {
    const Family family = family_of(entity.type);
    return !entity.generic && entity.wikidata.empty()
           && (family == Family::organization || family == Family::concept_)
           && is_kind_of_body(label_key(entity.label));
}

std::string scope_of(const ArticleRecord& record, const Entity& entity) {
    if (is_kind_without_owner(entity)) {
        return '@' + record.article.document;
    }
    if (!entity.unnamed) {
        return {};
    }
    if (!entity.of) {
        return '@' + record.article.document;
    }
    const Entity& owner = record.entities[static_cast<std::size_t>(*entity.of)];
    const auto family = static_cast<int>(family_of(owner.type));
    return label_key(owner.label) + '#' + std::to_string(family) + '#' + owner.wikidata;
}

ClassName class_name(const ArticleRecord& record, const Entity& entity) {
    ClassName name;
    name.scope = scope_of(record, entity);
    name.key = entity.generic ? class_key(entity.label) : label_key(entity.label);
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

bool is_unlinked_surname(const ClassName& name) {
    return name.family == Family::person && !name.generic && name.wikidata.empty()
           && name.is_single_word();
}

bool ends_with_word(const std::string& key, const std::string& word) {
    return key.size() > word.size() && key.ends_with(word)
           && key[key.size() - word.size() - 1] == ' ';
}

// The one person of these with that surname, else the surname itself.
ClassName person_meant(const ClassName& surname, const std::vector<ClassName>& names) {
    std::set<ClassName> meant;
    std::ranges::copy_if(names, std::inserter(meant, meant.end()), [&](const ClassName& name) {
        return name.family == Family::person && !name.generic
               && ends_with_word(name.key, surname.key);
    });
    return meant.size() == 1 ? *meant.begin() : surname;
}

std::vector<ClassName> class_names(const ArticleRecord& record) {
    std::vector<ClassName> names;
    for (const Entity& entity : record.entities) {
        names.push_back(class_name(record, entity));
    }
    std::vector<ClassName> meant;
    for (const ClassName& name : names) {
        meant.push_back(is_unlinked_surname(name) ? person_meant(name, names) : name);
    }
    return meant;
}

// How many articles have each.
using NameCounts = std::map<ClassName, std::uint32_t>;

// A firm that one article takes for the place where it works ("Meridian Gulf Trading", a
// Facility) is what more articles say. One word is not enough: Georgia the place and the team.
std::optional<ClassName> body_or_place(const ClassName& name, const NameCounts& all) {
    const bool place = name.family == Family::location;
    if (!(place || name.family == Family::organization) || name.is_single_word()) {
        return std::nullopt;
    }
    ClassName other = name;
    other.family = place ? Family::organization : Family::location;
    const auto found = all.find(other);
    const std::uint32_t theirs = found == all.end() ? 0 : found->second;
    const std::uint32_t least = all.at(name) + (place ? 0 : 1);
    return theirs >= least ? std::optional(other) : std::nullopt;
}

// "Volgatek", a surname to one article and a company to another, is the company; "Kite-12", a
// place to one, is the drone that it is to another.
ClassName better_known(const ClassName& name, const NameCounts& all) {
    if (name.generic || !name.wikidata.empty() || !name.scope.empty()) {
        return name;  // what has an item knows what it is
    }
    const auto is_known_as = [&](Family family) {
        ClassName other = name;
        other.family = family;
        return all.contains(other) ? std::optional(other) : std::nullopt;
    };
    const bool surname = is_unlinked_surname(name);
    const bool vague =
        surname || name.family == Family::location || name.family == Family::organization;
    const bool numbered = !numbers_in(name.key).empty();
    if (const auto thing = is_known_as(Family::thing); numbered && vague && thing) {
        return *thing;
    }
    if (const auto body = is_known_as(Family::organization); surname && body) {
        return *body;
    }
    return body_or_place(name, all).value_or(name);
}

bool is_a_word_of(const std::string& key, const std::string& word) {
    return (' ' + key + ' ').find(' ' + word + ' ') != std::string::npos;
}

std::string letters_in(const std::string& key) {
    std::string letters;
    std::ranges::copy_if(
        key, std::back_inserter(letters), [](char c) { return !(c >= '0' && c <= '9'); });
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

void append_alias_keys(const Entity& entity, NameClass& found) {
    for (const std::string& alias : entity.aliases) {
        std::string key = label_key(alias);
        if (may_link(entity, found.key, key)) {
            found.alias_keys.push_back(std::move(key));
        }
    }
}

void name_owners(
    const ArticleRecord& record,
    const std::vector<std::uint32_t>& class_of,
    std::vector<NameClass>& classes) {
    for (std::size_t k = 0; k < class_of.size(); ++k) {
        if (const auto owner = record.entities[k].of) {
            classes[class_of[k]].owner = class_of[static_cast<std::size_t>(*owner)];
        }
    }
}

}  // namespace

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

NameClasses block_names(const std::vector<ArticleRecord>& records) {
    NameCounts numbers;
    std::vector<std::vector<ClassName>> names_of;
    names_of.reserve(records.size());
    for (const ArticleRecord& record : records) {
        names_of.push_back(class_names(record));
        for (const ClassName& name : names_of.back()) {
            ++numbers[name];
        }
    }
    std::set<ClassName> kept;
    for (auto& names : names_of) {
        for (ClassName& name : names) {
            name = better_known(name, numbers);
            kept.insert(name);
        }
    }
    std::erase_if(numbers, [&](const auto& item) { return !kept.contains(item.first); });
    NameClasses gathered;
    for (auto& [name, number] : numbers) {
        number = static_cast<std::uint32_t>(gathered.classes.size());
        gathered.classes.push_back(
            {.key = name.key,
             .family = name.family,
             .generic = name.generic,
             .type = name.type,
             .wikidata = name.wikidata,
             .owner = {},
             .alias_keys = {},
             .articles = {}});
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto& class_of = gathered.class_of.emplace_back();
        for (std::size_t k = 0; k < names_of[i].size(); ++k) {
            class_of.push_back(numbers.at(names_of[i][k]));
            NameClass& found = gathered.classes[class_of.back()];
            append_alias_keys(records[i].entities[k], found);
            if (found.articles.empty() || found.articles.back() != i) {
                found.articles.push_back(static_cast<std::uint32_t>(i));
            }
        }
        names_of[i] = {};
        name_owners(records[i], class_of, gathered.classes);
    }
    for (NameClass& found : gathered.classes) {
        std::ranges::sort(found.alias_keys);
        const auto end = std::unique(found.alias_keys.begin(), found.alias_keys.end());
        found.alias_keys.erase(end, found.alias_keys.end());
    }
    return gathered;
}

}  // namespace newsgraph
