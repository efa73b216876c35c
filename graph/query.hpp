// Questions to a graph: who is meant by a name, what is claimed of them, which words had no
// relation.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Entities with that id, label or alias, without regard to capitals, accents, hyphens and
// "the". Best first: ids, then labels, then aliases; among them named before generic ones, then
// those with more mentions. Empty if nobody is called so.
std::vector<EntityIndex> find_entities(const KnowledgeGraph& graph, std::string_view name);

// For a name that nobody has: entities with a word in common, or spelled much like it, the
// likest first, of those the best known; at most `limit`.
std::vector<EntityIndex> similar_entities(
    const KnowledgeGraph& graph, std::string_view name, std::size_t limit);

// Entities of which a name holds the name as words, the best known first: of "Alabuga" the
// "Alabuga facility".
std::vector<EntityIndex> entities_with_words(
    const KnowledgeGraph& graph, std::string_view name);

// Claims in which it is subject, object or in a qualifier; with `speaking`, also those that it
// is the source of. Ascending.
enum class Speaking : std::uint8_t { without, with };
std::vector<ClaimIndex> claims_of(
    const KnowledgeGraph& graph, EntityIndex entity, Speaking speaking = Speaking::without);

// Claims in which both are subject, object or in a qualifier. Ascending.
std::vector<ClaimIndex> claims_between(
    const KnowledgeGraph& graph, EntityIndex one, EntityIndex other);

// An open predicate, that is, one that no relation of the schema fits.
struct OpenPredicate {
    std::string predicate;
    std::uint32_t claims = 0;
    std::uint32_t evidence = 0;
    ClaimIndex example{};  // of its claims the one with most evidence

    bool operator==(const OpenPredicate&) const = default;
};

// Most evidence first, then in byte order.
std::vector<OpenPredicate> open_predicates(const KnowledgeGraph& graph);

}  // namespace newsgraph
