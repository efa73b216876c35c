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
    CorefScore mentions;  // exact spans, whatever their chain
    CorefScore muc;
    CorefScore b_cubed;
    CorefScore ceaf_e;

    double conll_f1() const { return (muc.f1() + b_cubed.f1() + ceaf_e.f1()) / 3; }
};

// Document by document; both sides must have the same texts, blanks aside, or Error. Chains of
// one mention count as they are given. Mentions are compared by their characters, so that
// tokens may differ. Time is cubic in the number of chains of a document.
CorefScores score_coref(const std::vector<Article>& gold, const std::vector<Article>& system);

// A table for people: metric, precision, recall, F1 in percent.
void write_scores(std::ostream& out, const CorefScores& scores);

}  // namespace newsgraph
