// Claims of verbs that no relation of the schema stands for: the claim keeps the verb.
#pragma once

#include "core/article.hpp"
#include "extract/claims/claim_maker.hpp"

#include <array>
#include <cstddef>

namespace newsgraph {

constexpr std::size_t most_expansions = 48;  // of one frame: lists of lists explode

// The maker must outlive it.
class OpenClaims {
  public:
    explicit OpenClaims(ClaimMaker& maker)
        : maker_(maker), tree_(maker.tree()), terms_(maker.terms()) {}

    void add(const Frame& frame);
    // Of two words; false if the two are not worth a claim.
    bool add_pair(const Frame& frame, std::array<int, 2> words, Marker marker);

  private:
    void add_verb(const Frame& frame);
    void add_compound(const Frame& frame);
    Term amount_of(const Frame& frame) const;
    Term object_of(const Frame& frame, int object, const Claim& claim) const;
    const Argument* oblique_of(const Frame& frame) const;
    bool tells(const Frame& frame) const;
    bool utters_there(const Frame& frame) const;
    static bool is_source(const Frame& frame, const Argument& argument);
    bool has_own_place(const Argument& argument) const;
    bool is_absolute(const Argument& argument) const;
    void add_pairs(const Frame& frame, std::array<int, 2> words, Marker marker);
    void add_alone(const Frame& frame, int subject);
    void add_passive(const Frame& frame, int object);

    ClaimMaker& maker_;
    const SyntaxView& tree_;
    const Terms& terms_;
};

}  // namespace newsgraph
