// Gold claims and how well a graph meets them: `eval claims` and the golden tests.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

enum class Expectation { must, gap, never };

// A line of a gold file, columns split by tabs:
//   expect document subject relation object recipient polarity status speaker
// expect is must, gap (should come out, does not yet) or never. Names are alternatives split by
// '|', each a label or alias, or *word: some word of the label begins with it; "-" fits all,
// also nothing. The object may also stand in role topic, the recipient in source, target, place.
struct GoldClaim {
    Expectation expectation = Expectation::must;
    int line = 0;
    std::string document;
    std::vector<std::string> subject;
    std::vector<std::string> relations;
    std::vector<std::string> object;
    std::vector<std::string> recipient;
    std::optional<Polarity> polarity;
    std::optional<Status> status;
    std::vector<std::string> speaker;
};

// Throws Error with file and line for what is not of that form.
std::vector<GoldClaim> read_gold_claims(const std::filesystem::path& file);

// The gold claim as a line for people: "Norway supplies *drone (planned)".
std::string describe(const GoldClaim& gold);

// A name as gold compares it: lower case, without article.
std::string comparable(std::string_view name);
// True if a word of the name begins with these letters; both comparable.
bool has_word(std::string_view name, std::string_view beginning);

// Whether a claim of the graph with evidence from gold.document says it.
bool is_claimed(const KnowledgeGraph& graph, const GoldClaim& gold);

}  // namespace newsgraph
