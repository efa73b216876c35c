// How sure an open relation is: a logistic regression over what its tuple looks like.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/tree.hpp"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace newsgraph {

// An argument that stands in a tuple: its words, and the words that mark it ("to"), as token
// indices in text order.
struct OpenPiece {
    std::vector<int> marker;
    std::vector<int> words;
    bool is_clause = false;
    bool is_later_member = false;  // "to Iran and [Russia]"
};

// A tuple before it is written: the words of its predicate, who does it, and the rest.
struct OpenParts {
    const std::vector<int>& predicate;
    const OpenPiece& subject;
    const std::vector<OpenPiece>& rest;
};

// Something that speaks for or against a tuple: "rule:passive" 1, "length:subject" 1.6.
struct OpenFeature {
    std::string name;
    double value = 1;

    bool operator==(const OpenFeature&) const = default;
};

// rest has one piece at least. The same names come in the same order for the same parts.
std::vector<OpenFeature> open_features(
    const Frame& frame, const Tree& tree, const OpenParts& parts);

class OpenConfidence {
  public:
    // Without weights everything is as likely as not.
    OpenConfidence() = default;

    // Reads data/models/open_confidence.tsv: lines "name TAB weight", "#" begins a comment.
    // Throws Error with file and line where it is not as described.
    static OpenConfidence load(const std::filesystem::path& file);

    // 0 to 1: how much of the tuple's words gold would have in the same places, as CaRB counts
    // precision (Bhardwaj et al. 2019). Features without a weight say nothing.
    double of(const std::vector<OpenFeature>& features) const;

  private:
    std::unordered_map<std::string, double> weights_;
};

}  // namespace newsgraph
