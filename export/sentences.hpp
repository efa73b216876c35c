// English sentences made from claims, with every hedge that the articles have: who says so,
// that it is planned, possible, asked for or denied, how many, where, when.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newsgraph {

// Claims that differ in their objects only and are said together: "Iran supplies attack drones,
// the Shahed-136 and missiles to Russia". Same subject, relation or predicate, recipient,
// polarity, status, and the same speakers, so that nobody is made to say what another said. Or
// claims that differ in their subjects only, and stand on the same words.
struct Statement {
    std::vector<ClaimIndex> claims;  // as they were ranked; never empty
    bool dated = false;              // the time of it stands elsewhere on the line
};

// Claims grouped in the order of the first of each group.
std::vector<Statement> group_claims(
    const KnowledgeGraph& graph, const std::vector<ClaimIndex>& ranked);
// The first of these: those that begin with one of so many claims.
std::vector<Statement> first_statements(
    const KnowledgeGraph& graph, const std::vector<ClaimIndex>& ranked, std::size_t claims);

// Who says it: the nearest speakers of its evidence, if all of it is attributed to somebody.
// Empty if an article says it in its own voice.
std::vector<EntityIndex> attribution(const MergedClaim& claim);

// "Iran plans to supply drones (hundreds) to Russia", without who says so and full stop.
std::string clause(const KnowledgeGraph& graph, const Statement& statement);

// The same with who says so, and a capital: "According to the Pentagon, Iran plans to ...";
// "Iran denies supplying ..." where the one who denies is the one who would have acted.
std::string sentence(const KnowledgeGraph& graph, const Statement& statement);

}  // namespace newsgraph
