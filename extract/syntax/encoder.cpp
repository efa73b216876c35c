#include "extract/syntax/encoder.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <utility>

namespace newsgraph {

namespace {

// Where a sentence's words are among the rows.
struct Stretch {
    std::size_t first = 0;
    std::size_t size = 0;
};

std::vector<Stretch> stretches_of(std::span<const Forms> sentences) {
    std::vector<Stretch> stretches;
    std::size_t first = 0;
    for (const Forms& sentence : sentences) {
        stretches.push_back({first, sentence.size()});
        first += sentence.size();
    }
    return stretches;
}

void add_row(std::span<const float> from, std::span<float> to) {
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] += from[i];
    }
}

// The embeddings of a word's features, slot by slot: FeatureRows::slots * e.
void embed(const Model& model, const FeatureRows::Rows& rows, std::span<float> to) {
    const std::size_t size = model.embedding.columns();
    for (std::size_t slot = 0; slot < rows.size(); ++slot) {
        for (const std::uint32_t row : rows[slot]) {
            model.embedding.add_row(row, to.subspan(slot * size, size));
        }
    }
}

// Words by themselves. Each different word is computed once: an article repeats half of its.
Matrix mix_words(const Model& model, std::span<const Forms> sentences, std::size_t words) {
    std::map<std::pair<std::string_view, SentenceCase>, std::size_t> known;
    std::vector<std::size_t> places;
    places.reserve(words);
    for (const Forms& sentence : sentences) {
        const SentenceCase kind = case_of(sentence);
        for (const std::string_view form : sentence) {
            places.push_back(known.try_emplace({form, kind}, known.size()).first->second);
        }
    }
    Matrix features(known.size(), FeatureRows::slots * model.embedding.columns());
    for (const auto& [word, place] : known) {
        embed(model, model.features.of(word.first, word.second), features.row(place));
    }
    const Matrix mixed = model.mix.apply(features);
    Matrix result(words, mixed.columns());
    for (std::size_t i = 0; i < words; ++i) {
        std::ranges::copy(mixed.row(places[i]), result.row(i).begin());
    }
    return result;
}

// Each word beside the words `gap` before and after it, zeros beyond the sentence:
// n x w -> n x 3w.
Matrix with_neighbours(const Matrix& x, std::span<const Stretch> stretches, std::size_t gap) {
    const std::size_t width = x.columns();
    Matrix result(x.rows(), 3 * width);
    for (const Stretch& stretch : stretches) {
        for (std::size_t i = 0; i < stretch.size; ++i) {
            const std::size_t at = stretch.first + i;
            const std::span<float> row = result.row(at);
            if (i >= gap) {
                std::ranges::copy(x.row(at - gap), row.begin());
            }
            std::ranges::copy(x.row(at), row.subspan(width).begin());
            if (i + gap < stretch.size) {
                std::ranges::copy(x.row(at + gap), row.subspan(2 * width).begin());
            }
        }
    }
    return result;
}

// One direction of the LSTM over all sentences at once, longest first, so that those still
// running are the first rows. Writes the states into columns [column, column + h) of `result`.
class Recurrence {
  public:
    Recurrence(const Model& model, const Matrix& inputs, std::vector<Stretch> stretches)
        : model_(model), inputs_(inputs), stretches_(std::move(stretches)) {
        std::ranges::stable_sort(stretches_, std::greater{}, &Stretch::size);
    }

    void run(std::size_t direction, Matrix& result, std::size_t column) const {
        const Linear& recurrent = model_.recurrent[direction];
        const std::size_t size = recurrent.inputs();
        Matrix gates(stretches_.size(), 4 * size);
        Matrix cell(stretches_.size(), size);
        Matrix state(stretches_.size(), size);
        std::size_t running = stretches_.size();
        for (std::size_t step = 0; step < stretches_.front().size; ++step) {
            while (stretches_[running - 1].size <= step) {
                --running;
            }
            for (std::size_t i = 0; i < running; ++i) {
                const std::size_t word = word_at(i, step, direction);
                std::ranges::copy(
                    inputs_.row(word).subspan(direction * 4 * size, 4 * size),
                    gates.row(i).begin());
            }
            recurrent.add_to(state, running, gates);
            lstm_step(gates, running, cell, state);
            for (std::size_t i = 0; i < running; ++i) {
                const std::size_t word = word_at(i, step, direction);
                std::ranges::copy(state.row(i), result.row(word).subspan(column).begin());
            }
        }
    }

  private:
    std::size_t word_at(std::size_t sentence, std::size_t step, std::size_t direction) const {
        const Stretch& stretch = stretches_[sentence];
        return stretch.first + (direction == 0 ? step : stretch.size - 1 - step);
    }

    const Model& model_;
    const Matrix& inputs_;
    std::vector<Stretch> stretches_;
};

}  // namespace

Matrix encode(const Model& model, std::span<const Forms> sentences) {
    std::vector<Stretch> stretches = stretches_of(sentences);
    if (stretches.empty() || stretches.back().first + stretches.back().size == 0) {
        return {};
    }
    const std::size_t words = stretches.back().first + stretches.back().size;
    Matrix x = mix_words(model, sentences, words);
    for (std::size_t layer = 0; layer < model.gaps.size(); ++layer) {
        const Matrix seen = with_neighbours(x, stretches, model.gaps[layer]);
        const Matrix change = model.convolutions[layer].apply(seen);
        for (std::size_t i = 0; i < words; ++i) {
            add_row(change.row(i), x.row(i));
        }
    }
    const Matrix inputs = model.lstm_input.apply(x);
    const std::size_t state = model.recurrent[0].inputs();
    Matrix result(words, x.columns() + 2 * state);
    for (std::size_t i = 0; i < words; ++i) {
        std::ranges::copy(x.row(i), result.row(i).begin());
    }
    const Recurrence recurrence(model, inputs, std::move(stretches));
    recurrence.run(0, result, x.columns());
    recurrence.run(1, result, x.columns() + state);
    return result;
}

}  // namespace newsgraph
