// Claims of a run that people have judged against its articles, one by one: which of them a graph
// still makes, and how often they are right.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace newsgraph {

// An analyst who sees only the edge and then reads the sentence: is not misled; is misled about a
// qualifier, a speaker, what is meant; finds nothing of it; would not keep it.
enum class ClaimVerdict : std::uint8_t { right, half, wrong, useless };
constexpr std::size_t verdict_count = 4;

struct JudgedClaim {
    std::string document;
    std::uint32_t sentence = 0;
    std::string subject, relation, object;  // labels; the relation of an open claim is "~verb"
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    ClaimVerdict verdict = ClaimVerdict::right;
};

using VerdictCounts = std::array<int, verdict_count>;

struct JudgedScore {
    VerdictCounts judged{};  // in the table
    VerdictCounts still{};   // of these, those that the graph makes
    std::map<std::string, VerdictCounts>
        groups;      // of those: "relation/supplies", "status/planned"
    int unread = 0;  // claims of the judged documents that nobody has judged
};

// The table's first line names its columns: document sentence subject relation object polarity
// status verdict, among others. Throws Error "FILE:LINE: why".
std::vector<JudgedClaim> read_judged(const std::filesystem::path& file);

// Right ones are found again by words of their subject and object, since labels may grow; the
// others to the letter.
JudgedScore score_judged(const KnowledgeGraph& graph, const std::vector<JudgedClaim>& judged);

void write_score(std::ostream& out, const JudgedScore& score);

}  // namespace newsgraph
