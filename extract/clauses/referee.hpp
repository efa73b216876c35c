// What the learned model makes of the arguments that the rules found: some are struck out, others
// are added that no rule saw.
#pragma once

#include "core/article.hpp"
#include "extract/clauses/argument_model.hpp"
#include "extract/rules/rule.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <vector>

namespace newsgraph {

// The rows of its two decisions, as they are named in logs.
inline constexpr RuleInfo argument_struck_out{
    "argument/struck-out", "too unlikely for the learned model"};
inline constexpr RuleInfo argument_learned{
    "argument/learned", "seen by the learned model alone"};

// Which of them may act.
struct RefereePowers {
    bool strikes_out = true;
    bool adds = true;
};

struct Review {
    int struck_out = 0;
    int added = 0;
};

Review review_arguments(
    const SyntaxView& tree,
    const ArgumentModel& model,
    int predicate,
    bool deed,
    std::vector<Argument>& found,
    RefereePowers powers = {});

}  // namespace newsgraph
