// Dense arithmetic of the network: matrices of float and the few operations it needs.
//
// Every row of a result depends only on the same row of the input, and is summed in one fixed
// order whatever the number of rows: so a sentence gets the same scores to the last bit, alone
// or among others, on one thread or many, and on every processor with AVX2 and FMA (Intel since
// 2013, AMD since 2015). Libraries for this choose their order by size of matrix and cache.
// Functions are pure and thread-safe. Sizes that do not fit are mistakes of ours: assert.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph {

// rows x columns, row after row.
class Matrix {
  public:
    Matrix() = default;
    // All zero.
    Matrix(std::size_t rows, std::size_t columns)
        : rows_(rows), columns_(columns), values_(rows * columns) {}

    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }
    std::span<float> row(std::size_t i) { return {values_.data() + i * columns_, columns_}; }
    std::span<const float> row(std::size_t i) const {
        return {values_.data() + i * columns_, columns_};
    }

  private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::vector<float> values_;
};

// rows x columns in a byte each, a quarter of the memory: an entry is its row's scale times a
// number from -127 to 127.
class ByteMatrix {
  public:
    ByteMatrix() = default;
    // scales: one a row; values: rows x columns, row after row.
    ByteMatrix(std::vector<float> scales, std::vector<std::int8_t> values);

    std::size_t rows() const { return scales_.size(); }
    std::size_t columns() const { return columns_; }
    // Adds row i to `sum`, which has as many columns.
    void add_row(std::size_t i, std::span<float> sum) const;

  private:
    std::size_t columns_ = 0;
    std::vector<float> scales_;
    std::vector<std::int8_t> values_;
};

// y = x W' + b, as the trainer's Linear: W is outputs x inputs.
class Linear {
  public:
    Linear() = default;
    // bias: 1 x outputs, or empty for none.
    Linear(const Matrix& weight, const Matrix& bias);

    std::size_t inputs() const { return inputs_; }
    std::size_t outputs() const { return outputs_; }
    // x: n x inputs. Result: n x outputs.
    Matrix apply(const Matrix& x) const;
    // y += x W' in the first `rows` rows, without the bias.
    void add_to(const Matrix& x, std::size_t rows, Matrix& y) const;

  private:
    std::size_t inputs_ = 0;
    std::size_t outputs_ = 0;
    std::vector<float> panels_;  // 16 outputs side by side, input after input; zero-padded
    std::vector<float> bias_;
};

// Largest of the three thirds of a row, then layer normalisation (Ba et al. 2016) with epsilon
// 1e-5: n x 3w -> n x w. scale, shift: 1 x w.
Matrix maxout_normalised(const Matrix& x, const Matrix& scale, const Matrix& shift);

// x where positive, else 0.1 x, in place.
void leaky(Matrix& x);

// One step of an LSTM for the first `rows` rows of gates (n x 4h: input, forget, output,
// candidate, before they are squashed): cell and state, n x h, go one step on.
void lstm_step(const Matrix& gates, std::size_t rows, Matrix& cell, Matrix& state);

// A row of scores as probabilities.
std::vector<float> softmax(std::span<const float> scores);

}  // namespace newsgraph
