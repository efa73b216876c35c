// What the learned model makes of the arguments that the rules found: some are struck out, others
// are added that no rule saw.
#pragma once

#include "core/article.hpp"
#include "extract/clauses/argument_model.hpp"
#include "extract/clauses/syntax_view.hpp"

#include <vector>

namespace newsgraph {

// The rows of its two decisions, as they are named in logs.
inline constexpr std::string_view argument_struck_out = "argument/struck-out";
inline constexpr std::string_view argument_learned = "argument/learned";

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
