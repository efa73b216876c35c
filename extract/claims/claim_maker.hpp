// How a claim begins and ends, whatever is read in between: what its frame says of it, its
// qualifiers, whether it is worth keeping.
#pragma once

#include "core/article.hpp"
#include "extract/claims/claim_worth.hpp"
#include "extract/claims/terms.hpp"
#include "extract/claims/typed.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// What no clause tells but words beside each other: "Ann Lee of the guild", "Obo, Chad".
Claim claim_beside(
    const Terms& terms,
    const Term& subject,
    std::string_view relation,
    const Term& object,
    std::string_view rule);

// Of one sentence; all that it is given must outlive it.
class ClaimMaker {
  public:
    ClaimMaker(
        const Terms& terms, const WorthRules& worth, const std::vector<int>& quote_speakers)
        : article_(terms.article()),
          tree_(terms.tree()),
          terms_(terms),
          worth_(worth),
          quote_speakers_(quote_speakers) {}

    const Article& article() const { return article_; }
    const SyntaxView& tree() const { return tree_; }
    const Terms& terms() const { return terms_; }

    // A claim with its predicate, polarity, status and speakers.
    Claim start(const Frame& frame) const;
    // Adds what else the clause says. `match` is null for an open claim, `object` the word that
    // the object stands on, -1 for none.
    void complete(const Frame& frame, const Match* match, int object, Claim& claim) const;
    // "Iran or Iraq sold it": of each it is only possible.
    void weaken_alternative(Claim& claim) const;
    // Completes and keeps the claim; false if it is not worth it.
    bool finish(const Frame& frame, const Match* match, int object, Claim claim);

    // The frame is that of a relative clause.
    bool is_relative(const Frame& frame) const;

    std::vector<Claim> take() { return std::move(claims_); }

  private:
    bool is_alleged(int token) const;
    Term amount_with_verb(const Frame& frame, int object, const Claim& claim) const;
    void drop_told_topics(Claim& claim) const;
    void complete_object(const Frame& frame, int object, Claim& claim) const;

    const Article& article_;
    const SyntaxView& tree_;
    const Terms& terms_;
    const WorthRules& worth_;
    const std::vector<int>& quote_speakers_;
    std::vector<Claim> claims_;
};

}  // namespace newsgraph
