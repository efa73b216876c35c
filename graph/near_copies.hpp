// Which articles are near-copies of one report, so that a wire story printed by ten papers is
// one source and not ten.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// For each text the lowest index of a text that it is a near-copy of, over any number of steps;
// its own index if of none. Texts are compared as sets of shingles, runs of five words without
// regard to capitals and punctuation (Broder, "On the resemblance and containment of
// documents", 1997): near-copies have a Jaccard similarity of 0.5, or one of 30 shingles or
// more is contained in the other to 60 %; shorter ones have a similarity of 0.8. Candidates come from sketches of one shingle in four,
// so that a pair just above these bounds may rarely be missed, never invented. The same texts
// give the same answer; two texts of no words are no copies.
std::vector<std::uint32_t> group_near_copies(const std::vector<std::string_view>& texts);

// Its steps, for who has the texts on many machines. Texts are told by number; of a pair the
// lower one is the first.
using CopyPair = std::pair<std::uint32_t, std::uint32_t>;
// Hashes that near-copies share a good part of; sorted, each once.
std::vector<std::uint64_t> sketch_of(std::string_view text);
// Of the texts with one hash in their sketch, ascending, those that are to be looked at.
std::vector<CopyPair> pairs_sharing(std::span<const std::uint32_t> texts);
// Whether so many hashes in common, of sketches of these sizes, are worth comparing the texts.
bool is_promising(std::size_t shared, std::size_t sketch, std::size_t other_sketch);
// Whether they are near-copies.
bool are_near_copies(std::string_view one, std::string_view other);
// Each number in the pairs, with the lowest that it is paired with over any number of steps.
std::vector<CopyPair> group_pairs(const std::vector<CopyPair>& pairs);

// The runs of three words of a sentence as hashes, sorted, each once.
std::vector<std::uint64_t> phrases_of(std::string_view sentence);

// Is one sentence the other with some words changed? Those of fewer than eight words never are.
bool are_near_copies(
    const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other);

}  // namespace newsgraph
