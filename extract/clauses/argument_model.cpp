#include "extract/clauses/argument_model.hpp"

#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "extract/text/weight_file.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int highest = 4;  // steps up from the predicate
constexpr int farthest = 10;

std::uint64_t step(std::uint64_t path, Deprel relation, bool up) {
    return path * 211 + static_cast<std::uint64_t>(relation) * 2 + (up ? 1 : 2);
}

std::uint64_t flag(bool value, unsigned place) {
    return static_cast<std::uint64_t>(value) << place;
}

class CandidateFinder {
  public:
    CandidateFinder(const Tree& tree, int predicate)
        : tree_(tree), seen_(static_cast<std::size_t>(tree.size())) {
        seen_[static_cast<std::size_t>(predicate)] = true;
    }

    std::vector<ArgumentCandidate> find(int predicate) {
        ArgumentCandidate here{predicate, 0, 0, 0};
        for (;;) {
            add(here);
            add_below(here, here.up < 2 ? 3 : 2);
            const int head = tree_[here.token].head;
            if (head < 0 || here.up == highest) {
                return std::move(candidates_);
            }
            here = {head, here.up + 1, 0, step(here.path, tree_[here.token].deprel, true)};
        }
    }

  private:
    // Small words head no argument.
    bool may_head(int token) const {
        using enum Upos;
        return !is_one_of(
            tree_[token].upos, {adv, adp, part, cconj, sconj, intj, aux, det, punct});
    }

    void add(const ArgumentCandidate& candidate) {
        auto seen = seen_[static_cast<std::size_t>(candidate.token)];
        if (!seen && may_head(candidate.token)) {
            seen_[static_cast<std::size_t>(candidate.token)] = true;
            candidates_.push_back(candidate);
        }
    }

    void add_below(const ArgumentCandidate& from, int steps) {
        for (const int child : tree_.children(from.token)) {
            const Deprel relation = tree_[child].deprel;
            const bool small = from.down > 0 && is_one_of(relation, {det, case_});
            if (relation == punct || small || seen_[static_cast<std::size_t>(child)]) {
                continue;
            }
            const ArgumentCandidate found{
                child, from.up, from.down + 1, step(from.path, relation, false)};
            add(found);
            if (steps > 1) {
                add_below(found, steps - 1);
            }
        }
    }

    const Tree& tree_;
    std::vector<bool> seen_;
    std::vector<ArgumentCandidate> candidates_;
};

}  // namespace

std::vector<ArgumentCandidate> argument_candidates(const Tree& tree, int predicate) {
    return CandidateFinder(tree, predicate).find(predicate);
}

ArgumentFeatures::ArgumentFeatures(
    const SyntaxView& tree, int predicate, bool deed, std::span<const Argument> found)
    : tree_(tree), predicate_(predicate), found_(found) {
    const Token& token = tree[predicate];
    lemma_ = fnv1a(token.lemma) * 2 + (deed ? 1 : 0);
    form_ = flag(deed, 0) + flag(tree.is_passive(predicate), 1)
            + flag(tree.has(predicate, {nsubj, nsubj_pass, csubj}), 2)
            + flag(tree.has(predicate, {obj}), 3) + flag(tree.has(predicate, {iobj}), 4);
    if (token.head >= 0) {
        above_ = fnv1a(tree[token.head].lemma) * 8 + flag(tree.has(token.head, {obj}), 0)
                 + flag(tree.has(token.head, {iobj}), 1) + flag(tree.is_passive(token.head), 2);
    }
}

// 0: no rule proposes the word; else 1 and its kind.
int ArgumentFeatures::rule_kind_of(int token) const {
    const auto found = std::ranges::find(found_, token, &Argument::head);
    return found == found_.end() ? 0 : 1 + static_cast<int>(found->kind);
}

const Features& ArgumentFeatures::of(const ArgumentCandidate& candidate) {
    const Token& token = tree_[candidate.token];
    const Token& predicate = tree_[predicate_];
    const auto marker = static_cast<std::uint64_t>(tree_.marker(candidate.token));
    const auto own_marker = static_cast<std::uint64_t>(tree_.marker(predicate_));
    const auto upos = static_cast<std::uint64_t>(token.upos);
    const auto xpos = static_cast<std::uint64_t>(token.xpos);
    const auto rule = static_cast<std::uint64_t>(rule_kind_of(candidate.token));
    const auto deed = form_ & 1U;
    const std::uint64_t path = candidate.path * 2 + deed;
    const std::uint64_t reach = static_cast<std::uint64_t>(candidate.up * 8 + candidate.down);
    const std::uint64_t order = candidate.token < predicate_ ? 1 : 0;
    const int distance = std::min(std::abs(candidate.token - predicate_), farthest);
    const std::uint64_t lemma = fnv1a(token.lemma);
    const bool pronoun = is_one_of(token.xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb});
    features_.clear();
    features_.add(deed);
    features_.add(path);
    features_.add(path, form_, order);
    features_.add(path, marker);
    features_.add(path, upos, xpos);
    features_.add(path, own_marker, form_);
    features_.add(path, lemma_, form_);
    features_.add(lemma_, marker, reach);
    features_.add(lemma, path);
    features_.add(above_, path, form_);
    features_.add(deed, upos * 2 + order, static_cast<std::uint64_t>(distance) * 64 + reach);
    features_.add(static_cast<std::uint64_t>(predicate.xpos), path, form_);
    features_.add(marker, upos, deed);
    features_.add(path, form_, upos);
    features_.add(lemma, deed);
    features_.add(lemma_, static_cast<std::uint64_t>(token.deprel), form_);
    features_.add(rule, deed, upos);
    features_.add(rule, path, form_);
    features_.add(rule, lemma_, marker);
    features_.add(rule, own_marker, reach);
    features_.add(rule, above_);
    features_.add(pronoun ? lemma : 0, path);
    return features_;
}

ArgumentModel::ArgumentModel(std::vector<std::int8_t> weights, float scale)
    : weights_(std::move(weights)), scale_(scale) {}

// data/models/arguments.bin: a column a role
constexpr WeightKind arguments{{'N', 'G', 'A', 'R', 'G', 'S', 0, 1}, "arguments", role_count};

ArgumentModel ArgumentModel::load(const std::filesystem::path& file) {
    WeightTable table = read_weights(file, arguments);
    return {std::move(table.weights), table.scale};
}

void ArgumentModel::write(std::ostream& out) const {
    write_weights(out, arguments, weights_, scale_);
}

ArgumentModel::Probabilities ArgumentModel::probabilities(const Features& features) const {
    std::array<int, role_count> sums{};
    const std::size_t mask = weights_.size() / role_count - 1;
    for (const std::uint32_t key : features) {
        const auto* row = weights_.data() + (key & mask) * role_count;
        for (std::size_t role = 0; role < role_count; ++role) {
            sums[role] += row[role];
        }
    }
    const int best = *std::ranges::max_element(sums);
    Probabilities probabilities{};
    float total = 0;
    for (std::size_t role = 0; role < role_count; ++role) {
        probabilities[role] = std::exp(static_cast<float>(sums[role] - best) * scale_);
        total += probabilities[role];
    }
    for (float& probability : probabilities) {
        probability /= total;
    }
    return probabilities;
}

}  // namespace newsgraph
