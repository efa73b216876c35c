#include "app/entity_name.hpp"

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "export/safe_text.hpp"
#include "graph/query.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>

namespace newsgraph {

namespace {

std::string suggestion(const KnowledgeGraph& graph, const std::string& name) {
    std::vector<std::string> labels;
    for (const EntityIndex entity : similar_entities(graph, name, 5)) {
        labels.push_back(one_line(graph[entity].label));
    }
    return labels.empty() ? "; entities.jsonl lists all"
                          : fmt::format("; did you mean {}?", fmt::join(labels, ", "));
}

// Does a sentence that a claim stands on say it, whatever the case?
bool is_said(const KnowledgeGraph& graph, const std::string& name) {
    const std::string words = ascii_lower(one_line(name));
    return !words.empty() && std::ranges::any_of(graph.claims(), [&](const MergedClaim& claim) {
        return std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
            const std::string quote = ascii_lower(one_line(graph.quote(evidence)));
            return quote.find(words) != std::string::npos;
        });
    });
}

}  // namespace

EntityIndex find_one_entity(const KnowledgeGraph& graph, const std::string& name) {
    const auto found = find_entities(graph, name);
    if (found.empty()) {
        const auto holding = entities_with_words(graph, name);
        if (!holding.empty()) {
            std::cerr << "newsgraph: '" << one_line(name) << "' is taken for "
                      << one_line(graph[holding.front()].label) << '\n';
            return holding.front();
        }
        throw Error(
            "nobody and nothing in the graph is called '" + one_line(name) + "'"
            + suggestion(graph, name));
    }
    for (std::size_t i = 1; i < found.size(); ++i) {
        std::cerr << "newsgraph: '" << one_line(name) << "' is also " << graph[found[i]].id
                  << '\n';
    }
    return found.front();
}

std::optional<EntityIndex> find_or_like(const KnowledgeGraph& graph, const std::string& name) {
    const bool known =
        !find_entities(graph, name).empty() || !entities_with_words(graph, name).empty();
    if (!known && is_said(graph, name)) {
        return std::nullopt;
    }
    return find_one_entity(graph, name);  // or who is called alike
}

}  // namespace newsgraph
