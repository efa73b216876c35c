// This file alone is compiled for AVX2 and FMA, see extract/CMakeLists.txt.
#include "extract/syntax/dense.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <immintrin.h>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t lanes = 8;
constexpr std::size_t panel = 2 * lanes;
constexpr std::size_t block = 6;  // rows at a time: 12 sums and 3 more fill the 16 registers

// Half a panel; of a last, narrow panel only `width` numbers exist in memory.
__m256 load(const float* from, std::size_t width) {
    if (width >= lanes) {
        return _mm256_loadu_ps(from);
    }
    std::array<float, lanes> copy{};
    std::copy_n(from, width, copy.begin());
    return _mm256_loadu_ps(copy.data());
}

void store(float* to, __m256 value, std::size_t width) {
    if (width >= lanes) {
        _mm256_storeu_ps(to, value);
        return;
    }
    std::array<float, lanes> copy{};
    _mm256_storeu_ps(copy.data(), value);
    std::copy_n(copy.begin(), width, to);
}

// Rows of x times one panel of weights, added to that panel of the rows of y. The loops over
// rows are unrolled so that the sums stay in registers.
template <std::size_t rows>
void multiply(
    const float* x,
    std::size_t inputs,
    const float* weights,
    float* y,
    std::size_t outputs,
    std::size_t width) {
    const std::size_t rest = width > lanes ? width - lanes : 0;
    __m256 low[rows];
    __m256 high[rows];
#pragma GCC unroll 6
    for (std::size_t r = 0; r < rows; ++r) {
        low[r] = load(y + r * outputs, width);
        high[r] = load(y + r * outputs + lanes, rest);
    }
    for (std::size_t k = 0; k < inputs; ++k) {
        const __m256 first = _mm256_loadu_ps(weights + k * panel);
        const __m256 second = _mm256_loadu_ps(weights + k * panel + lanes);
#pragma GCC unroll 6
        for (std::size_t r = 0; r < rows; ++r) {
            const __m256 value = _mm256_broadcast_ss(x + r * inputs + k);
            low[r] = _mm256_fmadd_ps(value, first, low[r]);
            high[r] = _mm256_fmadd_ps(value, second, high[r]);
        }
    }
#pragma GCC unroll 6
    for (std::size_t r = 0; r < rows; ++r) {
        store(y + r * outputs, low[r], width);
        store(y + r * outputs + lanes, high[r], rest);
    }
}

using Kernel =
    void (*)(const float*, std::size_t, const float*, float*, std::size_t, std::size_t);
constexpr std::array<Kernel, block + 1> kernels{
    nullptr, multiply<1>, multiply<2>, multiply<3>, multiply<4>, multiply<5>, multiply<6>};

// e^x to about 1e-7 of its value, for |x| <= 87 (Cephes, expf).
__m256 exponential(__m256 x) {
    x = _mm256_max_ps(_mm256_min_ps(x, _mm256_set1_ps(87)), _mm256_set1_ps(-87));
    const __m256 n = _mm256_round_ps(
        _mm256_mul_ps(x, _mm256_set1_ps(1.44269504F)),
        _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    x = _mm256_fmadd_ps(n, _mm256_set1_ps(-0.693359375F), x);
    x = _mm256_fmadd_ps(n, _mm256_set1_ps(2.12194440e-4F), x);
    __m256 sum = _mm256_set1_ps(1.9875691500e-4F);
    for (const float c :
         {1.3981999507e-3F,
          8.3334519073e-3F,
          4.1665795894e-2F,
          1.6666665459e-1F,
          5.0000001201e-1F,
          1.0F,
          1.0F}) {
        sum = _mm256_fmadd_ps(sum, x, _mm256_set1_ps(c));
    }
    const __m256i power =
        _mm256_slli_epi32(_mm256_add_epi32(_mm256_cvtps_epi32(n), _mm256_set1_epi32(127)), 23);
    return _mm256_mul_ps(sum, _mm256_castsi256_ps(power));
}

__m256 sigmoid(__m256 x) {
    const __m256 one = _mm256_set1_ps(1);
    return _mm256_div_ps(
        one, _mm256_add_ps(one, exponential(_mm256_sub_ps(_mm256_setzero_ps(), x))));
}

__m256 tangent(__m256 x) {
    const __m256 two = _mm256_set1_ps(2);
    return _mm256_fmsub_ps(two, sigmoid(_mm256_mul_ps(two, x)), _mm256_set1_ps(1));
}

// Sum of the lanes, always in the same order.
float total(__m256 x) {
    std::array<float, lanes> values{};
    _mm256_storeu_ps(values.data(), x);
    float sum = 0;
    for (const float value : values) {
        sum += value;
    }
    return sum;
}

// To mean 0 and variance 1, then times scale plus shift; the size is a multiple of the lanes.
void normalise(std::span<float> row, const float* scale, const float* shift) {
    const auto size = static_cast<float>(row.size());
    __m256 sum = _mm256_setzero_ps();
    for (std::size_t i = 0; i < row.size(); i += lanes) {
        sum = _mm256_add_ps(sum, _mm256_loadu_ps(&row[i]));
    }
    const __m256 mean = _mm256_set1_ps(total(sum) / size);
    __m256 squares = _mm256_setzero_ps();
    for (std::size_t i = 0; i < row.size(); i += lanes) {
        const __m256 off = _mm256_sub_ps(_mm256_loadu_ps(&row[i]), mean);
        squares = _mm256_fmadd_ps(off, off, squares);
    }
    const __m256 factor = _mm256_set1_ps(1 / std::sqrt(total(squares) / size + 1e-5F));
    for (std::size_t i = 0; i < row.size(); i += lanes) {
        const __m256 off = _mm256_sub_ps(_mm256_loadu_ps(&row[i]), mean);
        const __m256 unit = _mm256_mul_ps(off, factor);
        _mm256_storeu_ps(
            &row[i],
            _mm256_fmadd_ps(unit, _mm256_loadu_ps(scale + i), _mm256_loadu_ps(shift + i)));
    }
}

}  // namespace

