#include "extract/syntax/dense.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>

using namespace newsgraph;

namespace {

// Numbers between -1 and 1 in a fixed order.
Matrix noise(std::size_t rows, std::size_t columns, std::uint32_t seed) {
    Matrix result(rows, columns);
    for (std::size_t r = 0; r < rows; ++r) {
        for (float& value : result.row(r)) {
            seed = seed * 1664525U + 1013904223U;
            value = static_cast<float>(seed >> 8) / 8388608.0F - 1;
        }
    }
    return result;
}

Matrix one_row(const Matrix& x, std::size_t row) {
    Matrix result(1, x.columns());
    std::copy(x.row(row).begin(), x.row(row).end(), result.row(0).begin());
    return result;
}

bool same_bits(std::span<const float> a, std::span<const float> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

TEST_CASE("a linear layer is the sum of products, for every shape of matrix") {
    for (const std::size_t outputs : {1U, 7U, 16U, 17U, 45U}) {
        const Matrix weight = noise(outputs, 19, 1);
        const Matrix bias = noise(1, outputs, 2);
        for (const std::size_t rows : {1U, 5U, 6U, 13U}) {
            const Matrix x = noise(rows, 19, 3);
            const Matrix y = Linear(weight, bias).apply(x);
            REQUIRE(y.rows() == rows);
            REQUIRE(y.columns() == outputs);
            for (std::size_t r = 0; r < rows; ++r) {
                for (std::size_t out = 0; out < outputs; ++out) {
                    double sum = bias.row(0)[out];
                    for (std::size_t k = 0; k < 19; ++k) {
                        sum += static_cast<double>(x.row(r)[k]) * weight.row(out)[k];
                    }
                    CHECK(y.row(r)[out] == doctest::Approx(sum).epsilon(1e-4));
                }
            }
        }
    }
}

TEST_CASE("a row of bytes is added times its scale") {
    std::vector<std::int8_t> values(3 * 16);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<std::int8_t>(static_cast<int>(i) * 37 % 255 - 127);
    }
    const ByteMatrix matrix({0.5F, 2, 0}, values);
    REQUIRE(matrix.rows() == 3);
    REQUIRE(matrix.columns() == 16);
    std::vector<float> sum(16, 10);
    matrix.add_row(1, sum);
    matrix.add_row(0, sum);
    matrix.add_row(2, sum);
    for (std::size_t k = 0; k < 16; ++k) {
        CHECK(sum[k] == 10 + 2.0F * values[16 + k] + 0.5F * values[k]);
    }
}

TEST_CASE("a row's result does not depend on the other rows, to the last bit") {
    const Linear layer(noise(33, 50, 4), noise(1, 33, 5));
    const Matrix x = noise(14, 50, 6);
    const Matrix together = layer.apply(x);
    for (std::size_t r = 0; r < x.rows(); ++r) {
        CHECK(same_bits(together.row(r), layer.apply(one_row(x, r)).row(0)));
    }
}

TEST_CASE("no rows give no rows") {
    CHECK(Linear(noise(3, 4, 1), {}).apply(Matrix(0, 4)).rows() == 0);
}

TEST_CASE("maxout takes the largest third and normalises it") {
    Matrix x(1, 24);
    for (std::size_t i = 0; i < 8; ++i) {
        x.row(0)[8 * (i % 3) + i] = static_cast<float>(i);  // 0 1 ... 7, each in another third
    }
    Matrix scale(1, 8);
    Matrix shift(1, 8);
    for (std::size_t i = 0; i < 8; ++i) {
        scale.row(0)[i] = 2;
        shift.row(0)[i] = 1;
    }
    const Matrix y = maxout_normalised(x, scale, shift);
    for (std::size_t i = 0; i < 8; ++i) {
        const double unit = (static_cast<double>(i) - 3.5) / std::sqrt(5.25 + 1e-5);
        CHECK(y.row(0)[i] == doctest::Approx(2 * unit + 1));
    }
}

TEST_CASE("an LSTM's step forgets, takes and shows by its gates") {
    Matrix gates = noise(3, 32, 7);
    Matrix cell = noise(3, 8, 8);
    Matrix state(3, 8);
    const Matrix before = cell;
    lstm_step(gates, 2, cell, state);
    const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
    for (std::size_t i = 0; i < 8; ++i) {
        const auto gate = [&](std::size_t k) { return gates.row(1)[8 * k + i]; };
        const double now =
            sigmoid(gate(1)) * before.row(1)[i] + sigmoid(gate(0)) * std::tanh(gate(3));
        CHECK(cell.row(1)[i] == doctest::Approx(now).epsilon(1e-5));
        CHECK(state.row(1)[i] == doctest::Approx(sigmoid(gate(2)) * std::tanh(now)));
    }
    CHECK(same_bits(cell.row(2), before.row(2)));
}

TEST_CASE("softmax gives shares, for scores of any size") {
    Matrix scores(1, 11);
    scores.row(0)[3] = 1000;
    scores.row(0)[10] = 999;
    const auto shares = softmax(scores.row(0));
    CHECK(shares[3] == doctest::Approx(1 / (1 + std::exp(-1.0))));
    CHECK(shares[3] + shares[10] == doctest::Approx(1));
    CHECK(shares[0] < 1e-30F);
}
