// An entity of many articles has many names; votes choose, weighed by mentions, so that one bad
// article among a hundred cannot rename a country.
#include "graph/profile.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>
#include <utility>

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

Profile::Votes& Profile::votes_for(const std::string& name) {
    auto at = std::ranges::lower_bound(names_, name, {}, &NamedVotes::name);
    if (at == names_.end() || at->name != name) {
        at = names_.insert(at, {name, {}});
    }
    return at->votes;
}

void Profile::add(const Entity& record, ArticleIndex article) {
    const std::uint32_t votes = std::max(record.mentions, 1U);
    votes_for(record.label).as_label += votes;
    for (const std::string& alias : record.aliases) {
        if (alias != record.label) {
            votes_for(alias).as_alias += votes;
        }
    }
    types_[static_cast<std::size_t>(record.type)] += votes;
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

void Profile::unite(const Profile& other) {
    if (documents_.empty() || other.documents_.empty()) {
        *this = documents_.empty() ? other : *this;
        return;
    }
    for (const NamedVotes& one : other.names_) {
        Votes& votes = votes_for(one.name);
        votes.as_label += one.votes.as_label;
        votes.as_alias += one.votes.as_alias;
    }
    for (std::size_t type = 0; type < types_.size(); ++type) {
        types_[type] += other.types_[type];
    }
    if (wikidata_.empty() || (!other.wikidata_.empty() && other.wikidata_ < wikidata_)) {
        wikidata_ = other.wikidata_;
    }
    // What the last article says, which by nature is what all say.
    const auto order = documents_.back() <=> other.documents_.back();
    if (order <= 0) {
        generic_ = other.generic_ && (order < 0 || generic_);
        unnamed_ = other.unnamed_ && (order < 0 || unnamed_);
    }
    mentions_ += other.mentions_;
    std::vector<ArticleIndex> all;
    std::ranges::set_union(documents_, other.documents_, std::back_inserter(all));
    documents_ = std::move(all);
}

void Profile::keep_types(const std::function<bool(EntityType)>& counts) {
    for (std::size_t type = 0; type < types_.size(); ++type) {
        types_[type] = counts(static_cast<EntityType>(type)) ? types_[type] : 0;
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
    const auto rank = [&](const NamedVotes& one) {
        const bool full = !person || one.name.find(' ') != std::string::npos;
        return std::make_tuple(
            one.votes.as_label > 0,
            full,
            one.votes.as_label - one.votes.as_alias,
            one.name.size());
    };
    // Names are in byte order, and max_element keeps the first of equals.
    const auto best =
        std::max_element(names_.begin(), names_.end(), [&](const auto& a, const auto& b) {
            return rank(a) < rank(b);
        });
    return best->name;
}

Entity Profile::entity() const {
    Entity entity;
    entity.type = best_type();
    entity.label = canonical_name(entity.type);
    entity.generic = generic_;
    entity.unnamed = unnamed_;
    for (const NamedVotes& one : names_) {
        if (!one.name.empty() && ascii_lower(one.name) != ascii_lower(entity.label)) {
            entity.aliases.push_back(one.name);
        }
    }
    entity.wikidata = wikidata_;
    entity.mentions = saturated(mentions_);
    entity.documents = documents_;
    return entity;
}

}  // namespace newsgraph
