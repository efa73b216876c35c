#include "extract/syntax/name_decoder.hpp"

#include <algorithm>
#include <limits>

namespace newsgraph {

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();

bool begins(NameLabel label) {
    return label.place != 'I' && label.place != 'L';
}
bool ends(NameLabel label) {
    return label.place != 'B' && label.place != 'I';
}

// For each label inside a name, those that can stand before it: its own type's. Labels that begin
// something can follow all that end something, and have no list.
std::vector<std::vector<std::size_t>> inner_predecessors(std::span<const NameLabel> labels) {
    std::vector<std::vector<std::size_t>> before(labels.size());
    for (std::size_t right = 0; right < labels.size(); ++right) {
        for (std::size_t left = 0; left < labels.size(); ++left) {
            if (!begins(labels[right]) && !ends(labels[left])
                && labels[left].type == labels[right].type) {
                before[right].push_back(left);
            }
        }
    }
    return before;
}

struct Step {
    std::vector<float> best;            // of the sequences that end in each label
    std::vector<std::size_t> previous;  // label before it
};

Step first_step(std::span<const float> scores, std::span<const NameLabel> labels) {
    Step step{{scores.begin(), scores.end()}, {}};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!begins(labels[i])) {
            step.best[i] = impossible;
        }
    }
    return step;
}

Step next_step(
    const Step& last,
    std::span<const float> scores,
    std::span<const NameLabel> labels,
    std::span<const std::vector<std::size_t>> inner) {
    std::size_t ended = 0;  // best label that ends a name or stands outside; label 0 does
    for (std::size_t left = 0; left < labels.size(); ++left) {
        if (ends(labels[left]) && last.best[left] > last.best[ended]) {
            ended = left;
        }
    }
    Step step{
        std::vector<float>(labels.size(), impossible),
        std::vector<std::size_t>(labels.size(), ended)};
    for (std::size_t right = 0; right < labels.size(); ++right) {
        if (begins(labels[right])) {
            step.best[right] = last.best[ended];
        }
        for (const std::size_t left : inner[right]) {
            if (last.best[left] > step.best[right]) {
                step.best[right] = last.best[left];
                step.previous[right] = left;
            }
        }
        step.best[right] += scores[right];
    }
    return step;
}

std::vector<std::size_t> best_labels(const Matrix& scores, std::span<const NameLabel> labels) {
    const auto inner = inner_predecessors(labels);
    std::vector<Step> steps{first_step(scores.row(0), labels)};
    for (std::size_t i = 1; i < scores.rows(); ++i) {
        steps.push_back(next_step(steps.back(), scores.row(i), labels, inner));
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!ends(labels[i])) {
            steps.back().best[i] = impossible;
        }
    }
    std::vector<std::size_t> path(scores.rows());
    path.back() = static_cast<std::size_t>(
        std::ranges::max_element(steps.back().best) - steps.back().best.begin());
    for (std::size_t i = scores.rows() - 1; i > 0; --i) {
        path[i - 1] = steps[i].previous[path[i]];
    }
    return path;
}

float probability(
    std::span<const float> scores, std::span<const NameLabel> labels, EntityType type) {
    const std::vector<float> shares = softmax(scores);
    float sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].place != 'O' && labels[i].type == type) {
            sum += shares[i];
        }
    }
    return std::min(sum, 1.0F);
}

}  // namespace

std::vector<NameSpan> best_names(const Matrix& scores, std::span<const NameLabel> labels) {
    std::vector<NameSpan> names;
    if (scores.rows() == 0) {
        return names;
    }
    const std::vector<std::size_t> path = best_labels(scores, labels);
    int first = 0;
    float score = 1;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const NameLabel label = labels[path[i]];
        if (label.place == 'O') {
            continue;
        }
        if (begins(label)) {
            first = static_cast<int>(i);
            score = 1;
        }
        score = std::min(score, probability(scores.row(i), labels, label.type));
        if (ends(label)) {
            names.push_back({{0, first, static_cast<int>(i) + 1}, label.type, score});
        }
    }
    return names;
}

}  // namespace newsgraph
