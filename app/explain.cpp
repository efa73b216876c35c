// explain: which names were joined to one entity, why, and which names like it are another's.
#include "app/commands.hpp"
#include "core/error.hpp"
#include "export/safe_text.hpp"
#include "graph/likeness.hpp"
#include "graph/query.hpp"
#include "graph/store.hpp"

#include <fmt/format.h>
#include <iostream>
#include <string>

namespace newsgraph {

namespace {

std::string shown(const Entity& entity) {
    return fmt::format(
        "{} [{}], {}{}",
        one_line(entity.label),
        entity.id,
        name_of(entity.type),
        entity.wikidata.empty() ? "" : ", " + entity.wikidata);
}

void write_head(const KnowledgeGraph& graph, const Entity& entity) {
    std::cout << shown(entity) << "\n  mentioned " << entity.mentions << " times in "
              << entity.documents.size() << " articles:";
    constexpr std::size_t most = 10;
    for (std::size_t i = 0; i < std::min(most, entity.documents.size()); ++i) {
        std::cout << ' ' << one_line(graph[entity.documents[i]].document);
    }
    std::cout << (entity.documents.size() > most ? " ...\n" : "\n");
    if (entity.generic) {
        std::cout
            << (entity.unnamed ? "  without a name: it is "
                               : "  a class of things, one over all articles\n");
    }
    if (entity.unnamed) {
        std::cout
            << (entity.of ? "one of its owner, " + one_line(graph[*entity.of].label)
                          : "one of its article alone")
            << '\n';
    }
}

void write_alias(const KnowledgeGraph& graph, const Entity& entity, const std::string& alias) {
    const Compared compared = compare_names(entity.label, alias, entity.type);
    std::cout << fmt::format(
        "  {}: {} ({:.2f})\n", one_line(alias), name_of(compared.likeness), compared.score);
    const std::string sentence =
        sentence_with_both(graph, entity.documents, entity.label, alias);
    if (!sentence.empty()) {
        std::cout << "    \"" << one_line(sentence) << "\"\n";
    }
}

std::string reason_apart(const KnowledgeGraph& graph, const Entity& one, const Entity& other) {
    if (one.type != other.type) {
        return fmt::format("one is a {}, one a {}", name_of(one.type), name_of(other.type));
    }
    for (const ArticleIndex article : one.documents) {
        if (std::ranges::binary_search(other.documents, article)) {
            return "both are in " + one_line(graph[article].document);
        }
    }
    return "nothing says that they are one";
}

}  // namespace

int run_explain(const Options& options) {
    const KnowledgeGraph graph = read_store(options.inputs.front());
    const std::string& name = options.entities.front();
    const auto found = find_entities(graph, name);
    if (found.empty()) {
        throw Error(
            "nobody and nothing in the graph is called '" + one_line(name)
            + "'; entities.jsonl lists all");
    }
    const auto pairs = unsure_pairs(graph);
    for (const EntityIndex index : found) {
        const Entity& entity = graph[index];
        write_head(graph, entity);
        for (const std::string& alias : entity.aliases) {
            write_alias(graph, entity, alias);
        }
        for (const UnsurePair& pair : pairs) {
            if (pair.first == pair.second || (pair.first != index && pair.second != index)) {
                continue;
            }
            const Entity& other = graph[pair.first == index ? pair.second : pair.first];
            std::cout << fmt::format(
                "  not {}: {} ({:.2f}); {}\n",
                shown(other),
                name_of(pair.compared.likeness),
                pair.compared.score,
                reason_apart(graph, entity, other));
        }
    }
    return 0;
}

}  // namespace newsgraph