ByteMatrix::ByteMatrix(std::vector<float> scales, std::vector<std::int8_t> values)
    : columns_(scales.empty() ? 0 : values.size() / scales.size()),
      scales_(std::move(scales)),
      values_(std::move(values)) {
    assert(columns_ * scales_.size() == values_.size() && columns_ % lanes == 0);
}

void ByteMatrix::add_row(std::size_t i, std::span<float> sum) const {
    assert(i < rows() && sum.size() == columns_);
    const __m256 scale = _mm256_set1_ps(scales_[i]);
    const std::int8_t* from = values_.data() + i * columns_;
    for (std::size_t k = 0; k < columns_; k += lanes) {
        const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from + k));
        const __m256 values = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes));
        _mm256_storeu_ps(&sum[k], _mm256_fmadd_ps(scale, values, _mm256_loadu_ps(&sum[k])));
    }
}

Linear::Linear(const Matrix& weight, const Matrix& bias)
    : inputs_(weight.columns()), outputs_(weight.rows()) {
    panels_.resize((outputs_ + panel - 1) / panel * panel * inputs_);
    for (std::size_t out = 0; out < outputs_; ++out) {
        float* place = panels_.data() + out / panel * panel * inputs_ + out % panel;
        for (const float value : weight.row(out)) {
            *place = value;
            place += panel;
        }
    }
    if (bias.rows() == 1) {
        assert(bias.columns() == outputs_);
        bias_.assign(bias.row(0).begin(), bias.row(0).end());
    }
}

void Linear::add_to(const Matrix& x, std::size_t rows, Matrix& y) const {
    assert(x.columns() == inputs_ && y.columns() == outputs_);
    assert(rows <= x.rows() && rows <= y.rows());
    for (std::size_t out = 0; out < outputs_; out += panel) {
        const float* weights = panels_.data() + out * inputs_;
        const std::size_t width = std::min(panel, outputs_ - out);
        for (std::size_t r = 0; r < rows; r += block) {
            kernels[std::min(block, rows - r)](
                x.row(r).data(), inputs_, weights, y.row(r).data() + out, outputs_, width);
        }
    }
}

Matrix Linear::apply(const Matrix& x) const {
    Matrix y(x.rows(), outputs_);
    if (!bias_.empty()) {
        for (std::size_t i = 0; i < y.rows(); ++i) {
            std::ranges::copy(bias_, y.row(i).begin());
        }
    }
    add_to(x, x.rows(), y);
    return y;
}

Matrix maxout_normalised(const Matrix& x, const Matrix& scale, const Matrix& shift) {
    const std::size_t width = x.columns() / 3;
    assert(x.columns() == 3 * width && width % lanes == 0 && scale.columns() == width);
    Matrix result(x.rows(), width);
    for (std::size_t r = 0; r < x.rows(); ++r) {
        const float* from = x.row(r).data();
        const std::span<float> to = result.row(r);
        for (std::size_t i = 0; i < width; ++i) {
            to[i] = std::max(std::max(from[i], from[width + i]), from[2 * width + i]);
        }
        normalise(to, scale.row(0).data(), shift.row(0).data());
    }
    return result;
}

void leaky(Matrix& x) {
    for (std::size_t r = 0; r < x.rows(); ++r) {
        for (float& value : x.row(r)) {
            value = std::max(value, 0.1F * value);
        }
    }
}

void lstm_step(const Matrix& gates, std::size_t rows, Matrix& cell, Matrix& state) {
    const std::size_t size = gates.columns() / 4;
    assert(size % lanes == 0 && cell.columns() == size && state.columns() == size);
    for (std::size_t r = 0; r < rows; ++r) {
        const float* gate = gates.row(r).data();
        for (std::size_t i = 0; i < size; i += lanes) {
            const __m256 take = sigmoid(_mm256_loadu_ps(gate + i));
            const __m256 keep = sigmoid(_mm256_loadu_ps(gate + size + i));
            const __m256 out = sigmoid(_mm256_loadu_ps(gate + 2 * size + i));
            const __m256 candidate = tangent(_mm256_loadu_ps(gate + 3 * size + i));
            float* memory = &cell.row(r)[i];
            const __m256 kept = _mm256_mul_ps(keep, _mm256_loadu_ps(memory));
            const __m256 now = _mm256_fmadd_ps(take, candidate, kept);
            _mm256_storeu_ps(memory, now);
            _mm256_storeu_ps(&state.row(r)[i], _mm256_mul_ps(out, tangent(now)));
        }
    }
}

std::vector<float> softmax(std::span<const float> scores) {
    std::vector<float> result((scores.size() + lanes - 1) / lanes * lanes);
    const float largest = *std::ranges::max_element(scores);
    std::ranges::transform(scores, result.begin(), [&](float x) { return x - largest; });
    for (std::size_t i = 0; i < result.size(); i += lanes) {
        _mm256_storeu_ps(&result[i], exponential(_mm256_loadu_ps(&result[i])));
    }
    result.resize(scores.size());
    float sum = 0;
    for (const float value : result) {
        sum += value;
    }
    for (float& value : result) {
        value /= sum;
    }
    return result;
}

}  // namespace newsgraph
