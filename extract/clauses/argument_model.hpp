// A linear model of semantic arguments: which words around a predicate take part in what it says,
// by their path in the tree, learned from PropBank's annotation. It referees between the rules of
// arguments.hpp. Softmax over hashed features (Weinberger et al. 2009), as in pruning-and-
// classifying systems since Gildea and Jurafsky (2002) and Xue and Palmer (2004).
#pragma once

#include "core/article.hpp"
#include "extract/syntax/syntax_view.hpp"
#include "extract/text/boundary_model.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace newsgraph {

// PropBank's numbered arguments, coarsely: who acts, what is acted on, the others.
enum class ArgumentRole : std::uint8_t { none, agent, patient, other };
constexpr std::size_t role_count = 4;

// A word that may be an argument, and how it is reached from the predicate.
struct ArgumentCandidate {
    int token = -1;
    int up = 0;    // steps towards the root
    int down = 0;  // steps from there to the word
    std::uint64_t path = 0;
};

// The words within reach: below the predicate and beside those above it, nearest first.
std::vector<ArgumentCandidate> argument_candidates(const Tree& tree, int predicate);

// What the features of all candidates of a predicate have in common, and those of each.
class ArgumentFeatures {
  public:
    // found: what the rules say already.
    ArgumentFeatures(
        const SyntaxView& tree, int predicate, bool deed, std::span<const Argument> found);
    const Features& of(const ArgumentCandidate& candidate);

  private:
    int rule_kind_of(int token) const;

    const SyntaxView& tree_;
    int predicate_;
    std::span<const Argument> found_;
    std::uint64_t lemma_ = 0;
    std::uint64_t form_ = 0;   // noun or verb, voice, own subject, own object
    std::uint64_t above_ = 0;  // the word above, and whether it has objects
    Features features_;
};

// Const and thread-safe after reading.
class ArgumentModel {
  public:
    using Probabilities = std::array<float, role_count>;

    ArgumentModel() = default;
    // `weights` has a power of two rows, each with a weight a role in units of `scale`.
    ArgumentModel(std::vector<std::int8_t> weights, float scale);

    // Throws Error with the name of the file if it is none, cut short, or of another version.
    static ArgumentModel load(const std::filesystem::path& file);
    void write(std::ostream& out) const;

    Probabilities probabilities(const Features& features) const;
    bool empty() const { return weights_.empty(); }

  private:
    std::vector<std::int8_t> weights_;
    float scale_ = 1;
};

}  // namespace newsgraph
