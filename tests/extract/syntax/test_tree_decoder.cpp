#include "extract/syntax/tree_decoder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace newsgraph;

namespace {

using Heads = std::vector<int>;

Matrix matrix(std::initializer_list<std::initializer_list<float>> rows) {
    Matrix result(rows.size(), rows.begin()->size());
    std::size_t r = 0;
    for (const auto& row : rows) {
        std::ranges::copy(row, result.row(r++).begin());
    }
    return result;
}

bool reaches_root(const Heads& heads, std::size_t token) {
    for (std::size_t steps = 0; steps <= heads.size(); ++steps) {
        if (heads[token] < 0) {
            return true;
        }
        token = static_cast<std::size_t>(heads[token]);
    }
    return false;
}

bool is_tree(const Heads& heads) {
    if (std::ranges::count(heads, -1) != 1) {
        return false;
    }
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (heads[i] == static_cast<int>(i) || !reaches_root(heads, i)) {
            return false;
        }
    }
    return true;
}

float value(const Matrix& scores, const Heads& heads) {
    float sum = 0;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        sum += scores.row(i)[static_cast<std::size_t>(heads[i] + 1)];
    }
    return sum;
}

// By trying every assignment of heads.
float best_value(const Matrix& scores) {
    const std::size_t size = scores.rows();
    float best = -1e9F;
    Heads heads(size, -1);
    for (bool more = true; more;) {
        if (is_tree(heads)) {
            best = std::max(best, value(scores, heads));
        }
        std::size_t i = 0;
        while (i < size && ++heads[i] == static_cast<int>(size)) {
            heads[i++] = -1;
        }
        more = i < size;
    }
    return best;
}

}  // namespace

TEST_CASE("best heads that are a tree are taken as they are") {
    const Matrix scores = matrix({{0, 0, 5, 0}, {5, 0, 0, 0}, {0, 0, 5, 0}});
    CHECK(best_tree(scores) == Heads{1, -1, 1});
}

TEST_CASE("a cycle is opened where that costs least") {
    // 0 and 1 head each other; entering at 1 costs 1, at 0 costs 4.
    const Matrix scores = matrix({{1, 0, 5}, {4, 5, 0}});
    CHECK(best_tree(scores) == Heads{1, -1});
}

TEST_CASE("of two roots one is kept") {
    const Matrix scores = matrix({{9, 0, 1}, {8, 2, 0}});
    CHECK(best_tree(scores) == Heads{-1, 0});
}

TEST_CASE("a word alone is the root, and no words are no tree") {
    CHECK(best_tree(matrix({{-3, 7}})) == Heads{-1});
    CHECK(best_tree(Matrix(0, 1)).empty());
}

TEST_CASE("the tree is the best of all trees with one root") {
    std::uint32_t seed = 11;
    for (int trial = 0; trial < 300; ++trial) {
        Matrix scores(static_cast<std::size_t>(2 + trial % 4), 0);
        scores = Matrix(scores.rows(), scores.rows() + 1);
        for (std::size_t r = 0; r < scores.rows(); ++r) {
            for (float& score : scores.row(r)) {
                seed = seed * 1664525U + 1013904223U;
                score = static_cast<float>(seed >> 20) / 256.0F - 8;
            }
        }
        const Heads heads = best_tree(scores);
        REQUIRE(is_tree(heads));
        CHECK(value(scores, heads) == doctest::Approx(best_value(scores)));
    }
}
