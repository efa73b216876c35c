#include "extract/clauses/referee.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <optional>

namespace newsgraph {

namespace {

using enum Deprel;

// Probabilities of being an argument at all. Between them the rules decide. PropBank leaves open
// who does what a modifying or an adverbial clause says, and calls times and purposes modifiers:
// of clauses nothing is struck out.
struct Bounds {
    float unlikely;
    float likely;
};
constexpr Bounds of_clauses{0, 0.6F};
constexpr Bounds of_deeds{0.1F, 0.4F};

class Referee {
  public:
    Referee(const SyntaxView& tree, int predicate, bool deed, std::vector<Argument>& found)
        : tree_(tree),
          predicate_(predicate),
          is_deed_(deed),
          bounds_(is_deed_ ? of_deeds : of_clauses),
          found_(found) {}

    Review review(const ArgumentModel& model, RefereePowers powers) {
        ArgumentFeatures features(tree_, predicate_, is_deed_, found_);
        std::vector<int> unlikely_words;
        std::vector<Argument> missed;
        for (const ArgumentCandidate& candidate : argument_candidates(tree_, predicate_)) {
            const bool known = is_found(candidate.token);
            const bool open = known ? powers.strikes_out && bounds_.unlikely > 0 : powers.adds;
            if (!open) {
                continue;
            }
            const auto chances = model.probabilities(features.of(candidate));
            const float argument = 1 - chances[0];
            if (known && argument < bounds_.unlikely) {
                unlikely_words.push_back(candidate.token);
            } else if (!known && argument > bounds_.likely) {
                const auto best = std::ranges::max_element(chances.begin() + 1, chances.end());
                const auto role = static_cast<ArgumentRole>(best - chances.begin());
                if (const auto kind = kind_of(candidate.token, role)) {
                    missed.push_back({*kind, tree_.marker(candidate.token), candidate.token});
                }
            }
        }
        const auto struck = std::erase_if(found_, [&](const Argument& argument) {
            return std::ranges::find(unlikely_words, argument.head) != unlikely_words.end();
        });
        found_.insert(found_.end(), missed.begin(), missed.end());
        return {static_cast<int>(struck), static_cast<int>(missed.size())};
    }

  private:
    bool is_found(int token) const {
        return std::ranges::find(found_, token, &Argument::head) != found_.end();
    }

    bool has(ArgumentKind kind) const { return first_of(found_, kind) >= 0; }

    // What an argument that no rule gave is to the predicate; nothing: it has no place there.
    std::optional<ArgumentKind> kind_of(int token, ArgumentRole role) const {
        if (!is_noun(tree_[token]) && !is_one_of(tree_[token].upos, {Upos::pron, Upos::num})) {
            return ArgumentKind::clause;
        }
        if (tree_.marker(token) != Marker::none || is_deed_) {
            return ArgumentKind::oblique;
        }
        if (role == ArgumentRole::agent) {
            return has(ArgumentKind::subject) ? std::nullopt
                                              : std::optional(ArgumentKind::subject);
        }
        return has(ArgumentKind::object) ? std::nullopt : std::optional(ArgumentKind::object);
    }

    const SyntaxView& tree_;
    int predicate_;
    bool is_deed_;
    Bounds bounds_;
    std::vector<Argument>& found_;
};

}  // namespace

Review review_arguments(
    const SyntaxView& tree,
    const ArgumentModel& model,
    int predicate,
    bool deed,
    std::vector<Argument>& found,
    RefereePowers powers) {
    return Referee(tree, predicate, deed, found).review(model, powers);
}

}  // namespace newsgraph
