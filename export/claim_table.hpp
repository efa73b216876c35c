// Claims as answers to a question: a table for the terminal, JSON lines, or CSV.
#pragma once

#include "graph/claim_query.hpp"
#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <iosfwd>
#include <vector>

namespace newsgraph {

enum class AnswerForm : std::uint8_t { table, jsonl, csv };

// Table: aligned columns, long values cut. JSON lines: as in claims.jsonl. CSV: the columns of
// the table whole, with the sentence, a quote, its article, outlet, day and address.
void write_claims(
    std::ostream& out,
    const KnowledgeGraph& graph,
    const std::vector<ClaimIndex>& claims,
    AnswerForm form);

// Table: each chain as a line of names, then its claims with a quote each. JSON lines: a chain
// a line, {"entities": [ids], "claims": [as in claims.jsonl]}. CSV: a claim a record, the number
// of its chain and step in front.
void write_routes(
    std::ostream& out,
    const KnowledgeGraph& graph,
    const std::vector<Route>& chains,
    AnswerForm form);

}  // namespace newsgraph
