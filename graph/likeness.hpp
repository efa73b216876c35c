// How alike two names are and in which way, for people who are to judge of it.
#pragma once

#include "core/record.hpp"
#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class Likeness : std::uint8_t {
    none,        // nothing in common
    spelling,    // one name but for capitals, accents, hyphens, "the"
    variant,     // read alike: order, transliteration, legal form, initials within
    acronym,     // one is the initials of the other
    short_form,  // the words of one are in the other
    some_words,  // they share words
};

// In words, for a sentence: "the initials of it".
std::string_view name_of(Likeness likeness);

struct Compared {
    Likeness likeness = Likeness::none;
    double score =
        0;  // 0 to 1, hundredths: the share of words that have their like in the other
};
Compared compare_names(std::string_view one, std::string_view other, EntityType type);

// The first sentence of the articles that has both names, on one line and cut to 300 bytes;
// empty if there is none.
std::string sentence_with_both(
    const KnowledgeGraph& graph,
    const std::vector<ArticleIndex>& articles,
    std::string_view one,
    std::string_view other);

// Two named entities that may be one, or an entity and a name of its own that may be another's.
struct UnsurePair {
    EntityIndex first{};
    EntityIndex second{};  // the same as first: `name` is one of its aliases
    std::string name;
    Compared compared;
    double weight = 0;  // how much it matters: mentions of the lesser one, by likeness
};

// Those that matter most first, then by id; at most 1,000. Near linear in the number of
// entities: only names that share a key are compared, and of a key the 50 best known.
std::vector<UnsurePair> unsure_pairs(const KnowledgeGraph& graph);

}  // namespace newsgraph
