// Whether a claim says enough to stand in the graph, by its words alone.
#pragma once

#include "core/article.hpp"
#include "extract/rules/rule.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace newsgraph {

// A claim that is ready but for the question whether it is kept.
struct WorthCase {
    const Article& article;
    const SyntaxView& tree;
    const Frame& frame;
    const Claim& claim;
    int object = -1;  // the token that its object stands on
};

using Worth = bool (*)(const WorthCase&);

// What keeps a claim out: by its words alone (unworthy_claims.cpp), or since they do not bear its
// relation (misread_claims.cpp).
extern const std::span<const Rule<Worth>> dropping_rules;
extern const std::span<const Rule<Worth>> misreading_rules;

// What keeps a claim in the graph, and what keeps it out. Made once an article.
class WorthRules {
  public:
    explicit WorthRules(RuleLog& log);

    // It says enough, and nothing speaks against it.
    bool keeps(const WorthCase& candidate) const;
    // Whole, with what completes its object, it tells nobody what the object is.
    bool is_empty(const WorthCase& whole) const;

  private:
    ActiveRules<Worth> keeping_;
    ActiveRules<Worth> dropping_;
    ActiveRules<Worth> misreading_;
    ActiveRules<Worth> emptying_;
};

std::vector<RuleInfo> worth_rules();

// A finite passive that is more than a stop on the way to another verb ("is seen to fall"); what
// it makes of somebody is none ("was found dead").
bool tells_plain_deed(const Frame& frame, const SyntaxView& tree);

}  // namespace newsgraph
