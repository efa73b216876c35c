// Patterns of trees as values: what a token must be, and what must or must not hang on it.
//
//   fits(tree, verb, {.as = {conj}, .form = {Xpos::vbn}, .without = any_subject | any_auxiliary})
#pragma once

#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace newsgraph {

// Some tags of one kind (Upos, Xpos or Deprel).
template <class Tag>
class TagSet {
    static_assert(
        std::max(
            {static_cast<int>(Upos::x),
             static_cast<int>(Xpos::xx),
             static_cast<int>(Deprel::xcomp)})
            < 64,
        "a tag is a bit");

  public:
    constexpr TagSet() = default;
    constexpr TagSet(std::initializer_list<Tag> tags) {
        for (const Tag tag : tags) {
            bits_ |= bit(tag);
        }
    }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr bool has(Tag tag) const { return (bits_ & bit(tag)) != 0; }
    constexpr TagSet operator|(TagSet other) const {
        other.bits_ |= bits_;
        return other;
    }

  private:
    static constexpr std::uint64_t bit(Tag tag) {
        return std::uint64_t{1} << static_cast<unsigned>(tag);
    }
    std::uint64_t bits_ = 0;
};

// What is left empty may be anything.
struct Shape {
    std::string_view lemma{};
    TagSet<Deprel> as{};  // what it is to the word that it hangs on
    TagSet<Upos> pos{};
    TagSet<Xpos> form{};
    TagSet<Deprel> with{};     // it has at least one of these children
    TagSet<Deprel> without{};  // and none of these
};

// "sold", "was sold", "there was": relations of what a clause may have for a subject.
inline constexpr TagSet<Deprel> any_subject{
    Deprel::nsubj, Deprel::nsubj_pass, Deprel::csubj, Deprel::expl};
inline constexpr TagSet<Deprel> any_auxiliary{Deprel::aux, Deprel::aux_pass};
inline constexpr TagSet<Upos> noun_or_name{Upos::noun, Upos::propn};

// No token fits any shape: one before the first or behind the last, such as -1 for "none".
bool fits(const Tree& tree, int token, const Shape& shape);

// The token that it hangs on; -1 for a root and for no token.
inline int head_of(const Tree& tree, int token) {
    return token < 0 ? -1 : tree[token].head;
}

}  // namespace newsgraph
