// Names that are much like a name: by the pairs of letters that they share (Dice's
// coefficient), where one that holds the other as words counts as like it.
#include "graph/labels.hpp"
#include "graph/query.hpp"

#include <algorithm>
#include <tuple>

namespace newsgraph {

namespace {

using Pairs = std::vector<std::string>;

Pairs pairs_of(const std::string& key) {
    Pairs out;
    for (std::size_t i = 0; i + 1 < key.size(); ++i) {
        out.push_back(key.substr(i, 2));
    }
    std::ranges::sort(out);
    return out;
}

bool holds_words(const std::string& whole, const std::string& part) {
    return (' ' + whole + ' ').find(' ' + part + ' ') != std::string::npos;
}

// 0 to 1.
double likeness(const std::string& key, const Pairs& pairs, const std::string& label) {
    const std::string other = label_key(label);
    if (key.empty() || other.empty()) {
        return 0;
    }
    const Pairs others = pairs_of(other);
    Pairs shared;
    std::ranges::set_intersection(pairs, others, std::back_inserter(shared));
    const double sum = static_cast<double>(pairs.size() + others.size());
    const double dice = sum > 0 ? 2 * static_cast<double>(shared.size()) / sum : 0;
    const bool within = holds_words(other, key) || holds_words(key, other);
    return within ? std::max(dice, 0.7) : dice;
}

}  // namespace

std::vector<EntityIndex> similar_entities(
    const KnowledgeGraph& graph, std::string_view name, std::size_t limit) {
    constexpr double alike = 0.45;
    const std::string key = label_key(name);
    const Pairs pairs = pairs_of(key);
    std::vector<std::tuple<double, std::int64_t, EntityIndex>> found;
    for (std::uint32_t i = 0; i < graph.entities().size(); ++i) {
        const Entity& entity = graph.entities()[i];
        double best = likeness(key, pairs, entity.label);
        for (const std::string& alias : entity.aliases) {
            best = std::max(best, likeness(key, pairs, alias));
        }
        if (best >= alike) {
            found.emplace_back(-best, -std::int64_t{entity.mentions}, EntityIndex{i});
        }
    }
    std::ranges::sort(found);
    found.resize(std::min(found.size(), limit));
    std::vector<EntityIndex> out;
    for (const auto& one : found) {
        out.push_back(std::get<EntityIndex>(one));
    }
    return out;
}

std::vector<EntityIndex> entities_with_words(
    const KnowledgeGraph& graph, std::string_view name) {
    const std::string key = label_key(name);
    std::vector<std::tuple<bool, std::int64_t, EntityIndex>> found;
    for (std::uint32_t i = 0; i < graph.entities().size() && !key.empty(); ++i) {
        const Entity& entity = graph.entities()[i];
        bool holds = holds_words(label_key(entity.label), key);
        for (const std::string& alias : entity.aliases) {
            holds = holds || holds_words(label_key(alias), key);
        }
        if (holds) {
            found.emplace_back(entity.generic, -std::int64_t{entity.mentions}, EntityIndex{i});
        }
    }
    std::ranges::sort(found);
    std::vector<EntityIndex> out;
    for (const auto& one : found) {
        out.push_back(std::get<EntityIndex>(one));
    }
    return out;
}

}  // namespace newsgraph
