// Which articles are near-copies of one report, so that a wire story printed by ten papers is
// one source and not ten.
#pragma once

#include <cstdint>
#include <string_view>
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

// The runs of three words of a sentence as hashes, sorted, each once.
std::vector<std::uint64_t> phrases_of(std::string_view sentence);

// Is one sentence the other with some words changed? Those of fewer than eight words never are.
bool are_near_copies(
    const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other);

}  // namespace newsgraph
