// What a claim names, in words: the values of its qualifiers, and its objects with how many they
// are and where they come from.
#pragma once

#include "export/sentences.hpp"

#include <string>
#include <vector>

namespace newsgraph {

constexpr std::size_t max_values = 2;  // of one role that a sentence names

// An entity, an amount, a quotation as it stands in a sentence about the claim; empty: nothing.
std::string words_of(
    const KnowledgeGraph& graph, const MergedClaim& claim, const GraphTerm& term);

// The values of a role, each once; what is said before headlines, which cry.
std::vector<std::string> values(
    const KnowledgeGraph& graph, const MergedClaim& claim, Role role);

// "half of the ships": how many the subject is; empty: not told. All other amounts are of the
// object.
std::string subject_amount(const KnowledgeGraph& graph, const MergedClaim& claim);

// One claim, or claims that differ in their subjects only.
bool have_one_object(const KnowledgeGraph& graph, const Statement& statement);

// "several hundred drones from Iran", "weapons worth billions of dollars".
std::vector<std::string> objects(const KnowledgeGraph& graph, const Statement& statement);

// "powers from the West": the subject with where it comes from, where that is not said of the
// object.
std::string subject_words(const KnowledgeGraph& graph, const MergedClaim& claim);

}  // namespace newsgraph
