// Scores of a parse against gold trees as the CoNLL 2018 shared task defines them
// (https://universaldependencies.org/conll18/evaluation.html): words are aligned by their
// characters, so that the system may have cut the text in other places.
#pragma once

#include "core/article.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace newsgraph {

// How many things gold and system have, and how many of them agree.
struct Count {
    std::size_t gold = 0;
    std::size_t system = 0;
    std::size_t correct = 0;

    bool operator==(const Count&) const = default;
    // From 0 to 1; 0 of 0 is 0.
    double precision() const;
    double recall() const;
    double f1() const;
};

struct ParseScores {
    Count tokens;  // as written: a multiword token is one
    Count sentences;
    Count words;  // the rest counts aligned words
    Count upos;
    Count xpos;
    Count lemmas;
    Count uas;
    Count las;  // subtypes of labels do not count

    bool operator==(const ParseScores&) const = default;
};

// The documents of each side make one text; both must have the same characters, blanks aside.
// Throws Error that shows the place where they part.
ParseScores score_parse(const std::vector<Article>& gold, const std::vector<Article>& system);

// A table for people: metric, precision, recall, F1 in percent.
void write_scores(std::ostream& out, const ParseScores& scores);

}  // namespace newsgraph
