// What the segmenter learns from: paragraphs of treebanks with the places where their tokens and
// sentences end.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace newsgraph {

// Positions are characters of the paragraph; a token ends after each.
struct SegmenterExample {
    std::string text;
    std::vector<int> token_ends;
    std::set<int> clitic_ends;
    std::set<int> sentence_ends;
};

// Reads CoNLL-U with "# newpar" lines. Paragraphs that lend themselves to it come again with
// abbreviations of news in them ("Adm. John Smith", "in the U.S."): data/lexicons/
// abbreviations.tsv. The same files give the same examples.
std::vector<SegmenterExample> read_segmenter_examples(
    const std::string& path, const std::string& abbreviations);

}  // namespace newsgraph
