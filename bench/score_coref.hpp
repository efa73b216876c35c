// Scores of chains against gold: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and
// CEAF-e (Luo 2005), and their mean F1 as in the CoNLL 2012 shared task.
#pragma once

#include "core/article.hpp"

#include <iosfwd>
#include <vector>

namespace newsgraph {

// Sums over all documents; recall and precision have numerators of their own.
struct CorefScore {
    double recall_part = 0;
    double recall_whole = 0;
    double precision_part = 0;
    double precision_whole = 0;

    // From 0 to 1; 0 of 0 is 0.
    double recall() const;
    double precision() const;
    double f1() const;
};

struct CorefScores {
    CorefScore mentions;  // heads, whatever their chain
    CorefScore muc;
    CorefScore b_cubed;
    CorefScore ceaf_e;

    double conll_f1() const { return (muc.f1() + b_cubed.f1() + ceaf_e.f1()) / 3; }
};

struct CorefReport {
    CorefScores all;
    CorefScores named;  // chains in which a head is a proper noun
};

// Document by document; both sides must have the same texts, blanks aside, or Error. As CorefUD
// does: a mention is the token of its words that the tree of gold has highest, so that spans may
// differ, and chains of a single token are left out on both sides. Tokens and sentences may
// differ, too. Time is cubic in the number of chains of a document.
CorefReport score_coref(const std::vector<Article>& gold, const std::vector<Article>& system);

// Two tables for people: metric, precision, recall, F1 in percent.
void write_scores(std::ostream& out, const CorefReport& report);

}  // namespace newsgraph
