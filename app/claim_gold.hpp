// Gold claims and how well a graph meets them: `eval claims` and the golden tests.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class Expectation { must, may, gap, never };

struct GoldRole {
    Role role = Role::time;
    std::string value;
};

// A line of a gold file, columns split by tabs:
//   expect document subject relation object recipient polarity status speaker [roles]
// expect is must, may (right, too), gap (should come out, does not yet) or never. Names are
// alternatives split by '|', each a label or alias, or *word: some word of the label begins
// with it; "-" fits all, also nothing. The object may also stand in role topic, the recipient
// in source, target, place. Roles are qualifiers that the claim has as well: "time=2024-05
// quantity=50 instrument=*missile"; a time begins so, a quantity has that bound.
struct GoldClaim {
    Expectation expectation = Expectation::must;
    int line = 0;
    std::string document;
    std::vector<std::string> subject;
    std::vector<std::string> relations;
    std::vector<std::string> object;
    std::vector<std::string> recipient;
    std::vector<Polarity> polarities;
    std::vector<Status> statuses;
    std::vector<std::string> speaker;
    std::vector<GoldRole> roles;
};

// A line "text document sentence": what the claims of that document are about.
struct GoldText {
    std::string document;
    std::string text;
};

struct GoldFile {
    std::vector<GoldText> texts;
    std::vector<GoldClaim> claims;
};

// Throws Error with file and line for what is not of that form.
GoldFile read_gold(const std::filesystem::path& file);

// The gold claim as a line for people: "Norway supplies *drone planned".
std::string describe(const GoldClaim& gold);

// A name as gold compares it: lower case, without article.
std::string comparable(std::string_view name);
// True if a word of the name begins with these letters; both comparable.
bool has_word(std::string_view name, std::string_view beginning);

// Whether a claim with evidence from gold.document says what gold says.
bool fits(const KnowledgeGraph& graph, const MergedClaim& claim, const GoldClaim& gold);
// Whether any claim of the graph does.
bool is_claimed(const KnowledgeGraph& graph, const GoldClaim& gold);

}  // namespace newsgraph
