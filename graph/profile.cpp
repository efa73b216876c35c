// An entity of many articles has many names; votes choose, weighed by mentions, so that one bad
// article among a hundred cannot rename a country.
#include "graph/profile.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace newsgraph {

namespace {

bool is_vague(EntityType type) {
    using enum EntityType;
    return type == organization || type == place || type == product || type == document
           || type == group || type == concept_;
}

std::uint32_t saturated(std::uint64_t number) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::min(number, most));
}

}  // namespace

void Profile::add(const Entity& record, ArticleIndex article, bool type_counts) {
    const std::uint32_t votes = std::max(record.mentions, 1U);
    names_[record.label].as_label += votes;
    for (const std::string& alias : record.aliases) {
        if (alias != record.label) {
            names_[alias].as_alias += votes;
        }
    }
    types_[static_cast<std::size_t>(record.type)] += type_counts ? votes : 0;
    // At most one item reaches one entity; the lowest, should that ever be untrue.
    if (wikidata_.empty() || (!record.wikidata.empty() && record.wikidata < wikidata_)) {
        wikidata_ = record.generic ? std::string() : record.wikidata;
    }
    generic_ = record.generic;
    unnamed_ = record.unnamed;
    mentions_ += record.mentions;
    if (documents_.empty() || documents_.back() != article) {
        documents_.push_back(article);
    }
}

EntityType Profile::best_type() const {
    const auto weight = [&](std::size_t type) {
        return types_[type] * (is_vague(static_cast<EntityType>(type)) ? 1 : 4);
    };
    std::size_t best = 0;
    for (std::size_t type = 1; type < types_.size(); ++type) {
        if (weight(type) > weight(best)) {
            best = type;
        }
    }
    return static_cast<EntityType>(best);
}

std::string Profile::canonical_name(EntityType type) const {
    const bool person = type == EntityType::person;
    const auto rank = [&](const std::pair<const std::string, Votes>& name) {
        const bool full = !person || name.first.find(' ') != std::string::npos;
        return std::make_tuple(
            name.second.as_label > 0,
            full,
            name.second.as_label - name.second.as_alias,
            name.first.size());
    };
    // The map is in byte order, and max_element keeps the first of equals.
    const auto best =
        std::max_element(names_.begin(), names_.end(), [&](const auto& a, const auto& b) {
            return rank(a) < rank(b);
        });
    return best->first;
}

Entity Profile::entity() const {
    Entity entity;
    entity.type = best_type();
    entity.label = canonical_name(entity.type);
    entity.generic = generic_;
    entity.unnamed = unnamed_;
    for (const auto& [name, votes] : names_) {
        if (!name.empty() && ascii_lower(name) != ascii_lower(entity.label)) {
            entity.aliases.push_back(name);
        }
    }
    entity.wikidata = wikidata_;
    entity.mentions = saturated(mentions_);
    entity.documents = documents_;
    return entity;
}

}  // namespace newsgraph
